import type { CacheKey } from "./cache-keys";
import type { Values } from "./values";

/** `/t/:thread/:slug/newest(/after/:after)`: words, named values (values.ts), and parts in brackets that may be left out. */
export type Pattern = `/${string}`;
export type Views = Readonly<Record<string, Pattern>>;

type NamesIn<Part extends string> = Part extends `${infer First}/${infer Rest}`
  ? NamesIn<First> | NamesIn<Rest>
  : Part extends `:${infer Name extends keyof Values}`
    ? Name
    : never;
type Always<P extends string> = P extends `${infer Head}(${string})${infer Tail}`
  ? Always<`${Head}${Tail}`>
  : P;
type Optional<P extends string> = P extends `${string}(${infer Option})${infer Tail}`
  ? NamesIn<Option> | Optional<Tail>
  : never;

/** The values that an address by this pattern is made of. */
export type ValuesOf<P extends string> = { readonly [Name in NamesIn<Always<P>>]: Values[Name] } & {
  readonly [Name in Optional<P>]?: Values[Name] | undefined;
};

/** What an address asks a page for: one of its views, by name, with the values in it. */
export type ViewOf<V extends Views> = {
  [Name in keyof V]: { readonly name: Name } & ValuesOf<V[Name]>;
}[keyof V];

interface Described<V extends Views> {
  /** The page's folder in app/(public), as Next writes it. */
  readonly route: string;
  readonly views: V;
  /** Capital letters in the address lead to the small ones. */
  readonly anyCase?: true;
  /** Answered with and without a slash at the end, so that whoever moves on from there does it in one step. */
  readonly anySlash?: true;
  /** What may follow "?". Everything else is dropped. */
  readonly query?: Readonly<Record<string, RegExp>>;
  /** Where the query leads, if it names another address. */
  readonly movedTo?: (query: URLSearchParams) => Pattern | undefined;
}

interface Stored<V extends Views> {
  /** What the stored page depends on, besides the whole site. */
  keys(view: ViewOf<V>): readonly CacheKey[];
}

/** Made for each request and never stored. The page reads its query itself. */
interface Passing {
  readonly passing: true;
}

export type Page<V extends Views = Views> = Described<V> & (Stored<V> | Passing);

/** The address by a pattern. A part in brackets is left out without its value. */
export function pathTo<P extends Pattern>(pattern: P, values: ValuesOf<P>): Pattern {
  const given = values as Record<string, string | number | undefined>;
  return pattern
    .replace(/\(([^)]*:(\w+))\)/g, (_, part, name) => (given[name] ? part : ""))
    .replace(/:(\w+)/g, (_, name) => String(given[name])) as Pattern;
}

/** The address of a view. */
export const pathOfView = <V extends Views>({ views }: Page<V>, view: ViewOf<V>): Pattern =>
  pathTo(views[view.name] as Pattern, view);

/** What addresses by a pattern look like; `sourceOf` says it of each value. */
export function regExpOf(pattern: Pattern, sourceOf: (name: string) => string): RegExp {
  const source = pattern
    .replace(/\(/g, "(?:")
    .replace(/\)/g, ")?")
    .replace(/:(\w+)/g, (_, name) => `(?<${name}>${sourceOf(name)})`);
  return new RegExp(`^${source}$`);
}
