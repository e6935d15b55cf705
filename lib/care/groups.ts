/** The groups of signs, the most urgent first; docs/decisions/043 says where they come from. */
export const CARE_GROUPS = [
  "self-harm",
  "anaphylaxis",
  "heart",
  "heat-stroke",
  "hyponatraemia",
  "head-injury",
  "cauda-equina",
  "compartment",
  "rhabdo",
  "clot",
  "infection",
  "tendon-rupture",
  "medicine",
  "bone-stress",
  "under-fuelling",
] as const;

export type CareGroupId = (typeof CARE_GROUPS)[number];
/** now: emergency number. today: a doctor or urgent line the same day. soon: no running, a doctor within days. */
export type CareUrgency = "now" | "today" | "soon";
/** Explicit and indirect choose between the two texts for self-harm; body groups say explicit for a strong sign. */
export type CareStrength = "explicit" | "indirect";

/** What a text may be about. Shown to its writer and to moderators only. */
export interface CareMatch {
  readonly group: CareGroupId;
  readonly strength: CareStrength;
  readonly urgency: CareUrgency;
  /** Whom the text speaks of: its writer, or somebody else. */
  readonly about: "self" | "other";
  /** Further groups that match, the most urgent first. Empty for self-harm, which is never merged with others. */
  readonly also: readonly CareGroupId[];
}

export type QuietTopic = "low-mood" | "under-fuelling";

/** A quiet link: no notice, no case, answers stay. */
export interface QuietLink {
  readonly topic: QuietTopic;
  readonly text: string;
  readonly linkText: string;
  readonly href: string;
}

export type CareText = string | { readonly title?: string; readonly body: string };
/** A search is short: there, fewer words have to fall together. */
export type CarePlace = "post" | "search";
