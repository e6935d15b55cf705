import { strayDirections } from "./bidi";
import {
  endsPictograph,
  hasVisible,
  isLetter,
  isMark,
  isPictograph,
  isShaped,
  isSharedMark,
  isVariation,
} from "./characters";
import { storable } from "./storable";

/** Tibetan stacks and pointed Hebrew need seven; Vietnamese and polytonic Greek need three of the shared marks. */
const MOST_MARKS = 8;
const MOST_SHARED_MARKS = 4;

const SUSPECT = /[\p{M}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u;

/** Whether a storable text can hold anything that is not kept: most texts cannot, and a long one takes its time. */
export const isSuspect = (text: string) => SUSPECT.test(text);

/** Several lines of a person's words. Keeps line ends and tabs. */
export function cleanLines(text: string): string {
  const stored = storable(text);
  return isSuspect(stored) ? cleanCharacters([...stored]).join("") : stored;
}

/** One line of a person's words, or "" if nothing of it can be seen. */
export function cleanLine(text: string): string {
  return trimmed(cleanLines(text).replace(/\s+/g, " "));
}

const BLANK = /[\s\u2800]/;

/** Without the blank characters at both ends; "" if nothing can be seen. */
export function trimmed(text: string): string {
  if (!hasVisible(text)) return "";
  let [from, to] = [0, text.length];
  while (BLANK.test(text.charAt(from))) from++;
  while (BLANK.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** @param characters code points of a storable text. @returns for each of them what is kept: itself, a space or "". */
export function cleanCharacters(characters: readonly string[]): string[] {
  return withoutStrayJoiners(withoutStrays(characters));
}

const FLAG = /^[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}/u;
const LONGEST_FLAG = 7;

function withoutStrays(characters: readonly string[]): string[] {
  const stray = strayDirections(characters);
  const kept: string[] = [];
  let [previous, marks, shared, flagEnd] = ["", 0, 0, 0];
  characters.forEach((character, at) => {
    const next = characters[at + 1] ?? "";
    if (previous === "\u{1f3f4}" && at >= flagEnd)
      flagEnd = at + [...(FLAG.exec(characters.slice(at, at + LONGEST_FLAG).join(""))?.[0] ?? "")].length;
    let left = stray.has(at) ? "" : at < flagEnd ? character : stayingOf(character, previous, next);
    if (left !== "" && isMark(left)) {
      if (isSharedMark(left) && ++shared > MOST_SHARED_MARKS) left = "";
      if (left !== "" && ++marks > MOST_MARKS) left = "";
    } else if (left !== "" && !isInvisible(left)) [marks, shared] = [0, 0];
    if (left !== "") previous = left;
    kept.push(left);
  });
  return kept;
}

/** Joiners and directions, which stay for now. */
const PASSING = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/;
const IGNORED = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
const isInvisible = (character: string) => IGNORED.test(character);

function stayingOf(character: string, previous: string, next: string): string {
  if (character < "\u00ad" || PASSING.test(character)) return character;
  switch (character) {
    case "\u3164":
    case "\uffa0":
      return " ";
    case "\u2800":
      return /[\u2800-\u28ff]/.test(previous) || /[\u2801-\u28ff]/.test(next) ? character : " ";
    case "\u115f":
      return /[\u1161-\u11a7\ud7b0-\ud7c6]/.test(next) ? character : "";
    case "\u1160":
      return /[\u1100-\u115e\ua960-\ua97c]/.test(previous) ? character : "";
    case "\u180e":
      return /\p{Script=Mongolian}/u.test(previous) ? character : "";
  }
  if (isVariation(character)) return hasVisible(previous) ? character : "";
  return isInvisible(character) && !isMark(character) ? "" : character;
}

const BETWEEN = /[\u00ad\u061c\u200b-\u200f\u2060]/;

/** Of a run of invisible characters between two visible ones, the first that does something there stays. */
function withoutStrayJoiners(characters: readonly string[]): string[] {
  const kept: string[] = [];
  let [before, base] = ["", ""];
  for (let at = 0; at < characters.length; ) {
    const character = characters[at] ?? "";
    if (!BETWEEN.test(character)) {
      kept.push(character);
      if (character !== "") before = character;
      if (character !== "" && !isMark(character)) base = character;
      at++;
      continue;
    }
    let end = at;
    while (end < characters.length && (characters[end] === "" || BETWEEN.test(characters[end] ?? ""))) end++;
    const around = { before, base: isMark(before) ? base : before, after: characters[end] ?? "" };
    const run = characters.slice(at, end);
    const first = run.findIndex((one) => one !== "" && works(one, around));
    run.forEach((one, index) => {
      kept.push(index === first ? one : "");
    });
    at = end;
  }
  return kept;
}

interface Around {
  readonly before: string;
  /** The letter that `before` stands on, if that is a mark. */
  readonly base: string;
  readonly after: string;
}

function works(character: string, { before, base, after }: Around): boolean {
  switch (character) {
    case "\u200d":
      return (endsPictograph(before) && isPictograph(after)) || isShaped(base) || isShaped(after);
    case "\u200c":
      return isShaped(base) && (isMark(before) || isLetter(after) || isShaped(after));
    case "\u200b":
      return hasVisible(before) && hasVisible(after) && (isShaped(base) || isShaped(after));
    case "\u00ad":
      return isLetter(before) && isLetter(after);
    case "\u2060":
      return hasVisible(before) && hasVisible(after);
    default:
      return true;
  }
}
