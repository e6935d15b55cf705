import { and, eq, isNull } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { listComments } from "@/db/comments/reads";
import { decisions } from "@/db/decisions/schema";
import { findShownPicture } from "@/db/pictures/reads";
import { pictures } from "@/db/pictures/schema";
import { findThread, listMentions } from "@/db/threads/reads";
import { mentions, threads } from "@/db/threads/schema";
import { inTransaction } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { askQuestion, tellStory } from "@/lib/forum/content/threads/operations";
import { withdrawComment, withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { hold, release } from "@/lib/forum/filters/holding/hold";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { undo } from "@/lib/forum/moderation/decisions/undo";
import type { Target } from "@/lib/forum/targets/target";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { whatTheLogSays } from "../support/log-states";
import { type Chance, chance } from "../support/random";
import { test } from "../support/with-world";
import { as, question as askedNow, reservedBy, story as toldNow, type World } from "../support/world";
import { reply } from "../support/write-in";

const STEPS = 80;
const SEEDS = [1, 2, Number(process.env.SEED ?? 3)];

/** Everything that is decided about here, by what it is called. */
interface Things {
  readonly question: number;
  readonly story: number;
  readonly article: number;
  /** The answer that was accepted. */
  readonly accepted: number;
  readonly subjects: readonly Target[];
  readonly withdrawn: Set<string>;
}

const nameOf = ({ kind, id }: Target) => `${kind} ${id}`;

async function makeThings({ people: { ada, ben, nova }, article }: World): Promise<Things> {
  const { threadId: question } = await perform(askQuestion, askedNow(), as(ada));
  const { threadId: story } = await perform(tellStory, toldNow(), as(ada));
  const { commentId: accepted } = await reply(ben, question, "It took me nine weeks, all told.");
  const below = await reply(nova, question, "The same here, after two months.", accepted);
  const deep = await reply(ada, question, "Two months it is, then. Thank you.", below.commentId);
  const other = await reply(ben, story, "This is good to read in a bad week.");
  await perform(acceptAnswer, { commentId: accepted }, as(ada));
  const key = await reservedBy(ben);
  const attached = { attachedAt: new Date() };
  const [picture] = await database().update(pictures).set(attached).where(eq(pictures.key, key)).returning();
  const url = `https://elsewhere.example.org/${question}`;
  const [mention] = await database()
    .insert(mentions)
    .values({ threadId: article.id, kind: "webmention", url, title: "Elsewhere" })
    .returning();
  return {
    question,
    story,
    article: article.id,
    accepted,
    withdrawn: new Set(),
    subjects: [
      ...[question, story].map((id) => ({ kind: "thread" as const, id })),
      ...[accepted, below.commentId, deep.commentId, other.commentId].map((id) => ({
        kind: "comment" as const,
        id,
      })),
      { kind: "picture", id: picture?.id ?? 0 },
      { kind: "mention", id: mention?.id ?? 0 },
    ],
  };
}

/** One thing that may happen; what is refused has not. */
async function step({ people }: World, things: Things, pick: Chance): Promise<string> {
  const { mia, kit, ben } = people;
  const by = pick.of([mia, kit]);
  const subject = pick.of(things.subjects);
  const what = pick.of([
    "decide",
    "decide",
    "decide",
    "program",
    "release",
    "undo",
    "undo",
    "appeal",
    "withdraw",
    "all",
  ]);
  if (what === "decide") {
    const kind = pick.of(["hide", "remove", "restore", "dismiss", "lock", "unlock", "author_replies_only"]);
    await decided(by, kind, subject);
    return `${kind} ${nameOf(subject)}`;
  }
  if (what === "all") {
    await decided(kit, "delete_content", { kind: "person", id: ben.id });
    return "all of ben's";
  }
  if (what === "withdraw") return withdraw(people, things, pick.of(things.subjects));
  if (what === "program") return hideByProgram(subject);
  if (what === "release") return releaseByProgram(pick);
  const all = await database().select({ id: decisions.id }).from(decisions);
  if (all.length === 0) return "nothing";
  const { id } = pick.of(all);
  if (what === "undo") await perform(undoDecision, { decisionId: id }, as(by));
  else await inTransaction((tx) => undo(tx, id, { by, as: "appeal_granted" }, new Date()));
  return `${what} ${id}`;
}

/** As flags and filters do: only what readers see. */
async function hideByProgram(subject: Target): Promise<string> {
  const said = (await whatTheLogSays()).get(nameOf(subject));
  if (said?.hidden || said?.removed) return "nothing";
  const hide = { kind: "hide", target: subject, reason: { key: "held" } } as const;
  await inTransaction((tx) => hold(tx, hide, new Date()));
  return `the program hides ${nameOf(subject)}`;
}

/** As flags do that were withdrawn, whatever was decided meanwhile. */
async function releaseByProgram(pick: Chance): Promise<string> {
  const held = await database()
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.kind, "hide"), isNull(decisions.byId), isNull(decisions.undoneAt)));
  if (held.length === 0) return "nothing";
  const { id } = pick.of(held);
  await inTransaction((tx) => release(tx, id, new Date()));
  return `the program releases ${id}`;
}

async function withdraw(people: World["people"], { question, withdrawn }: Things, subject: Target) {
  const { kind, id } = subject;
  // What all the rest stands in stays.
  if (id === question || (kind !== "thread" && kind !== "comment")) return "nothing";
  for (const writer of [people.ben, people.nova, people.ada]) {
    const done =
      kind === "thread"
        ? await perform(withdrawThread, { threadId: id }, as(writer)).catch(ifRefused)
        : await perform(withdrawComment, { commentId: id }, as(writer)).catch(ifRefused);
    if (done) withdrawn.add(nameOf(subject));
  }
  return `withdraw ${nameOf(subject)}`;
}

function ifRefused(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}

/** What readers are shown, by the reads that their pages are made of. */
async function whatIsSeen({ question, story, article, subjects }: Things): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const id of [question, story]) {
    if ((await findThread(id))?.state === "shown") seen.add(`thread ${id}`);
    const { comments } = await listComments({ threadId: id, order: "oldest" });
    for (const comment of comments)
      if (comment.state === "shown" && comment.body !== null) seen.add(`comment ${comment.id}`);
  }
  for (const { id } of await listMentions(article)) seen.add(`mention ${id}`);
  for (const { kind, id } of subjects)
    if (kind === "picture" && (await findShownPicture(id))) seen.add(`picture ${id}`);
  return seen;
}

/** What the log says that they are shown, but for what its writer has taken back. */
async function whatShouldBe({ subjects, withdrawn }: Things): Promise<Set<string>> {
  const said = await whatTheLogSays();
  const shown = subjects.map(nameOf).filter((name) => !said.get(name)?.hidden && !said.get(name)?.removed);
  return new Set(shown.filter((name) => !withdrawn.has(name)));
}

async function questionNow({ question }: Things) {
  const [row] = await database()
    .select({ accepted: threads.acceptedCommentId, lockedAt: threads.lockedAt })
    .from(threads)
    .where(eq(threads.id, question));
  return { accepted: row?.accepted ?? null, locked: Boolean(row?.lockedAt) };
}

describe("the visible state", () => {
  for (const seed of SEEDS)
    test(`is what the log says, after any decisions and undos (SEED=${seed})`, async ({ world }) => {
      const things = await makeThings(world);
      const pick = chance(seed);
      const done: string[] = [];
      for (let n = 0; n < STEPS; n++) {
        done.push((await step(world, things, pick).catch(ifRefused)) ?? "refused");
        const [seen, shown] = [await whatIsSeen(things), await whatShouldBe(things)];
        const ours = things.subjects.map(nameOf).filter((name) => seen.has(name));
        expect(new Set(ours), `seed ${seed}: ${done.join("; ")}`).toEqual(shown);
        const accepted = shown.has(`comment ${things.accepted}`) ? things.accepted : null;
        const locked = (await whatTheLogSays()).get(`thread ${things.question}`)?.locked ?? false;
        expect(await questionNow(things), done.join("; ")).toEqual({ accepted, locked });
      }
      const happened = done.filter((one) => one !== "refused" && one !== "nothing");
      expect(happened.length).toBeGreaterThan(STEPS / 8);
    }, 60_000);
});
