import type { Tag } from "./tags";

/** Where programs keep a picture that is loaded later, or its original; the best first. */
const WHOLE = ["data-orig-file", "data-full-url", "data-large-file", "data-zoom-image"];
const LATER = ["data-src", "data-lazy-src", "data-original", "data-lazy"];
const SETS = ["data-srcset", "data-lazy-srcset", "srcset"];
/** Shown until the picture is there. */
const PLACEHOLDER =
  /^data:|^about:|(?:^|\/)(?:blank|spacer|placeholder|transparent|pixel|1x1|lazy(?:load)?|loading|grey|gray)[\w-]*\.(?:gif|png|svg)(?:[?#]|$)/i;
const SIZE = /^\s*(\d{1,6}(?:\.\d{1,6})?)([wx])(?:\s|$)/;
const MOST_CHARS = 20_000;

/** As they are written, the best first. Empty where a page only keeps room for a picture. */
export function pictureSources({ attribute }: Tag): string[] {
  const given = (names: readonly string[]) => names.flatMap((name) => attribute(name)?.trim() || []);
  const sets = given(SETS).flatMap(bestOfSet);
  const sources = [...given(WHOLE), ...sets, ...given(LATER), ...given(["src"])];
  // Some programs write only "true" where others write an address.
  return [...new Set(sources.filter((source) => /[./]/.test(source) && !PLACEHOLDER.test(source)))];
}

export const isLazy = ({ attribute }: Tag): boolean =>
  [...LATER, ...SETS.slice(0, 2)].some((name) => attribute(name) !== undefined) ||
  PLACEHOLDER.test(attribute("src") ?? "");

/** Largest first. One without a size is as large as `1x`; a set has either widths or densities. */
function bestOfSet(written: string): string[] {
  const set = written.slice(0, MOST_CHARS);
  const found: { address: string; size: number }[] = [];
  const word = /[\s,]*(\S+)/y;
  const rest = /[^,]*/y;
  for (let next = word.exec(set); next; next = word.exec(set)) {
    const [, address = ""] = next;
    const isWhole = address.endsWith(",");
    rest.lastIndex = word.lastIndex;
    const [, number = "1", unit] = SIZE.exec(isWhole ? "" : (rest.exec(set)?.[0] ?? "")) ?? [];
    if (!isWhole) word.lastIndex = rest.lastIndex;
    found.push({ address: address.replace(/,+$/, ""), size: Number(number) * (unit === "w" ? 1 / 1000 : 1) });
  }
  return found
    .filter(({ address }) => address !== "" && !PLACEHOLDER.test(address))
    .sort((a, b) => b.size - a.size)
    .map(({ address }) => address);
}
