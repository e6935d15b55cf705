import type { SearchEntryKind } from "@/db/search/schema";

export type Filter = { readonly negated: boolean } & (
  | { readonly name: "tag"; readonly value: string }
  | { readonly name: "by"; readonly value: string }
  | { readonly name: "kind"; readonly value: SearchEntryKind }
  | { readonly name: "author"; readonly value: "yes" | "no" }
  | { readonly name: "is"; readonly value: "answered" | "unanswered" }
  | { readonly name: "after" | "before"; readonly value: string; readonly day: Date }
  | { readonly name: "helpful"; readonly value: string; readonly least: number; readonly most: number }
);

/** What a reader may call a kind. */
const KINDS: Readonly<Record<string, SearchEntryKind>> = {
  article: "article",
  question: "question",
  story: "story",
  reply: "reply",
  comment: "reply",
  tag: "tag",
  runner: "person",
  person: "person",
  member: "person",
};

const SHOWN_CHARS = 40;
const MOST_HELPFUL = 2_147_483_647;

/** A filter, or a sentence that says how to write it. */
export function readOperator(name: string, typed: string, negated: boolean): Filter | { note: string } {
  const value = typed.toLowerCase();
  const read = READ[name]?.(value, negated);
  return read ?? { note: misread(name, typed) };
}

const READ: Readonly<Record<string, (value: string, negated: boolean) => Filter | undefined>> = {
  tag: (value, negated) => (/[\p{L}\p{N}]/u.test(value) ? { name: "tag", value, negated } : undefined),
  by: (value, negated) =>
    /^@?[a-z0-9_-]{2,40}$/.test(value) ? { name: "by", value: value.replace("@", ""), negated } : undefined,
  kind: (value, negated) => {
    const kind = Object.hasOwn(KINDS, value) ? KINDS[value] : undefined;
    return kind && { name: "kind", value: kind, negated };
  },
  author: (value, negated) =>
    value === "yes" || value === "no" ? { name: "author", value, negated } : undefined,
  is: (value, negated) =>
    value === "answered" || value === "unanswered" ? { name: "is", value, negated } : undefined,
  after: (value, negated) => dated("after", value, negated),
  before: (value, negated) => dated("before", value, negated),
  helpful: (value, negated) => {
    const [, sign = "", digits = ""] = /^(>=?|<=?|=?)(\d{1,6})$/.exec(value) ?? [];
    if (!digits || negated) return undefined;
    const count = Number(digits);
    const [least, most] = {
      ">": [count + 1, MOST_HELPFUL],
      "<": [0, count - 1],
      "<=": [0, count],
      "=": [count, count],
    }[sign] ?? [count, MOST_HELPFUL];
    return { name: "helpful", value, least: least ?? 0, most: most ?? MOST_HELPFUL, negated };
  },
};

/** A year, a month or a day. "after:2026-01" begins with January, "before:2026-01" ends before it. */
function dated(name: "after" | "before", value: string, negated: boolean): Filter | undefined {
  const [, year = "", month = "01", day = "01"] =
    /^([12]\d{3})(?:-(0?[1-9]|1[0-2])(?:-(0?[1-9]|[12]\d|3[01]))?)?$/.exec(value) ?? [];
  if (!year || negated) return undefined;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return at.getUTCMonth() === Number(month) - 1 ? { name, value, day: at, negated } : undefined;
}

const HOW: Readonly<Record<string, string>> = {
  tag: "tag:itbs",
  by: "by:mossy-heron",
  kind: "kind:article, question, story, reply, tag or runner",
  author: "author:yes or author:no",
  is: "is:answered or is:unanswered",
  after: "after:2026, after:2026-01 or after:2026-01-31",
  before: "before:2026, before:2026-01 or before:2026-01-31",
  helpful: "helpful:>5",
  title: "title:downhill",
};

function misread(name: string, typed: string): string {
  const shown = [...typed].slice(0, SHOWN_CHARS).join("");
  return shown
    ? `We could not read “${name}:${shown}” and searched for its words. Write ${HOW[name]}.`
    : `Write what to look for after “${name}:”, such as ${HOW[name]}.`;
}

export const asTyped = ({ name, value, negated }: Filter): string =>
  `${negated ? "-" : ""}${name}:${/\s/.test(value) ? `"${value}"` : value === "person" ? "runner" : value}`;
