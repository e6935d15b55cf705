import { describe, expect, it } from "vitest";
import {
  cast as forumCast,
  threads as forumThreads,
  recoveryCast,
  recoveryThreads,
  type SeedComment,
  type SeedThread,
  tags,
} from "@/db/seed";
import { richText } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { plainTextOf } from "@/lib/rich-text/plain-text";

type Placed = SeedComment & { depth: number; answersDaysAgo: number };

const cast = [...forumCast, ...recoveryCast];
const threads = [...forumThreads, ...recoveryThreads];
const people = new Map(cast.map((person) => [person.key, person]));
const tagsBySlug = new Map(tags.map((tag) => [tag.slug, tag]));
const authors = cast.filter((person) => person.role === "author").map((person) => person.key);
const article = threads[0] as SeedThread;
const questions = threads.filter((thread) => thread.kind === "question");
const stories = threads.filter((thread) => thread.kind === "story");
const everyComment = threads.flatMap((thread) => placed(thread));
const articleComments = placed(article);

function placed(thread: SeedThread): Placed[] {
  const walk = (comments: SeedComment[], depth: number, answersDaysAgo: number): Placed[] =>
    comments.flatMap((comment) => [
      { ...comment, depth, answersDaysAgo },
      ...walk(comment.replies ?? [], depth + 1, comment.daysAgo),
    ]);
  return walk(thread.comments, 0, thread.daysAgo);
}

function repeated<T>(values: T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function isAnswered(thread: SeedThread): boolean {
  return thread.accepted !== undefined || placed(thread).some((comment) => authors.includes(comment.by));
}

describe("the sample content", () => {
  it("has one article, listed first, with its conversation", () => {
    expect(threads.filter((thread) => thread.kind === "article")).toEqual([article]);
    expect(authors).toContain(article.by);
    expect(articleComments.length).toBeGreaterThanOrEqual(25);
    expect(articleComments.filter((comment) => authors.includes(comment.by)).length).toBeGreaterThanOrEqual(
      8,
    );
    expect(Math.max(...articleComments.map((comment) => comment.depth))).toBe(2);
  });

  it("has curly apostrophes and quote marks, except in what people search for", () => {
    const texts = JSON.stringify([threads, cast, tags.map(({ aliases: _, ...shown }) => shown)]);
    const straight = texts.replaceAll(/`[^`]*`/g, "").match(/.{0,30}(?:\p{L}'|'\p{L}|\\").{0,30}/gu);
    expect(straight ?? []).toEqual([]);
  });

  it("has questions to the author and to everybody, answered and open, some nested deep", () => {
    expect(questions.length).toBeGreaterThanOrEqual(14);
    expect(questions.filter((thread) => thread.askedOfAuthor).length).toBeGreaterThanOrEqual(5);
    expect(questions.filter((thread) => thread.accepted).length).toBeGreaterThanOrEqual(8);
    expect(questions.filter((thread) => !isAnswered(thread)).length).toBeGreaterThanOrEqual(5);
    expect(questions.filter((thread) => thread.comments.length === 0).length).toBeGreaterThanOrEqual(2);
    const deep = questions.filter((thread) => placed(thread).some((comment) => comment.depth >= 4));
    expect(deep.length).toBeGreaterThanOrEqual(2);
  });

  it("has stories that end well, with limits, with stopping, and not yet", () => {
    expect(stories.length).toBeGreaterThanOrEqual(7);
    expect(new Set(stories.map((story) => story.recovery?.outcome))).toEqual(
      new Set(["running", "running_with_limits", "stopped", "recovering"]),
    );
    expect(new Set(stories.map((story) => story.recovery?.surgery))).toEqual(new Set([true, false]));
  });

  it("uses every tag, and gives each word to one tag only", () => {
    const used = threads.flatMap((thread) => thread.tags);
    const implied = used.map((slug) => tagsBySlug.get(slug)?.parent);
    const idle = tags.filter((tag) => !used.includes(tag.slug) && !implied.includes(tag.slug));
    expect(idle.map((tag) => tag.slug)).toEqual([]);
    const words = tags.flatMap((tag) => [...new Set([tag.slug, tag.name, ...tag.aliases].map(lowered))]);
    expect(repeated(words)).toEqual([]);
  });

  it("has activity on the last day", () => {
    expect(Math.min(...everyComment.map((comment) => comment.daysAgo))).toBeLessThan(1);
  });
});

describe("the sample content obeys the forum's rules and", () => {
  it("names only existing people, tags and answers, each once", () => {
    expect(repeated(cast.map((person) => person.key))).toEqual([]);
    expect(repeated(cast.map((person) => person.handle))).toEqual([]);
    expect(repeated(threads.map((thread) => thread.key))).toEqual([]);
    expect(repeated(threads.map((thread) => thread.title))).toEqual([]);
    for (const person of cast) expect(person.handle).toMatch(/^[a-z0-9][a-z0-9_-]{1,38}[a-z0-9]$/);
    for (const tag of tags) if (tag.parent) expect(tagsBySlug.has(tag.parent), tag.slug).toBe(true);
    for (const thread of threads) {
      const named = [thread.by, ...(thread.helpfulBy ?? []), ...(thread.meTooBy ?? [])];
      expect(
        named.filter((key) => !people.has(key)),
        thread.key,
      ).toEqual([]);
      expect(
        thread.tags.filter((slug) => !tagsBySlug.has(slug)),
        thread.key,
      ).toEqual([]);
      expect(repeated(thread.tags), thread.key).toEqual([]);
      if (thread.accepted) expect(placed(thread).map((comment) => comment.key)).toContain(thread.accepted);
    }
    const named = everyComment.flatMap((comment) => [comment.by, ...(comment.helpfulBy ?? [])]);
    expect(named.filter((key) => !people.has(key))).toEqual([]);
    expect(repeated(everyComment.flatMap((comment) => comment.key ?? []))).toEqual([]);
  });

  it("stays within the lengths of titles, bodies and tags", () => {
    for (const thread of threads) {
      expect(thread.title.length, thread.title).toBeGreaterThanOrEqual(15);
      expect(thread.title.length, thread.title).toBeLessThanOrEqual(120);
      expect(thread.tags.length, thread.key).toBeGreaterThanOrEqual(1);
      expect(thread.tags.length, thread.key).toBeLessThanOrEqual(5);
    }
    for (const { body } of [...threads, ...everyComment]) {
      const document = richText.parse(fromMarkdown(body, true));
      const length = plainTextOf(document).length;
      expect(length, body).toBeGreaterThanOrEqual(20);
      expect(length, body).toBeLessThanOrEqual(32_000);
    }
  });

  it("has nobody mark their own post, wait for their own question, or mark twice", () => {
    for (const written of [...threads, ...everyComment]) {
      expect(written.helpfulBy ?? [], written.body).not.toContain(written.by);
      expect(repeated(written.helpfulBy ?? []), written.body).toEqual([]);
    }
    for (const thread of threads) {
      expect(thread.meTooBy ?? [], thread.key).not.toContain(thread.by);
      expect(repeated(thread.meTooBy ?? []), thread.key).toEqual([]);
      if (thread.kind !== "question") expect(thread.meTooBy, thread.key).toBeUndefined();
    }
  });

  it("has nobody write before joining, or reply before there is a post to answer", () => {
    for (const written of [...threads, ...everyComment]) {
      expect(people.get(written.by)?.joinedDaysAgo, written.body).toBeGreaterThan(written.daysAgo);
    }
    for (const comment of everyComment) {
      expect(comment.daysAgo, comment.body).toBeLessThan(comment.answersDaysAgo);
      expect(comment.daysAgo, comment.body).toBeGreaterThan(0);
    }
  });

  it("has no post by a suspended member", () => {
    const suspended = cast
      .filter((person) => person.suspendedDaysAgo !== undefined)
      .map((person) => person.key);
    expect(suspended).toEqual(["sol"]);
    const writers = [...threads, ...everyComment].map((written) => written.by);
    expect(writers.filter((key) => suspended.includes(key))).toEqual([]);
  });

  it("gives every story an injury, a recovery record, and two to five updates", () => {
    for (const { key, tags: slugs, recovery, updates = [] } of stories) {
      expect(tagsBySlug.get(slugs[0] ?? "")?.group, key).toBe("injury");
      expect(recovery, key).toBeDefined();
      expect(updates.length, key).toBeGreaterThanOrEqual(2);
      expect(updates.length, key).toBeLessThanOrEqual(5);
      for (const { pain } of updates) expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(pain);
    }
  });
});

describe("the article keeps the facts of the original, names their source, and", () => {
  const document = fromMarkdown(article.body, true);
  const text = plainTextOf(document);

  it.each([
    "Jason Fitzgerald",
    "“Anatomy of a 6 Month IT Band",
    "6 Month IT Band Injury”",
    "npm run forum -- import FILE.xml",
    "2:44:38",
    "Nine days after the finish",
    "four short ones, 20 to 30 minutes each",
    "65 to 75 miles a week",
    "six weeks",
    "In January",
    "month of boot camp",
    "February he spent on the couch",
    "In March",
    "Four physical therapists",
    "twice a week",
    "allowed 20 minutes",
    "By October",
    "past 50 miles a week",
    "Rock Creek Park",
    "At least two pairs of shoes",
    "See a professional when",
  ])("says %s", (fact) => {
    expect(text).toContain(fact);
  });

  it("has eight headings and ten exercises with names and repetitions", () => {
    expect(document.content.filter((block) => block.type === "heading")).toHaveLength(8);
    const exercises = document.content.flatMap((block) =>
      block.type === "orderedList" ? block.content : [],
    );
    const names = exercises.map((item) => {
      const paragraph = item.content[0];
      const name = paragraph?.type === "paragraph" ? paragraph.content?.[0] : undefined;
      return name?.type === "text" && name.marks?.[0]?.type === "bold" ? name.text : "";
    });
    expect(names).toEqual([
      "Side leg raises, 30 each side.",
      "Clam shells, 30 each side.",
      "Hip thrusts, 25 each leg.",
      "Side hip bridge, 30 each side.",
      "Side shuffle, 5 sets of 10 steps out and 10 back.",
      "Pistol squats, 15 each leg.",
      "Hip hikes, 20 to 25 each side.",
      "Donkey kicks, 20 to 30 each leg.",
      "Iron cross, 20 each side.",
      "Scorpion, 20 each side.",
    ]);
  });
});

function lowered(word: string): string {
  return word.toLowerCase();
}
