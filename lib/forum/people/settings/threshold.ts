/** A number that the forum acts by and an admin can change, within bounds where it still makes sense. */
export interface Threshold {
  readonly title: string;
  /** What it is for, as readers and admins are told. */
  readonly about: string;
  /** What holds where nobody has set it. */
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** It is a multiple of this. */
  readonly step: number;
}
