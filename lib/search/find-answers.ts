import { type Filter, type Findable, listCandidates, listFindables, listStems } from "@/db/queries/findables";
import type { PersonRef } from "@/db/queries/people";
import { storable } from "@/lib/rich-text/text-node";
import { commentPath, passageAnchor, threadPath } from "@/lib/urls";
import { type Concept, conceptsOf } from "./concepts";
import { excerptOf } from "./excerpt";
import { matchesIn, type Span } from "./matches";
import { scoreOf } from "./rank";
import { asQuery, placesOf, sequenceOf } from "./stems";
import { vocabulary } from "./vocabulary";

export interface FoundAnswer {
  kind: Findable["kind"];
  url: string;
  commentId: number | null;
  threadId: number;
  /** The thread's, or the heading of a passage's part. */
  title: string;
  excerpt: string;
  /** What in the excerpt is nearest to what was asked, from and to which character. */
  matches: Span[];
  /** Who said it; null where somebody asks without a name. */
  by: PersonRef | null;
  /** From 0 to 1; what is found first has the highest. */
  score: number;
  /** How many wait for an answer, of an open question. */
  runners: number;
}

const LONGEST_QUESTION = 4_000;
const MOST = 10;
/** What touches less of a question was found by chance. */
const LEAST_SCORE = 0.18;
/** Where two answer equally well, an answer is better than a question. */
const TRUST: Record<Findable["kind"], number> = { author_reply: 1, passage: 1, accepted: 0.97, thread: 0.85 };

/** What answers a question already, best first. Whatever is typed: nothing found is an empty list, never an error. */
export async function findAnswers(
  words: string,
  { limit = 3, ...filter }: Filter & { limit?: number } = {},
): Promise<FoundAnswer[]> {
  try {
    const asked = storable(words.slice(0, LONGEST_QUESTION));
    if (!/[\p{L}\p{N}]/u.test(asked)) return [];
    const [known, [stems = ""]] = await Promise.all([vocabulary(), listStems([asked])]);
    const concepts = conceptsOf(sequenceOf(stems), known);
    return concepts.some(({ telling }) => telling)
      ? await best(concepts, filter, Math.min(Math.max(limit, 1), MOST))
      : [];
  } catch (error) {
    // A search that took too long found nothing; anything else is worth a line.
    if (!isTooSlow(error)) console.warn("A search for answers failed", error);
    return [];
  }
}

async function best(concepts: readonly Concept[], filter: Filter, limit: number): Promise<FoundAnswer[]> {
  const candidates = await listCandidates(queryOf(concepts), filter);
  const ranked = candidates
    .map(({ id, kind, stems }) => ({ id, score: scoreOf(concepts, placesOf(stems)) * TRUST[kind] }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, limit * 4);
  const found = new Map((await listFindables(ranked.map(({ id }) => id))).map((row) => [row.id, row]));
  const answers = new Map<string, FoundAnswer>();
  const said = new Set<string>();
  for (const { id, score } of ranked) {
    const row = found.get(id);
    const url = row && urlOf(row);
    // One passage may match by several entries of its list, and one answer may stand under several questions.
    if (!row || !url || answers.has(url) || said.has(row.words)) continue;
    said.add(row.words);
    answers.set(url, answer(row, url, score, concepts));
  }
  return [...answers.values()].slice(0, limit);
}

function answer(row: Findable, url: string, score: number, concepts: readonly Concept[]): FoundAnswer {
  const { kind, commentId, threadId, heading, thread, by, runners, words } = row;
  const excerpt = excerptOf(words, concepts);
  return {
    ...{ kind, url, commentId, threadId, by, runners, excerpt },
    title: kind === "passage" && heading ? heading : thread.title,
    matches: matchesIn(excerpt, concepts),
    score: Math.round(score * 1000) / 1000,
  };
}

function urlOf({ commentId, threadId, block, thread }: Findable): string {
  if (commentId !== null) return commentPath(commentId);
  const path = threadPath({ id: threadId, slug: thread.slug });
  return block === null ? path : `${path}#${passageAnchor(block)}`;
}

/** The rare words of a question; common ones are looked for only where there are no others. */
function queryOf(concepts: readonly Concept[]): string {
  const terms = concepts.flatMap((concept) => concept.terms.map((term) => ({ ...term, of: concept })));
  const sorted = terms.sort((a, b) => a.count - b.count);
  const taken: typeof terms = [];
  let expected = 0;
  for (const term of sorted) {
    if (taken.length > 0 && expected + term.count > MOST_EXPECTED) break;
    expected += term.count;
    taken.push(term);
  }
  return [...new Set(taken.map(({ phrase }) => asQuery(phrase)))].join("|");
}

/** Of the sample that words are counted in. */
const MOST_EXPECTED = 1_500;

function isTooSlow(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return (cause as { code?: string }).code === "57014";
}
