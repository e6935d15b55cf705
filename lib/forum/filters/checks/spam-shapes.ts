import type { Finding } from "@/lib/forum/filters/findings";
import { folded, foldedWords } from "@/lib/forum/filters/folded";
import type { FilteredText } from "@/lib/forum/filters/text";
import { ownWords, wholeOf } from "@/lib/forum/filters/text";
import { counted } from "@/lib/words/counts";
import { SHORTENERS, TRADES } from "./spam-words";

type Shape = (text: FilteredText) => Pick<Finding, "because" | "words"> | null;

export function spamShapes(text: FilteredText): Finding[] {
  return SHAPES.flatMap((shape) => shape(text) ?? []).map((found) => ({
    check: "spam_shape",
    hold: true,
    ...found,
  }));
}

const WORDS_PER_LINK = 8;

function mostlyLinks({ text, links }: FilteredText) {
  const words = foldedWords(text.replace(/https?:\S+/gi, " ")).length;
  if (links.length < 2 || words >= links.length * WORDS_PER_LINK) return null;
  return {
    because: `The post is mostly links: ${counted(links.length, "link", "links")} among ${counted(words, "word", "words")}.`,
  };
}

function shortened({ links }: FilteredText) {
  const found = links.filter((link) => SHORTENERS.has(hostOf(link)));
  if (found.length === 0) return null;
  return { because: "A shortened link hides where it leads.", words: found.slice(0, 5) };
}

const NUMBER = /\+?\d[\d\s().-]{7,18}\d/g;
const MESSENGER =
  /\b(?:whats\s?app|telegram|viber|signal app|wechat|kik me|dm me|text me|call me|reach me|contact him|contact her)\b/g;
const MAILBOX = /[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]{2,24}\b/g;
const HEALER = /\b(?:dr|doctor|priest|hacker|spell|herbal|herbalist|agent|investor|broker)\b/;

function asksToGetInTouch(text: FilteredText) {
  const whole = folded(wholeOf(text)).text;
  const numbers = (whole.match(NUMBER) ?? []).filter((number) => number.replace(/\D/g, "").length >= 9);
  const mailboxes = HEALER.test(whole) ? (whole.match(MAILBOX) ?? []) : [];
  const messengers = whole.match(MESSENGER) ?? [];
  const where = [...numbers, ...mailboxes];
  if (where.length === 0 || (messengers.length === 0 && mailboxes.length === 0)) return null;
  return {
    because: "The post asks readers to write to or call somebody elsewhere.",
    words: [...new Set([...messengers, ...where])].slice(0, 5),
  };
}

const SPLIT_WORD = /[a-z][\u034f\u180e\u200b-\u200d\u2060-\u2064\ufeff]+[a-z]/giu;
const TURNED = /[\u202a-\u202e\u2066-\u2069]/u;
const FEWEST_SPLITS = 3;

function hiddenCharacters({ title, text }: FilteredText) {
  const whole = `${title}\n${text}`;
  const splits = whole.match(SPLIT_WORD)?.length ?? 0;
  if (splits < FEWEST_SPLITS && !TURNED.test(whole)) return null;
  return { because: "Words in the post contain invisible characters." };
}

const FEWEST_CAPITALS = 60;
const SHOUTED = 0.7;

function shouting({ title, text }: FilteredText) {
  const letters = `${title} ${ownWords(text)}`.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  if (capitals < FEWEST_CAPITALS || capitals < SHOUTED * letters.length) return null;
  return { because: "Nearly all of the post is in capital letters." };
}

const FEWEST_OF_A_TRADE = 2;

function knownTrade(text: FilteredText) {
  const whole = ` ${foldedWords(wholeOf(text)).join(" ")} `;
  for (const { about, phrases } of TRADES) {
    const found = phrases.filter((phrase) => whole.includes(` ${phrase} `));
    if (found.length >= FEWEST_OF_A_TRADE)
      return { because: `The post reads like ${about}.`, words: found.slice(0, 5) };
  }
  return null;
}

const FEWEST_REPEATS = 5;

function saysOneLineOverAndOver({ text }: FilteredText) {
  const lines = ownWords(text)
    .split(/\n+|(?<=[.!?])\s+/)
    .map((line) => foldedWords(line).join(" "))
    .filter((line) => line.length > 12);
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  const [line, most] = [...times].sort(([, a], [, b]) => b - a)[0] ?? ["", 0];
  if (most < FEWEST_REPEATS) return null;
  return { because: `The post repeats one sentence ${most} times.`, words: [line.slice(0, 80)] };
}

const SHAPES: readonly Shape[] = [
  ...[mostlyLinks, shortened, asksToGetInTouch, hiddenCharacters],
  ...[shouting, knownTrade, saysOneLineOverAndOver],
];

const hostOf = (link: string): string =>
  URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, "") : "";
