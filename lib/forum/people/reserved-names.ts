import { forum } from "@/lib/forum-settings/current";
import { foldName, readingsOf } from "./fold";

const RESERVED = [
  "admin administrator moderator mod author owner staff team support system official",
  "comeback forum help helpdesk root webmaster postmaster security abuse anonymous everybody everyone",
]
  .join(" ")
  .split(" ")
  .concat(
    "former member",
    "former author",
    "former moderator",
    "the program",
    "the asker",
    "the one who asked",
    "the person who asked",
    "no reply",
  );
/** These titles deceive even within a longer name. */
const TITLES = ["admin", "admins", "administrator", "administrators", "moderator", "moderators"];
const AROUND = ["the", "real", "team", "staff", "official"];

const A_TAIL = /[^\p{L}]+$/u;
const BETWEEN = /[^\p{L}\p{N}\p{M}\p{Cf}@$€¢£+!|]+/u;

const folds = (words: string[]) => new Set(words.map(foldName));
const [reserved, titles, around] = [folds(RESERVED), folds(TITLES), folds(AROUND)];

/** Finds "ad-min", "m0derator_2", "Αdmin". */
export function isReserved(name: string): boolean {
  return [name, name.replace(A_TAIL, "")].some(soundsOfficial);
}

function soundsOfficial(name: string): boolean {
  const words = name.split(BETWEEN);
  const readings = words.map(readingsOf);
  if (readings.some((ways) => ways.some((way) => titles.has(way)))) return true;
  const core = words.filter((_, index) => !readings[index]?.some((way) => around.has(way)));
  return [words, core].some((part) => readingsOf(part.join("")).some(isOneOf));
}

const isOneOf = (fold: string) =>
  reserved.has(fold) || reserved.has(fold.replace(/(.)s$/, "$1")) || fold === foldName(forum().name);
