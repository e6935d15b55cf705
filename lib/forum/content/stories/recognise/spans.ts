import type { PartialDate } from "@/lib/words/partial-dates";
import type { Fact } from "./facts";
import { isPerhaps } from "./sentences";
import { monthAway } from "./years";

const WORDS = "one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve".split(",");
const SPAN = `(\\d{1,2}|${WORDS.join("|")}) (weeks?|months?)`;
const ABOUT = "(?:about |over |almost |nearly |around |now |more than |the last |the past )?";

const OUT = "out|off|injured|hurt|hurting|in pain|sore|limping|sidelined|unable to run|struggling|nursing";
/** "I have been out for 6 months", "It has been 6 months", "plantar fasciitis for 8 months". */
const GOES_ON = [
  new RegExp(
    `\\b(?:have|'ve|has) (?:now )?been (?:${OUT})\\b(?: \\w+){0,5}? (?:for )?${ABOUT}${SPAN}\\b`,
    "i",
  ),
  new RegExp(`\\bit(?:'s| has| is)(?: now)? been ${ABOUT}${SPAN}\\b`, "i"),
  new RegExp(
    `\\b(?:injured|itbs?|fasciitis|tendinopathy|tendinitis|tendonitis|shin splints|pain) (?:now )?for ${ABOUT}${SPAN}\\b`,
    "i",
  ),
];
const IS_OVER = /\b(?:was|had|again|pain[- ]free|without pain|recovered|healed)\b/i;

/** When an injury began that goes on, if the text says for how long. */
export function beganBefore(sentences: readonly string[], today: PartialDate): Fact<PartialDate> | null {
  for (const sentence of sentences) {
    if (isPerhaps(sentence) || IS_OVER.test(sentence)) continue;
    for (const form of GOES_ON) {
      const match = form.exec(sentence);
      if (match) return { value: monthAway(today, spanOf(match, -1)), quote: match[0] };
    }
  }
  return null;
}

const RAN_AFTER = new RegExp(
  `\\b(?:after ${ABOUT}${SPAN},? i (?:finally |first )?(?:ran|jogged|was running)\\b|first (?:\\w+ ){0,2}?(?:run|jog) (?:came |was )?(?:only )?after ${ABOUT}${SPAN}\\b)`,
  "i",
);

/** "After six months I ran again", for a story that says when the injury began. */
export function ranAfter(sentences: readonly string[], onset: PartialDate): Fact<PartialDate> | null {
  for (const sentence of sentences) {
    const match = isPerhaps(sentence) ? null : RAN_AFTER.exec(sentence);
    if (match) return { value: monthAway(onset, spanOf(match, 1)), quote: match[0] };
  }
  return null;
}

function spanOf(match: RegExpExecArray, direction: 1 | -1): { weeks?: number; months?: number } {
  const [count = "0", unit = ""] = match.slice(1).filter((group) => group !== undefined);
  const number = direction * (Number(count) || WORDS.indexOf(count.toLowerCase()) + 1);
  return unit.toLowerCase().startsWith("week") ? { weeks: number } : { months: number };
}
