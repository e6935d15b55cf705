/** How a raider writes. The clever leave links out, word each text anew, and take their time. */
export const STYLES = [
  "the same text",
  "many links",
  "a text in variants",
  "one link each",
  "no link",
] as const;
export type Style = (typeof STYLES)[number];

/** Most raids are copied; of ten raiders four say the same. */
export const styleOf = (raider: number): Style =>
  STYLES[[0, 0, 0, 0, 1, 1, 2, 2, 3, 4][raider % 10] ?? 0] ?? "the same text";

export function spam(style: Style, raider: number, post: number): string {
  const n = raider * 100 + post;
  switch (style) {
    case "the same text":
      return "My knee was finished until I found this miracle insole, and the pain was gone in two days. Order yours with my code at https://miracle-insole.example/run before they are sold out.";
    case "many links":
      return `Best prices for recovery gear, look here: https://gear${n}.example/a https://gear${n}.example/b https://gear${n}.example/c and https://cheap${n}.example too.`;
    case "a text in variants":
      return `${pick(OPENINGS, n)} ${pick(CLAIMS, n * 3 + 1)} ${pick(CALLS, n * 7 + 2)} https://fast-relief${n % 7}.example/${n}`;
    case "one link each":
      return `${pick(STORIES, n)} After ${3 + (n % 9)} weeks I read about it on https://runners-blog${n}.example/story and it made sense to me, number ${n}.`;
    case "no link":
      return `${pick(STORIES, n + 1)} What turned it around after ${2 + (n % 11)} weeks was the oil from stride-balm dot shop, I tell everybody, ${n} times over.`;
  }
}

/** What people say here: of 121 replies no two have more than one sentence in common. */
export function normal(n: number): string {
  const [i, j] = [n % 11, Math.floor(n / 11) % 11];
  return [pick(STORIES, i), pick(TURNS, (i + j) % 11), pick(ENDS, (i + 2 * j) % 11)].join(" ");
}

const pick = (list: readonly string[], n: number) => list[n % list.length] ?? "";

const OPENINGS = ["Stop suffering!", "Doctors hide this.", "I could not believe it.", "Last chance today."];
const CLAIMS = [
  "One capsule a day and your tendon heals by itself.",
  "This gel melted my pain while I slept.",
  "Three days of it and I ran a marathon.",
  "It costs less than a coffee and works for all.",
];
const CALLS = ["Buy now:", "Get the discount:", "Only for readers of this forum:", "Click before midnight:"];
const STORIES = [
  "I had the same on the outside of my knee, and only downhill.",
  "For me it began after I doubled my long run within a single month.",
  "Stairs were worse than running, which nobody believed at first.",
  "Mine came back every autumn when the trails turned to mud.",
  "It started as a niggle that I ignored for a whole training block.",
  "The left side was fine all along, so I never understood why.",
  "Cycling made no difference at all, swimming even less.",
  "I could sit for hours and then hardly get up from the chair.",
  "After the half marathon in spring nothing was as before.",
  "Everybody in my club has had this once, it seems.",
  "I am twice your age, so take what I say with salt.",
];
const TURNS = [
  "What helped was walking every second kilometre until it bored me.",
  "My physio had me stand on one leg while brushing teeth.",
  "Cutting the weekly distance by a third did more than any exercise.",
  "A softer shoe bought me two weeks, no more than that.",
  "I wrote down each run and found that speed was the culprit.",
  "Sleeping eight hours sounds silly, and still it changed everything.",
  "We tried tape, and I think it mostly reminded me to be careful.",
  "Hill repeats went first, intervals second, and then it calmed down.",
  "Strength work twice a week, nothing heroic, slowly turned it around.",
  "I stopped stretching what hurt and began to load it instead.",
  "Honestly, waiting was the hardest part and the one that worked.",
];
const ENDS = [
  "Nine weeks later I ran five kilometres without thinking about it.",
  "How long has it been for you, and does it hurt at night?",
  "Be patient with mornings: they were the last to get better.",
  "I hope you find somebody who looks at how you actually run.",
  "It never came back, though I still avoid steep descents.",
  "Did your doctor say anything about the hip on that side?",
  "Now I do a race every year and none of them hurts.",
  "Ask again in a month, these things take their time.",
  "If it swells, please have it looked at before anything else.",
  "That was in March, and by June I was on the track again.",
  "Thank you for asking, I was too shy to do so back then.",
];
