import { PHONE_WORDS } from "./phone-words";

const WRITTEN_OUT: ReadonlyMap<string, string> = new Map(
  PHONE_WORDS.flatMap((line) => line.split("; ")).flatMap((entry) => {
    const [short = "", long = ""] = entry.split(" = ");
    return short.split(" ").map((word) => [word, long] as const);
  }),
);

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;
/** "walkin" for "walking". */
const DROPPED_G = /^\p{L}{3,}[^aeiou\P{L}]in$/u;
const ENDS_IN_IN =
  /^(?:begin|cabin|captain|cousin|margin|muffin|satin|latin|within|robin|virgin|basin|resin|toxin|insulin|urchin|groin|chin|shin|skin|thin|twin|collagen|collagin|elastin|melatonin|aspirin|penicillin|vitamin|keratin|protein|dolphin|goblin|napkin|pumpkin|resin|raisin|cumin|heparin|calcitonin|serotonin|oxytocin|hemoglobin|haemoglobin|ferritin|statin|creatin|catkin|moccasin|assassin|bulletin|violin|origin|tannin|cretin|robbin|therein|herein|wherein|berlin|dublin|austin|martin|justin|kevin|colin|gavin|calvin|devin|marvin|melvin|erin)$/;

/** Text-speak and common misspellings as words that texts contain. */
export function writtenOut(typed: string): string {
  return typed.replace(WORD, (word) => {
    const small = word.toLowerCase();
    return WRITTEN_OUT.get(small) ?? (dropsTheG(small) ? `${word}g` : word);
  });
}

const dropsTheG = (word: string) => word.length >= 6 && DROPPED_G.test(word) && !ENDS_IN_IN.test(word);
