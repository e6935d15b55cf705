import { type FindDates, type FoundDate, mayNameDate } from "./found-dates";
import { isPerhaps } from "./sentences";

export type Happening =
  | "onset"
  | "walking"
  | "first_run"
  | "thirty_minutes"
  | "full_training"
  | "race"
  | "running"
  | "stopped"
  /** Has no field, but its dates say in which year the story is. */
  | "other";

export interface Dated extends FoundDate {
  readonly what: Happening;
  /** Where in the text, for the order in which things happened. */
  readonly sentence: number;
  readonly quote: string;
}

const RUN = "(?:run|jog|runs|running|jogging)";
const PAIN_FREE = "(?:without pain|pain[- ]free|painless(?:ly)?|no pain)";
const INJURED =
  "it|this|that|pain|pains|injury|problem|problems|trouble|everything|symptoms|knee|achilles|heel|calf|shin|hip|hamstring|foot|ankle|band|story";

type Named = Happening | "before";

/** A date belongs to the nearest of these. What has no field is here as well, so that its dates go nowhere else. */
const EVENTS: readonly (readonly [Named, RegExp])[] = [
  ["before", /\b(?:born|started running(?! again)|ran my first|joined)\b/gi],
  [
    "onset",
    new RegExp(
      `\\b(?:${INJURED})\\s+(?:all\\s+|first\\s+|really\\s+|probably\\s+)?(?:started|began|appeared|came on|came back|flared up|showed up|struck|happened|went|gave|popped|snapped)\\b`,
      "gi",
    ),
  ],
  [
    "onset",
    /\b(?:i\s+(?:\w+\s+){0,2}?(?:hurt|injured|tore|pulled|strained|sprained|broke|twisted|rolled)|^(?:hurt|injured|tore|pulled|strained|sprained|broke|twisted|rolled)|(?:got|was) (?:hurt|injured)|felt (?:\w+\s+){0,3}?(?:twinge|pop|snap|pain|tug)|first (?:felt|noticed|twinge))\b/gi,
  ],
  ["first_run", /\bfirst\s+(?:\w+\s+){0,2}?(?:run|jog)\b/gi],
  ["first_run", /\b(?:ran|jogged)\s+(?:\w+\s+){0,4}?for the first time\b/gi],
  ["first_run", /\bfor the first time\b(?:\s+\w+){0,4}?\s+(?:ran|run|jogged)\b/gi],
  [
    "first_run",
    new RegExp(`\\b(?:back|returned|return|back to|returned to|return to|resumed) ${RUN}\\b`, "gi"),
  ],
  ["first_run", new RegExp(`\\b(?:started|began)\\s+(?:to\\s+)?${RUN} again\\b`, "gi")],
  ["walking", new RegExp(`\\b(?:walk|walked|walking)\\s+(?:\\w+\\s+){0,4}?${PAIN_FREE}\\b`, "gi")],
  ["walking", new RegExp(`\\b${PAIN_FREE}\\s+walk(?:ing)?\\b`, "gi")],
  [
    "thirty_minutes",
    new RegExp(`\\b(?:(?:30|thirty) min\\w*|half an hour)\\s+(?:\\w+\\s+){0,4}?${PAIN_FREE}\\b`, "gi"),
  ],
  [
    "full_training",
    /\b(?:full training|fully training|training (?:normally|fully|as before)|normal training|full mileage)\b/gi,
  ],
  [
    "race",
    /\b(?:raced|first race|ran (?:a|my|the|my first) (?:\w+\s+){0,2}?(?:5k|10k|half|marathon|race|relay|parkrun))\b/gi,
  ],
  ["running", /\b(?:am|i'm|been|now) (?:\w+\s+){0,2}?running\b/gi],
  ["stopped", /\b(?:stopped|quit|given up|gave up) running\b/gi],
  [
    "other",
    /\b(?:surgery|operation|operated|surgeon|diagnos\w+|mri|x-?ray|scan|physio\w*|injection|cortisone|setback|relapse|marathon|race)\b/gi,
  ],
];

/** "Since March my knee hurts." */
const SINCE = /\bsince\s+(?:\w+\s+){0,2}$/i;
const HURT =
  /\b(?:hurt|hurts|hurting|pain|injur\w*|sore|aches?|aching|problems?|trouble|(?:not|n't|cannot|unable to) (?:\w+ ){0,3}?run|limping|itbs?|tendon\w*|tendinopathy|fasciitis|shin splints)\b/i;
const WELL = /\b(?:pain[- ]free|without pain|no pain|painless|again|back|recovered|healed|better)\b/i;

const FARTHEST_CHARS = 80;
/** A date mostly follows what it is about, unless it begins the sentence. */
const BEFORE_CHARS = 15;
/** Each reading of dates is of one sentence. */
export const MAX_DATED_SENTENCES = 40;

export function happeningsIn(sentences: readonly string[], find: FindDates, today: string): Dated[] {
  const dated: Dated[] = [];
  let read = 0;
  for (const [sentence, words] of sentences.entries()) {
    if (isPerhaps(words) || !mayNameDate(words)) continue;
    const events = eventsIn(words);
    const hurts = HURT.test(words) && !WELL.test(words);
    if ((events.length === 0 && !hurts) || read++ >= MAX_DATED_SENTENCES) continue;
    for (const date of find(words, today)) {
      const since = hurts && SINCE.test(words.slice(0, date.index));
      const what = since ? "onset" : nearest(events, date, words);
      if (what && what !== "before") dated.push({ ...date, what, sentence, quote: words });
    }
  }
  return dated;
}

interface Event {
  readonly what: Named;
  readonly begins: number;
  readonly ends: number;
}

function eventsIn(sentence: string): Event[] {
  return EVENTS.flatMap(([what, said]) =>
    [...sentence.matchAll(said)].map((match) => ({
      what,
      begins: match.index,
      ends: match.index + match[0].length,
    })),
  );
}

function nearest(events: readonly Event[], date: FoundDate, sentence: string): Named | null {
  const leads = /(?:^|[,:]|\band\b|\bthen\b)\s*(?:\w+\s+){0,2}$/i.test(sentence.slice(0, date.index));
  const far = ({ begins, ends }: Event) =>
    ends <= date.index
      ? date.index - ends
      : Math.max(0, begins - date.index - date.text.length) + (leads ? 0 : BEFORE_CHARS);
  // The first of the table wins where two are as near.
  const [first] = events.toSorted((one, other) => far(one) - far(other));
  return first && far(first) <= FARTHEST_CHARS ? first.what : null;
}
