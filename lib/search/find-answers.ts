import type { PersonRef } from "@/db/people/person-ref";
import {
  type Candidate,
  type Filter,
  listSearchDocuments,
  listStems,
  type SearchDocument,
} from "@/db/search/reads";
import { log } from "@/lib/log/log";
import { outageOf } from "@/lib/outage";
import { storable } from "@/lib/text/storable";
import { commentPath, passageAnchor, threadPath } from "@/lib/urls";
import { candidatesFor } from "./candidates";
import { type Concept, conceptsOf } from "./concepts";
import { excerptOf } from "./excerpt";
import { matchesIn, type Span } from "./matches";
import { scoreOf } from "./rank";
import { sentencesAsked } from "./sentences-asked";
import { placesOf, sequenceOf } from "./stems";
import { type Question, type Strength, strengthOf, subjectsOf } from "./strength";
import { vocabulary } from "./vocabulary";

export interface FoundAnswer {
  kind: SearchDocument["kind"];
  url: string;
  commentId: number | null;
  threadId: number;
  title: string;
  excerpt: string;
  matches: Span[];
  by: PersonRef | null;
  /** 0 to 1, the best match first. */
  score: number;
  strength: Strength;
  runners: number;
}

const LONGEST_QUESTION = 4_000;
const MOST = 10;
const LEAST_SCORE = 0.18;
const TRUST: Record<SearchDocument["kind"], number> = {
  author_reply: 1,
  passage: 1,
  accepted: 0.97,
  thread: 0.85,
};
const SAMPLE_TRUST = 0.75;

/** Best first. Any input gives a list; a failed search gives an empty one, except during an outage. */
export async function findAnswers(
  words: string,
  { limit = 3, ...filter }: Filter & { limit?: number } = {},
): Promise<FoundAnswer[]> {
  try {
    const asked = storable(words.slice(0, LONGEST_QUESTION));
    if (!/[\p{L}\p{N}]/u.test(asked)) return [];
    const sentences = sentencesAsked(asked);
    const [meanings, stems] = await Promise.all([
      vocabulary(),
      listStems(sentences.map(({ words }) => words)),
    ]);
    const asks = sentences.map(({ weight }, at) => ({ weight, stems: sequenceOf(stems[at] ?? "") }));
    const concepts = conceptsOf(asks, meanings);
    if (!concepts.some(({ telling }) => telling)) return [];
    const candidates = await candidatesFor(concepts, meanings.known, filter);
    const question = { concepts, subjects: subjectsOf(asks, meanings) };
    return await best(candidates, question, Math.min(Math.max(limit, 1), MOST));
  } catch (error) {
    // During an outage, "nothing found" would be false.
    if (outageOf(error)) throw error;
    // A timeout is expected; any other error is a bug.
    if (!isTooSlow(error)) log.error("A search for answers failed", error);
    return [];
  }
}

async function best(
  candidates: readonly Candidate[],
  { concepts, subjects }: Question,
  limit: number,
): Promise<FoundAnswer[]> {
  const ranked = candidates
    .map(({ id, kind, sample, stems }) => {
      const places = placesOf(stems);
      const score = scoreOf(concepts, places);
      const trusted = score * TRUST[kind] * (sample ? SAMPLE_TRUST : 1);
      return { id, score, trusted, strength: strengthOf({ concepts, subjects }, places, score) };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.trusted - a.trusted || a.id - b.id)
    .slice(0, limit * 4);
  const found = new Map((await listSearchDocuments(ranked.map(({ id }) => id))).map((row) => [row.id, row]));
  const answers = new Map<string, FoundAnswer>();
  const said = new Set<string>();
  for (const { id, trusted, strength } of ranked) {
    if (answers.size === limit) break;
    const row = found.get(id);
    const url = row && urlOf(row);
    // A passage may match by several entries, and the same answer may be under several questions.
    if (!row || !url || answers.has(url) || said.has(row.words)) continue;
    said.add(row.words);
    answers.set(url, { ...answer(row, url, concepts), score: rounded(trusted), strength });
  }
  return [...answers.values()];
}

function answer(
  row: SearchDocument,
  url: string,
  concepts: readonly Concept[],
): Omit<FoundAnswer, "score" | "strength"> {
  const { kind, commentId, threadId, heading, thread, by, runners, words } = row;
  const excerpt = excerptOf(words, concepts);
  return {
    kind,
    url,
    commentId,
    threadId,
    by,
    runners,
    excerpt,
    title: kind === "passage" && heading ? heading : thread.title,
    matches: matchesIn(excerpt, concepts),
  };
}

const rounded = (score: number) => Math.round(score * 1000) / 1000;

function urlOf({ commentId, threadId, block, thread }: SearchDocument): string {
  if (commentId !== null) return commentPath(commentId);
  const path = threadPath({ id: threadId, slug: thread.slug });
  return block === null ? path : `${path}#${passageAnchor(block)}`;
}

function isTooSlow(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return (cause as { code?: string }).code === "57014";
}
