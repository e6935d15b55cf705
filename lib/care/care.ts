import type { CareMatch, CarePlace, CareText, QuietLink } from "./groups";

/** What a text may be about; null for nearly every text. Pure: nothing is stored or logged. */
export function careFor(_text: CareText, _where: CarePlace): CareMatch | null {
  return null;
}

/** A quiet link for low mood without intent and for under-fuelling; null where `careFor` finds something. */
export function quietLinkFor(_text: CareText): QuietLink | null {
  return null;
}
