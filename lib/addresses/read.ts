import { type CacheKey, cacheKey } from "./cache-keys";
import { type Page, type Pattern, regExpOf, type ViewOf, type Views } from "./page";
import * as table from "./public";
import { VALUES } from "./values";

export const PUBLIC_PAGES: Readonly<Record<keyof typeof table, Page>> = table;

const valueNamed = (name: string) => {
  if (!Object.hasOwn(VALUES, name)) throw new Error(`lib/addresses/values.ts does not know ":${name}"`);
  return VALUES[name as keyof typeof VALUES];
};
const sourceOf = (name: string) => valueNamed(name).source;
const compiled = new Map<Pattern, RegExp>();
const pagesByFirstWord = new Map<string, Page[]>();
for (const page of Object.values(PUBLIC_PAGES)) {
  const word = firstWord(Object.values(page.views)[0] ?? "/");
  pagesByFirstWord.set(word, [...(pagesByFirstWord.get(word) ?? []), page]);
}

export function viewAt<V extends Views>({ views, anyCase }: Page<V>, path: string): ViewOf<V> | undefined {
  const spelled = anyCase ? path.toLowerCase() : path;
  for (const [name, pattern] of Object.entries(views)) {
    const found = regExpFor(pattern).exec(spelled);
    if (found) return { name, ...valuesIn(found.groups) } as ViewOf<V>;
  }
  return undefined;
}

export const pagesBeside = (path: string) => pagesByFirstWord.get(firstWord(path)) ?? [table.old];

export const hasAnyCase = (path: string) => pagesBeside(path).some(({ anyCase }) => anyCase);

export function publicPageAt(path: string): { page: Page; view: ViewOf<Views> } | undefined {
  for (const page of pagesBeside(path)) {
    const view = viewAt(page, path);
    if (view) return { page, view };
  }
  return undefined;
}

export function cacheKeysOf(path: string): CacheKey[] {
  const found = publicPageAt(path);
  if (!found || "passing" in found.page) throw new Error(`No page is stored for ${path}`);
  return [cacheKey.site, ...found.page.keys(found.view)];
}

function firstWord(path: string): string {
  const [word = ""] = path.slice(1).split(/[/(]/, 1);
  return word;
}

function regExpFor(pattern: Pattern): RegExp {
  const known = compiled.get(pattern) ?? regExpOf(pattern, sourceOf);
  compiled.set(pattern, known);
  return known;
}

function valuesIn(groups: Record<string, string | undefined> = {}) {
  const given = Object.entries(groups).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Object.fromEntries(given.map(([name, text]) => [name, valueNamed(name).read(text)]));
}
