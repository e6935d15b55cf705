import type { CareGroupId, CareUrgency } from "../groups";

export interface CareSource {
  readonly title: string;
  readonly url: string;
}

/** What to do, in order. `{emergency}` becomes the number; a text for somebody else speaks of "the person". */
export interface Advice {
  /** By urgency; without one for an urgency, only the emergency number is shown: no source was read for it. */
  readonly toDo: Readonly<Partial<Record<CareUrgency, readonly string[]>>>;
  /** When `today` becomes `now`. */
  readonly callIf?: string;
  readonly sources: readonly CareSource[];
}

export type BodyGroup = Exclude<CareGroupId, "self-harm">;
