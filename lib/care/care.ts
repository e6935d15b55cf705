import type { CareGroupId, CareMatch, CarePlace, CareText, QuietLink, QuietTopic } from "./groups";
import { Reading } from "./matching/reading";
import { byUrgency, type ReadySign } from "./matching/rules";
import { LEXICON, NOTICE_SIGNS, QUIET_SIGNS, WEIGHED_SIGNS } from "./signs/all";
import { LEARNED_SELF_HARM } from "./signs/learned/self-harm";
import { QUIET_LINKS } from "./texts/quiet-links";

/** Longer texts cannot be posted; what lies behind is not read. */
const LONGEST_TEXT = 40_000;

function wholeOf(text: CareText): string {
  const whole = typeof text === "string" ? text : [text.title, text.body].filter(Boolean).join("\n");
  return whole.slice(0, LONGEST_TEXT);
}

/** What explains self-harm otherwise, such as a charity run, explains the learned sign too. */
const UNLESS_SELF_HARM = WEIGHED_SIGNS.find(({ group }) => group === "self-harm")?.unless ?? [];

interface Found {
  readonly group: CareGroupId;
  readonly urgency: ReadySign["urgency"];
  readonly strength: ReadySign["strength"];
  readonly other: boolean;
}

/** Below this learned weight a text is so ordinary that only plain words of self-harm count. */
const LEAST_DOUBT = { indirect: -2, weighed: -1.5 };

function foundIn(reading: Reading, where: CarePlace): Found[] {
  const found: Found[] = [];
  const learned = reading.learned(LEARNED_SELF_HARM, UNLESS_SELF_HARM);
  for (const sign of NOTICE_SIGNS) {
    if (sign.inSearch && where !== "search") continue;
    if (isDoubted(sign, learned, LEAST_DOUBT.indirect)) continue;
    const place = reading.find(sign);
    if (!place) continue;
    found.push({
      group: sign.group as CareGroupId,
      urgency: sign.urgency,
      strength: sign.strength,
      other: place.other,
    });
  }
  for (const { group, urgency, strength, ...sign } of WEIGHED_SIGNS) {
    if (isDoubted({ group, strength }, learned, LEAST_DOUBT.weighed)) continue;
    const place = reading.weigh(sign);
    if (place) found.push({ group, urgency, strength, other: place.other });
  }
  if (learned.isHeavy)
    found.push({ group: "self-harm", urgency: "now", strength: "indirect", other: learned.other });
  return found;
}

function isDoubted(
  { group, strength }: Pick<ReadySign, "group" | "strength">,
  { weight, isRead }: { readonly weight: number; readonly isRead: boolean },
  least: number,
): boolean {
  return group === "self-harm" && strength === "indirect" && isRead && weight < least;
}

function matchOf(found: readonly Found[]): CareMatch | null {
  const ofSelfHarm = found.filter(({ group }) => group === "self-harm");
  const ranked = (ofSelfHarm.length > 0 ? ofSelfHarm : [...found]).sort(byUrgency);
  const first = ranked[0];
  if (!first) return null;
  const same = ranked.filter(({ group }) => group === first.group);
  return {
    group: first.group,
    strength: same.some(({ strength }) => strength === "explicit") ? "explicit" : "indirect",
    urgency: first.urgency,
    about: same.every(({ other }) => other) ? "other" : "self",
    also: [...new Set(ranked.map(({ group }) => group))].filter((group) => group !== first.group),
  };
}

/** What one reading of a text finds: a match, else perhaps a quiet link. */
export interface CareRead {
  readonly match: CareMatch | null;
  /** For low mood without intent and for too little fuel; null where there is a match. */
  readonly quiet: QuietLink | null;
}

/** Reads a text once. Pure: nothing is stored, remembered or logged. */
export function readCare(text: CareText, where: CarePlace): CareRead {
  const reading = new Reading(wholeOf(text), LEXICON);
  const match = matchOf(foundIn(reading, where));
  if (match) return { match, quiet: null };
  const sign = QUIET_SIGNS.find((one) => reading.find(one));
  return { match, quiet: sign ? QUIET_LINKS[sign.group as QuietTopic] : null };
}

/** What a text may be about; null for nearly every text. */
export function careFor(text: CareText, where: CarePlace): CareMatch | null {
  return matchOf(foundIn(new Reading(wholeOf(text), LEXICON), where));
}
