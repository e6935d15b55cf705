export interface Threshold {
  readonly title: string;
  readonly about: string;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}
