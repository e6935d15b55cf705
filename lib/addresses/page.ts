import type { CacheKey } from "./cache-keys";
import type { Values } from "./values";

/** `/t/:thread/:slug/newest(/after/:after)`: words, named values (values.ts), and optional parts in brackets. */
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

export type ValuesOf<P extends string> = { readonly [Name in NamesIn<Always<P>>]: Values[Name] } & {
  readonly [Name in Optional<P>]?: Values[Name] | undefined;
};

export type ViewOf<V extends Views> = {
  [Name in keyof V]: { readonly name: Name } & ValuesOf<V[Name]>;
}[keyof V];

interface Described<V extends Views> {
  readonly route: string;
  readonly views: V;
  readonly anyCase?: true;
  /** Accepts a trailing slash, so that old links need only one redirect. */
  readonly anySlash?: true;
  readonly query?: Readonly<Record<string, RegExp>>;
  /** Where another address leads that differs in its query only. */
  readonly movedTo?: (query: URLSearchParams, path: string) => string | undefined;
}

interface Stored<V extends Views> {
  keys(view: ViewOf<V>): readonly CacheKey[];
}

/** Rendered for each request and never stored; the page reads its query itself. */
interface Passing {
  readonly passing: true;
}

export type Page<V extends Views = Views> = Described<V> & (Stored<V> | Passing);

export function pathTo<P extends Pattern>(pattern: P, values: ValuesOf<P>): Pattern {
  const given = values as Record<string, string | number | undefined>;
  return pattern
    .replace(/\(([^)]*:(\w+))\)/g, (_, part, name) => (given[name] ? part : ""))
    .replace(/:(\w+)/g, (_, name) => escaped(String(given[name]))) as Pattern;
}

/** Slugs have letters of any script. */
const escaped = (value: string) => value.replace(/[^\x21-\x7e]+/g, encodeURIComponent);

export const pathOfView = <V extends Views>({ views }: Page<V>, view: ViewOf<V>): Pattern =>
  pathTo(views[view.name] as Pattern, view);

export function regExpOf(pattern: Pattern, sourceOf: (name: string) => string): RegExp {
  const source = pattern
    .replace(/\(/g, "(?:")
    .replace(/\)/g, ")?")
    .replace(/:(\w+)/g, (_, name) => `(?<${name}>${sourceOf(name)})`);
  return new RegExp(`^${source}$`);
}
