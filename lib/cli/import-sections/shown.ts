import { amount, counted } from "@/lib/words/counts";

/** How much of a long list is shown: all of it in a file, a few on the screen. */
export interface Shown {
  /** The file with the whole report, if the owner asked for one; "all" within that file. */
  readonly file?: string;
}

const MOST = 5;

/** "a, b and 12 more: see --report FILE". */
export function listedOf(entries: readonly string[], { file }: Shown, most = MOST): string {
  if (file === "all" || entries.length <= most) return entries.join(", ");
  return `${entries.slice(0, most).join(", ")} ${moreOf(entries.length - most, file)}`;
}

export function linesOf(lines: readonly string[], { file }: Shown, most = 20): string[] {
  if (file === "all" || lines.length <= most) return [...lines];
  return [...lines.slice(0, most), `  ${moreOf(lines.length - most, file)}`];
}

const moreOf = (number: number, file: string | undefined) =>
  `and ${amount(number)} more: see ${file ?? "--report"}`;

export function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [title, ...lines] : [];
}

export const quoted = (title: string) => `“${title}”`;

export function count(number: number, one: string, many = `${one}s`): string {
  return counted(number, one, many);
}
