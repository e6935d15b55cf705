import { listPersonIds } from "@/db/people/reads";
import type { Ranges } from "@/db/search/entries";
import { listSearchLetters, listSearchStems } from "@/db/search/words";
import type { Dictionary } from "../dictionary";
import { sequenceOf } from "../stems";
import type { Filter } from "./operators";
import type { Query, Term } from "./parse";
import { type Clause, clauseOf, type Group, type Grouped, groupsOf, MOST_GROUPS, prefixGroup } from "./words";

export interface Guess {
  readonly typed: string;
  readonly guess: string;
}

/** A query in the terms of the database. */
export interface Compiled {
  /** What every match must have, beside words: filters, phrases, words of the title, and what it must not have. */
  readonly clauses: readonly Clause[];
  readonly groups: readonly Group[];
  readonly pairs: Grouped["pairs"];
  readonly ranges: Ranges;
  readonly notes: readonly string[];
  /** Likelier words for those that no post has. */
  readonly guesses: readonly Guess[];
}

const CUT = `We searched for the ${MOST_GROUPS} rarest of your words.`;

export async function compileQuery(query: Query, known: Dictionary): Promise<Compiled> {
  const filters = await resolveFilters(query.filters, known);
  const terms = [...query.terms, ...filters.unknown];
  const texts = terms.map(({ text }) => text);
  const [stems, letters] = await Promise.all([listSearchStems(texts), listSearchLetters(texts)]);
  const sequences = stems.map(sequenceOf);
  const sequenceAt = (term: Term) => sequences[terms.indexOf(term)] ?? [];
  const isPlain = ({ kind, negated, prefix }: Term) => kind === "word" && !negated && !prefix;
  const prefixed = (term: Term) =>
    prefixGroup(letters[terms.indexOf(term)] ?? "", sequenceAt(term), known.known);
  const clauses = [...filters.clauses];
  const { groups, pairs, isCut } = groupsOf(terms.filter(isPlain).map(sequenceAt), known);
  for (const term of terms) {
    if (isPlain(term)) continue;
    if (term.prefix && !term.negated) groups.push(prefixed(term));
    else if (term.prefix) clauses.push({ ...prefixed(term), negated: true, phrases: [] });
    else {
      const clause = clauseOf(sequenceAt(term), term, known.known);
      if (clause) clauses.push(clause);
    }
  }
  const plain = terms.filter(isPlain);
  const written = plain.map((term) => letters[terms.indexOf(term)] ?? "");
  const guesses = known.mend(written).map((guess, index) => ({ typed: plain[index]?.text ?? "", guess }));
  return {
    clauses,
    groups,
    pairs,
    ranges: filters.ranges,
    notes: [...query.notes, ...filters.notes, ...(isCut ? [CUT] : [])],
    guesses: guesses.filter(({ guess }, index) => guess !== written[index]),
  };
}

interface Resolved {
  clauses: Clause[];
  ranges: Ranges;
  /** Values that name nothing are words. */
  unknown: Term[];
  notes: string[];
}

async function resolveFilters(filters: readonly Filter[], { tags, known }: Dictionary): Promise<Resolved> {
  const called = (name: Filter["name"]) => filters.filter((filter) => filter.name === name);
  const names = called("tag").map(({ value }) => value);
  const [letters, people] = await Promise.all([
    names.length > 0 ? listSearchLetters(names) : [],
    listPersonIds(called("by").map(({ value }) => value)),
  ]);
  const resolved: Resolved = { clauses: [], ranges: rangesOf(filters), unknown: [], notes: [] };
  const anyOf = new Map<string, string[]>();
  for (const filter of filters) {
    const { name, value, negated } = filter;
    if (name === "after" || name === "before" || name === "helpful") continue;
    const id =
      name === "tag"
        ? tags.get(letters[names.indexOf(value)] ?? "")
        : name === "by"
          ? people.get(value)
          : value;
    if (id === undefined) {
      resolved.notes.push(
        name === "tag"
          ? `There is no tag “${value}”, so we searched for the word.`
          : `There is nobody with the name “${value}”, so we searched for the word.`,
      );
      resolved.unknown.push({ kind: "word", text: value, negated: false, prefix: false });
      continue;
    }
    const token = `${name}:${id}`;
    // A post has one kind and one writer, so several of them are alternatives. It may have several tags.
    const group = `${negated ? "-" : ""}${name === "tag" ? token : name}`;
    anyOf.set(group, [...(anyOf.get(group) ?? []), token]);
  }
  for (const [group, tokens] of anyOf) {
    resolved.clauses.push({
      query: `(${tokens.map((token) => `'${token}'`).join("|")})`,
      negated: group.startsWith("-"),
      count: tokens.reduce((sum, token) => sum + (known.counts.get(token) ?? 0), 0),
      worth: 0,
      phrases: [],
    });
  }
  return resolved;
}

function rangesOf(filters: readonly Filter[]): Ranges {
  let ranges: Ranges = { from: null, until: null, leastHelpful: null, mostHelpful: null };
  for (const filter of filters) {
    if (filter.name === "after") ranges = { ...ranges, from: filter.day };
    if (filter.name === "before") ranges = { ...ranges, until: filter.day };
    if (filter.name === "helpful")
      ranges = { ...ranges, leastHelpful: filter.least, mostHelpful: filter.most };
  }
  return ranges;
}
