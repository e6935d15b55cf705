import type { PersonRef } from "@/db/people/person-ref";
import { type Filter, listSearchDocuments, listStems, type SearchDocument } from "@/db/search/reads";
import { isTooSlow } from "@/db/search/within";
import { log } from "@/lib/log/log";
import { outageOf } from "@/lib/outage";
import { storable } from "@/lib/text/storable";
import { commentPath, passageAnchor, threadPath } from "@/lib/urls";
import { type Found as Candidate, candidatesFor } from "./candidates";
import { askedIn, type Concept, conceptsOf } from "./concepts";
import { excerptOf, quoteOf, withParagraphsBeside } from "./excerpt";
import { fitOf, withFit } from "./fit";
import { matchesIn, type Span } from "./matches";
import { scoreOf } from "./rank";
import { sentencesAsked } from "./sentences-asked";
import { placesOf, sequenceOf } from "./stems";
import { type AskedThemes, besideBest, isAboutSite, type Strength, strengthOf, themesOf } from "./strength";
import type { Thesaurus } from "./thesaurus";
import { vocabulary } from "./vocabulary";
import { askedAlike, withWording } from "./wordings";
import { writtenOut } from "./written-out";

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

/** An answer that fits the words without doubt, quoted whole enough to be useful. */
export interface SureAnswer extends FoundAnswer {
  readonly quote: string;
  readonly writtenAt: Date;
}

interface Found {
  readonly answers: FoundAnswer[];
  /** The question is about the forum itself; `/help` answers it. */
  readonly aboutSite: boolean;
}

interface Hit {
  readonly row: SearchDocument;
  readonly url: string;
  readonly concepts: readonly Concept[];
  readonly score: number;
  readonly strength: Strength;
}

interface Hits {
  readonly hits: readonly Hit[];
  readonly aboutSite: boolean;
}

const LONGEST_QUESTION = 4_000;
const MOST = 10;
const TRUST: Record<Candidate["kind"], number> = {
  author_reply: 1,
  passage: 1,
  accepted: 0.97,
  thread: 0.85,
};
const SAMPLE_TRUST = 0.75;
export const NOTHING: Found = { answers: [], aboutSite: false };
const NO_HITS: Hits = { hits: [], aboutSite: false };
/** So good that the answer is quoted above all other results; with few or common words, a high score means little. */
const QUOTED = { score: 0.6, concepts: 2, worth: 5, chars: 700 };
const EXCERPT: Record<Strength, number> = { answered: 800, related: 500 };

/** Best first. Any input gives a list; a failed search gives an empty one, except during an outage. */
export async function findAnswers(
  words: string,
  options: Filter & { limit?: number } = {},
): Promise<FoundAnswer[]> {
  return (await search(words, options)).answers;
}

export async function search(words: string, options: Filter & { limit?: number } = {}): Promise<Found> {
  const { hits, aboutSite } = await findHits(words, options);
  return { answers: hits.map(answerOf), aboutSite };
}

export async function findSureAnswer(words: string, kinds: Filter["kinds"]): Promise<SureAnswer | null> {
  const [hit] = (await findHits(words, { kinds, limit: 1 })).hits;
  if (hit?.strength !== "answered" || hit.score < QUOTED.score) return null;
  const { row, concepts } = hit;
  const telling = concepts.filter((concept) => concept.telling);
  const worth = telling.reduce((sum, concept) => sum + concept.worth, 0);
  if (telling.length < QUOTED.concepts || worth < QUOTED.worth) return null;
  const quote = quoteOf(row.words, concepts, QUOTED.chars);
  return { ...answerOf(hit), quote, writtenAt: new Date(row.writtenAt) };
}

async function findHits(words: string, { limit = 3, ...filter }: Filter & { limit?: number }): Promise<Hits> {
  try {
    const asked = storable(words.slice(0, LONGEST_QUESTION));
    if (!/[\p{L}\p{N}]/u.test(asked)) return NO_HITS;
    const sentences = sentencesAsked(writtenOut(asked));
    const [meanings, stems] = await Promise.all([
      vocabulary(),
      listStems(sentences.map(({ words }) => words)),
    ]);
    const asks = sentences.map(({ weight }, at) => ({ weight, stems: sequenceOf(stems[at] ?? "") }));
    const themes = themesOf(asks, meanings);
    if (isAboutSite(themes)) return { hits: [], aboutSite: true };
    const concepts = conceptsOf(asks, meanings);
    if (!concepts.some(({ telling }) => telling)) return NO_HITS;
    const candidates = await candidatesFor(concepts, meanings.known, filter);
    const question = { concepts, themes };
    const hits = await best(candidates, question, meanings.thesaurus, Math.min(Math.max(limit, 1), MOST));
    return { hits, aboutSite: false };
  } catch (error) {
    // During an outage, "nothing found" would be false.
    if (outageOf(error)) throw error;
    // A timeout is expected; any other error is a bug.
    if (!isTooSlow(error)) log.error("A search for answers failed", error);
    return NO_HITS;
  }
}

interface Question {
  readonly concepts: readonly Concept[];
  readonly themes: AskedThemes;
}

interface Ranked {
  readonly id: number;
  readonly trusted: number;
  readonly strength: Strength;
}

function ranked(candidates: readonly Candidate[], question: Question, thesaurus: Thesaurus): Ranked[] {
  const { concepts, themes } = question;
  const telling = askedIn(concepts);
  return candidates
    .flatMap(({ id, kind, sample, stems, wordings }) => {
      const places = placesOf(stems);
      const own = scoreOf(concepts, places);
      const fit = withFit(own, fitOf(telling, themes.asked, places));
      const asked = askedAlike(concepts, wordings, thesaurus);
      const strength = strengthOf(themes, { places, score: withWording(fit, asked), fit, asked });
      const trusted = withWording(fit, asked) * TRUST[kind] * (sample ? SAMPLE_TRUST : 1);
      return strength ? [{ id, trusted, strength }] : [];
    })
    .sort((a, b) => b.trusted - a.trusted || a.id - b.id);
}

async function best(
  candidates: readonly Candidate[],
  question: Question,
  thesaurus: Thesaurus,
  limit: number,
): Promise<Hit[]> {
  const first = ranked(candidates, question, thesaurus).slice(0, limit * 4);
  const found = new Map((await listSearchDocuments(first.map(({ id }) => id))).map((row) => [row.id, row]));
  const hits = new Map<string, Hit>();
  const said = new Set<string>();
  for (const { id, trusted, strength } of first) {
    if (hits.size === limit) break;
    const row = found.get(id);
    const url = row && urlOf(row);
    // A passage may match by several entries, and the same answer may be under several questions.
    if (!row || !url || hits.has(url) || said.has(row.words)) continue;
    said.add(row.words);
    const sure = besideBest(strength, trusted, first[0]?.trusted ?? 0);
    hits.set(url, { row, url, concepts: question.concepts, score: rounded(trusted), strength: sure });
  }
  return [...hits.values()];
}

function answerOf({ row, url, concepts, score, strength }: Hit): FoundAnswer {
  const { kind, commentId, threadId, heading, thread, by, runners } = row;
  const most = EXCERPT[strength];
  const excerpt = excerptOf(withParagraphsBeside(row, most), concepts, { most });
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
    score,
    strength,
  };
}

const rounded = (score: number) => Math.round(score * 1000) / 1000;

function urlOf({ commentId, threadId, block, thread }: SearchDocument): string {
  if (commentId !== null) return commentPath(commentId);
  const path = threadPath({ id: threadId, slug: thread.slug });
  return block === null ? path : `${path}#${passageAnchor(block)}`;
}
