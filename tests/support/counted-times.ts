const UNITS = { day: 1, week: 7, month: 30.4375 };
/** How far a number in words may be from the record: people round. */
const ROUNDING = { day: 1, week: 0.9, month: 0.75 };

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const NUMBER = `(?:\\d+|(?:${TENS.join("|")})(?:-(?:${ONES.join("|")}))?|${[...ONES].reverse().join("|")})`;
const COUNT = new RegExp(
  `\\b(${NUMBER})(?: and a half)? (?:whole |good )?(day|week|month)s?( and a half)?\\b`,
  "gi",
);

export interface CountedTime {
  readonly words: string;
  readonly covers: (days: number) => boolean;
}

/** "Three weeks", "fourteen months and a half", "13 days". */
export function countsIn(text: string): CountedTime[] {
  return [...text.matchAll(COUNT)].map(([words, number = "", unit = ""]) => {
    const kind = unit.toLowerCase() as keyof typeof UNITS;
    const count = numberOf(number.toLowerCase()) + (words.includes("half") ? 0.5 : 0);
    return { words, covers: (days) => Math.abs(days / UNITS[kind] - count) <= ROUNDING[kind] };
  });
}

function numberOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const [first = "", second] = word.split("-");
  const tens = TENS.indexOf(first);
  return tens < 0 ? ONES.indexOf(first) : (tens + 2) * 10 + (second ? ONES.indexOf(second) : 0);
}
