import type { CareGroupId, CareMatch, CarePlace, CareText, QuietLink, QuietTopic } from "./groups";
import type { Learned, LearnedReading } from "./matching/learned";
import { type Place, Reading } from "./matching/reading";
import { byUrgency, type ReadySign } from "./matching/rules";
import { LEXICON, NOTICE_SIGNS, QUIET_SIGNS, WEIGHED_SIGNS } from "./signs/all";
import { LEARNED } from "./signs/learned/learned";
import { LIMITS, lengthOf } from "./signs/learned/limits";
import { QUIET_LINKS } from "./texts/quiet-links";

/** Longer texts cannot be posted; what lies behind is not read. */
const LONGEST_TEXT = 40_000;

const SELF_HARM = { group: "self-harm", urgency: "now", strength: "indirect" } as const;

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

/** A sign counts only where the words around it are not quite ordinary; around plain words of a danger nearly any may be. */
function isOrdinary(
  { group, strength }: Pick<Found, "group" | "strength">,
  learned: LearnedReading,
  where: CarePlace,
  start: number,
): boolean {
  const name = group === "self-harm" ? group : "body";
  const { ordinary, plain } = LIMITS[name][lengthOf(learned.length, where)];
  return learned.around(name, start) < (strength === "explicit" ? plain : ordinary);
}

const isOfSelfHarm = ({ group }: { readonly group: string }) => group === "self-harm";
const SELF_HARM_SIGNS = NOTICE_SIGNS.filter(isOfSelfHarm);
const SELF_HARM_WEIGHED = WEIGHED_SIGNS.filter(isOfSelfHarm);
const BODY_SIGNS = NOTICE_SIGNS.filter((sign) => !isOfSelfHarm(sign));
const BODY_WEIGHED = WEIGHED_SIGNS.filter((sign) => !isOfSelfHarm(sign));

/** Self-harm is looked for first: it is shown alone, so where it is found nothing else is looked for. */
function foundIn(reading: Reading, where: CarePlace, weights: Learned): Found[] {
  const found: Found[] = [];
  const take = (sign: Omit<Found, "other">, place: Place | null, learned: LearnedReading | null) => {
    const { group, urgency, strength } = sign;
    if (place && !(learned && isOrdinary(sign, learned, where, place.start)))
      found.push({ group, urgency, strength, other: place.other });
  };
  const takeAll = (signs: readonly ReadySign[], learned: LearnedReading | null) => {
    for (const sign of signs) {
      if (!sign.inSearch || where === "search")
        take({ ...sign, group: sign.group as CareGroupId }, reading.find(sign), learned);
    }
  };
  const learned = reading.learned(weights);
  const doubts = learned.isRead ? learned : null;
  takeAll(
    SELF_HARM_SIGNS.filter(({ strength }) => strength === "explicit"),
    doubts,
  );
  if (found.length > 0) return found;
  takeAll(
    SELF_HARM_SIGNS.filter(({ strength }) => strength === "indirect"),
    doubts,
  );
  for (const sign of SELF_HARM_WEIGHED) take(sign, reading.weigh(sign), doubts);
  const length = lengthOf(learned.length, where);
  const place = reading.learnedPlace(learned, "self-harm", LIMITS["self-harm"][length].alone);
  if (place) found.push({ ...SELF_HARM, other: place.other });
  if (found.length > 0) return found;
  takeAll(BODY_SIGNS, doubts);
  for (const sign of BODY_WEIGHED) take(sign, reading.weigh(sign), doubts);
  if (found.length > 0) return found;
  const danger = reading.learnedPlace(learned, "body", LIMITS.body[length].alone);
  const sign = danger && BODY_WEIGHED.find(({ group }) => group === learned.likeliestGroup(danger.start));
  if (danger && sign) found.push({ ...sign, strength: "indirect", other: danger.other });
  return found;
}

function matchOf(found: readonly Found[]): CareMatch | null {
  const ranked = [...found].sort(byUrgency);
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
export function readCare(text: CareText, where: CarePlace, weights: Learned = LEARNED): CareRead {
  const reading = new Reading(wholeOf(text), LEXICON);
  const match = matchOf(foundIn(reading, where, weights));
  if (match) return { match, quiet: null };
  const sign = QUIET_SIGNS.find((one) => reading.find(one));
  return { match, quiet: sign ? QUIET_LINKS[sign.group as QuietTopic] : null };
}

/** What a text may be about; null for nearly every text. */
export function careFor(text: CareText, where: CarePlace): CareMatch | null {
  return matchOf(foundIn(new Reading(wholeOf(text), LEXICON), where, LEARNED));
}
