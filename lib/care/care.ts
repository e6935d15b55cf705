import type { CareGroupId, CareMatch, CarePlace, CareText, QuietLink, QuietTopic } from "./groups";
import { Reading } from "./matching/reading";
import { byUrgency, type ReadySign } from "./matching/rules";
import { LEXICON, NOTICE_SIGNS, QUIET_SIGNS, WEIGHED_SIGNS } from "./signs/all";
import { QUIET_LINKS } from "./texts/quiet-links";

/** Longer texts cannot be posted; what lies behind is not read. */
const LONGEST_TEXT = 40_000;

function wholeOf(text: CareText): string {
  const whole = typeof text === "string" ? text : [text.title, text.body].filter(Boolean).join("\n");
  return whole.slice(0, LONGEST_TEXT);
}

interface Found {
  readonly group: CareGroupId;
  readonly urgency: ReadySign["urgency"];
  readonly strength: ReadySign["strength"];
  readonly other: boolean;
}

function foundIn(reading: Reading, where: CarePlace): Found[] {
  const found: Found[] = [];
  for (const sign of NOTICE_SIGNS) {
    if (sign.inSearch && where !== "search") continue;
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
    const place = reading.weigh(sign);
    if (place) found.push({ group, urgency, strength, other: place.other });
  }
  return found;
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

/** What a text may be about; null for nearly every text. Pure: nothing is stored, remembered or logged. */
export function careFor(text: CareText, where: CarePlace): CareMatch | null {
  return matchOf(foundIn(new Reading(wholeOf(text), LEXICON), where));
}

/** A quiet link for low mood without intent and for under-fuelling; null where `careFor` finds something. */
export function quietLinkFor(text: CareText, where: CarePlace = "post"): QuietLink | null {
  const reading = new Reading(wholeOf(text), LEXICON);
  if (foundIn(reading, where).length > 0) return null;
  const sign = QUIET_SIGNS.find((one) => reading.find(one));
  return sign ? QUIET_LINKS[sign.group as QuietTopic] : null;
}
