import type { PersonRef } from "@/db/people/person-ref";
import {
  type Candidate,
  type Filter,
  listSearchDocuments,
  listStems,
  type SearchDocument,
} from "@/db/search/reads";
import { isTooSlow } from "@/db/search/within";
import { log } from "@/lib/log/log";
import { outageOf } from "@/lib/outage";
import { storable } from "@/lib/text/storable";
import { commentPath, passageAnchor, threadPath } from "@/lib/urls";
import { candidatesFor } from "./candidates";
import { type Concept, conceptsOf } from "./concepts";
import { excerptOf, quoteOf } from "./excerpt";
import { matchesIn, type Span } from "./matches";
import { scoreOf } from "./rank";
import { placesOf, sequenceOf } from "./stems";
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

/** So good that the answer is quoted above all other results; with few or common words, a high score means little. */
const SURE_SCORE = 0.6;
const SURE_CONCEPTS = 2;
const SURE_WORTH = 5;
const QUOTED_CHARS = 700;

/** An answer that fits the words without doubt, quoted whole enough to be useful. */
export interface SureAnswer extends FoundAnswer {
  readonly quote: string;
  readonly writtenAt: Date;
}

export async function findSureAnswer(words: string, kinds: Filter["kinds"]): Promise<SureAnswer | null> {
  const [found] = await search(words, { kinds, limit: 1 });
  if (!found || found.score < SURE_SCORE) return null;
  const { row, concepts } = found;
  const telling = concepts.filter((concept) => concept.telling);
  const worth = telling.reduce((sum, concept) => sum + concept.worth, 0);
  if (telling.length < SURE_CONCEPTS || worth < SURE_WORTH) return null;
  const quote = quoteOf(row.words, concepts, QUOTED_CHARS);
  return { ...answerOf(found), quote, writtenAt: new Date(row.writtenAt) };
}

/** Best first. Any input gives a list; a failed search gives an empty one, except during an outage. */
export async function findAnswers(
  words: string,
  filter: Filter & { limit?: number } = {},
): Promise<FoundAnswer[]> {
  return (await search(words, filter)).map(answerOf);
}

interface Found {
  readonly row: SearchDocument;
  readonly url: string;
  readonly score: number;
  readonly concepts: readonly Concept[];
}

async function search(
  words: string,
  { limit = 3, ...filter }: Filter & { limit?: number },
): Promise<Found[]> {
  try {
    const asked = storable(words.slice(0, LONGEST_QUESTION));
    if (!/[\p{L}\p{N}]/u.test(asked)) return [];
    const [meanings, [stems = ""]] = await Promise.all([vocabulary(), listStems([asked])]);
    const concepts = conceptsOf(sequenceOf(stems), meanings);
    if (!concepts.some(({ telling }) => telling)) return [];
    const candidates = await candidatesFor(concepts, meanings.known, filter);
    return await best(candidates, concepts, Math.min(Math.max(limit, 1), MOST));
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
  concepts: readonly Concept[],
  limit: number,
): Promise<Found[]> {
  const ranked = candidates
    .map(({ id, kind, sample, stems }) => {
      const score = scoreOf(concepts, placesOf(stems));
      return { id, score, trusted: score * TRUST[kind] * (sample ? SAMPLE_TRUST : 1) };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.trusted - a.trusted || a.id - b.id)
    .slice(0, limit * 4);
  const found = new Map((await listSearchDocuments(ranked.map(({ id }) => id))).map((row) => [row.id, row]));
  const answers = new Map<string, Found>();
  const said = new Set<string>();
  for (const { id, trusted } of ranked) {
    if (answers.size === limit) break;
    const row = found.get(id);
    const url = row && urlOf(row);
    // A passage may match by several entries, and the same answer may be under several questions.
    if (!row || !url || answers.has(url) || said.has(row.words)) continue;
    said.add(row.words);
    answers.set(url, { row, url, score: trusted, concepts });
  }
  return [...answers.values()];
}

function answerOf({ row, url, score, concepts }: Found): FoundAnswer {
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
    score: Math.round(score * 1000) / 1000,
  };
}

function urlOf({ commentId, threadId, block, thread }: SearchDocument): string {
  if (commentId !== null) return commentPath(commentId);
  const path = threadPath({ id: threadId, slug: thread.slug });
  return block === null ? path : `${path}#${passageAnchor(block)}`;
}
