import type { CareGroupId, CareMatch, CareUrgency } from "./groups";

/** A line to call, write to or open. */
export interface CareLine {
  readonly name: string;
  /** The number as people read it; an address for a directory. */
  readonly number: string;
  /** `tel:`, `sms:` or `https:`. */
  readonly href: string;
  readonly kind: string;
  readonly hours: string | null;
  readonly audience: string;
  readonly language: string | null;
  readonly source: string;
  /** The day the source was read, as YYYY-MM-DD. */
  readonly checkedOn: string;
}

export interface CareSource {
  readonly title: string;
  readonly url: string;
}

/** The one thing to do first. Without a number there is nothing to tap: show the label alone. */
export interface CareAction {
  readonly label: string;
  readonly number: string | null;
  readonly href: string | null;
  readonly hours: string | null;
}

/** Everything a page, an email or the API shows; plain text throughout. */
export interface CareNotice {
  readonly group: CareGroupId;
  readonly urgency: CareUrgency;
  /** soft: self-harm, no red box. plain: an emergency box for body groups. */
  readonly tone: "soft" | "plain";
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly primary: CareAction;
  /** "999", or "your local emergency number" with a null href. */
  readonly emergency: {
    readonly text: string;
    readonly href: string | null;
    readonly source: string | null;
    readonly checkedOn: string | null;
  };
  /** Further lines, the primary one first where it is a line: its source and day are there. */
  readonly lines: readonly CareLine[];
  /** What to do, in order; empty for a group without a source. */
  readonly toDo: readonly string[];
  /** "You can still post" and what this forum is not. */
  readonly closing: string;
  /** The country whose numbers these are; null for the neutral default. */
  readonly country: { readonly iso: string; readonly name: string } | null;
  readonly forModerators: { readonly do: readonly string[]; readonly dont: readonly string[] };
  readonly sources: readonly CareSource[];
  /** False for a group without a source, which shows the emergency number only. */
  readonly sourced: boolean;
}

/** A notice to show for a match, with the numbers of a country (ISO 3166 alpha-2, any case). */
export function careNotice(match: CareMatch, country: string | null): CareNotice {
  return {
    group: match.group,
    urgency: match.urgency,
    tone: match.group === "self-harm" ? "soft" : "plain",
    heading: "What you describe can be an emergency.",
    paragraphs: [],
    primary: { label: "Call your local emergency number", number: null, href: null, hours: null },
    emergency: { text: "your local emergency number", href: null, source: null, checkedOn: null },
    lines: [],
    toDo: [],
    closing: "You can still post; nothing is blocked.",
    country: country ? { iso: country, name: country } : null,
    forModerators: { do: [], dont: [] },
    sources: [],
    sourced: false,
  };
}
