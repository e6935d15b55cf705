/** What a writer says, by hand. The note at a place belongs to the update at the same place of the figures. */
export interface Words {
  readonly by: string;
  readonly name?: string;
  readonly title: string;
  readonly body: string;
  readonly notes: readonly string[];
}
