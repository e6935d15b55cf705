import { sql } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, vi } from "vitest";
import SearchPage from "@/app/(public)/search/page";
import { database } from "@/db/client";
import { saveDraft } from "@/lib/forum/content/drafts/operations";
import { editComment, editThread } from "@/lib/forum/content/edits/operations";
import { addStoryUpdate } from "@/lib/forum/content/stories/operations";
import { askQuestion, tellStory } from "@/lib/forum/content/threads/operations";
import { withdrawComment, withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { startModmail } from "@/lib/forum/moderation/modmail/operations";
import { describePerson } from "@/lib/forum/people/describe";
import { perform } from "@/lib/pipeline/perform";
import { dictionary, forgetDictionary } from "@/lib/search/dictionary";
import { listResults } from "@/lib/search/results";
import { suggestFor } from "@/lib/search/suggest";
import { HOUR_MS } from "@/lib/time";
import { newMember } from "../support/decision-targets";
import { decided } from "../support/decisions";
import { commentEdit, threadEdit } from "../support/edits";
import { SETTINGS } from "../support/mailing";
import { scheduledBy } from "../support/scheduled";
import { everyRelatedThread, searchPartFor } from "../support/search-mails";
import { test as base } from "../support/with-world";
import { as, question, story, type World, words } from "../support/world";
import { reply } from "../support/write-in";

const LATER = new Date(Date.now() + HOUR_MS);
/** Words of no other text, each far from the others, so that none is a likelier spelling of another. */
const SECRETS = [
  ...["zibblequanth", "morvenstrilp", "taxlewondrum", "pliqueharbst", "gronfelmitch", "wuskerbandle"],
  ...["jothrimpeck", "yelverscombe", "dranquiloft", "hespermulk"],
];
const misspelt = (secret: string) =>
  secret.slice(0, 5) + secret.charAt(6) + secret.charAt(5) + secret.slice(7);

async function pageFor(q: string): Promise<string> {
  return renderToStaticMarkup(await SearchPage({ searchParams: Promise.resolve({ q }) }));
}

/** Ways to look for a word: alone, by its beginning, misspelt, with others, in a title, by kind, newest first. */
async function seenOf(secret: string): Promise<string[]> {
  const seen: string[] = [];
  const ways = [
    ...[secret, `${secret.slice(0, -3)}*`, `"${secret}"`, `title:${secret}`, `-hip ${secret}`],
    ...[`${secret} itbs knee outside`, `kind:reply ${secret}`, `kind:runner ${secret}`, `${secret}s`],
  ];
  for (const text of ways)
    for (const order of ["best", "newest"] as const) {
      const { results, total, didYouMean, searchedInstead } = await listResults({ text, order });
      const found = JSON.stringify(results).includes(secret);
      const isOnly = !text.includes("itbs");
      if (found || (isOnly && (results.length > 0 || (total ?? 0) > 0)) || didYouMean || searchedInstead)
        seen.push(`${text}, ${order}`);
    }
  for (const text of [
    secret,
    secret.slice(0, 6),
    `${secret.slice(0, 9)} fib`,
    `${secret}s`,
    `by:${secret}`,
    `tag:${secret}`,
  ]) {
    const offered = await suggestFor(text);
    if (Object.values(offered).some((all) => all.length > 0)) seen.push(`${text}, suggested`);
  }
  const { didYouMean, searchedInstead } = await listResults({ text: misspelt(secret), order: "best" });
  if (didYouMean || searchedInstead) seen.push("a likelier spelling");
  if ((await pageFor(misspelt(secret))).includes(secret)) seen.push("the page");
  for (const text of [secret, `${secret.slice(0, -3)}*`, `-hip ${secret}`])
    if (await searchPartFor(text)) seen.push(`the digest, for ${text}`);
  if ((await everyRelatedThread()).includes(secret)) seen.push("related threads");
  return seen;
}

interface Hidden {
  /** Posts that everybody can see at first; several, so that the word is one that the search may offer. */
  readonly write: (world: World, secret: string) => Promise<void>;
  readonly hide: (world: World) => Promise<unknown>;
}

const test = base.extend("settings", { auto: true }, async ({ world: _ }, { onCleanup }) => {
  for (const [name, value] of Object.entries(SETTINGS)) vi.stubEnv(name, value);
  onCleanup(() => {
    vi.unstubAllEnvs();
  });
  return SETTINGS;
});

let hidden = "";
let written: number[] = [];
let last: { threadId: number } = { threadId: 0 };

async function writeReplies({ people: { ben }, question: { id } }: World, secret: string) {
  written = [];
  for (const end of ["in spring", "in autumn", "in winter"])
    written.push(
      (await reply(ben, id, `My ${secret} fibula calmed down ${end}, and the outside stayed quiet.`))
        .commentId,
    );
}

async function writeThread({ people: { ada, ben } }: World, secret: string) {
  const asked = question(`Will a ${secret} fibula ever calm down?`);
  last = await perform(askQuestion, asked, as(ada));
  for (const end of ["in spring", "in autumn"])
    await reply(ben, last.threadId, `My own ${secret} fibula calmed down ${end}.`);
}

const all = <Result>(work: (commentId: number) => Promise<Result>) => Promise.all(written.map(work));
const each = async (work: (commentId: number) => Promise<unknown>) => {
  for (const commentId of written) await work(commentId);
};

const REPLIES: Record<string, Hidden["hide"]> = {
  "a reply that a moderator hides": ({ people: { mia } }) =>
    each((id) => decided(mia, "hide", { kind: "comment", id })),
  "a reply that a moderator removes": ({ people: { mia } }) =>
    each((id) => decided(mia, "remove", { kind: "comment", id })),
  "a reply that is held": () =>
    all((id) => database().execute(sql`update comments set hidden_at = now() where id = ${id}`)),
  "a reply that its writer withdraws": ({ people: { ben } }) =>
    each((commentId) => perform(withdrawComment, { commentId }, as(ben))),
  "words that are redacted": ({ people: { mia } }) =>
    each(async (id) => {
      await decided(mia, "redact", { kind: "comment", id }, { passages: [hidden] });
    }),
  "what a reply said before an edit": ({ people: { ben } }) =>
    each(async (commentId) => perform(editComment, await commentEdit(commentId), as(ben, LATER))),
  "a reply in a thread that is hidden": async ({ people: { mia }, question: { id } }) =>
    decided(mia, "hide", { kind: "thread", id }),
};

const THREADS: Record<string, Hidden["hide"]> = {
  "a thread that a moderator hides": ({ people: { mia } }) =>
    decided(mia, "hide", { kind: "thread", id: last.threadId }),
  "a thread that a moderator removes": ({ people: { mia } }) =>
    decided(mia, "remove", { kind: "thread", id: last.threadId }),
  "a thread that is held": () =>
    database().execute(sql`update threads set hidden_at = now() where id = ${last.threadId}`),
};

describe("a search never shows", () => {
  let next = 0;
  const ways = [
    ...Object.entries(REPLIES).map(([name, hide]) => ({ name, write: writeReplies, hide })),
    ...Object.entries(THREADS).map(([name, hide]) => ({ name, write: writeThread, hide })),
  ];
  for (const { name, write, hide } of ways)
    test(name, async ({ world }) => {
      const secret = SECRETS[next++] ?? "";
      hidden = secret;
      await write(world, secret);
      forgetDictionary();
      // The words of the search are minutes old: it knows the secret still when the post is gone.
      await dictionary();
      const before = await listResults({ text: misspelt(secret), order: "best" });
      expect([name, before.searchedInstead ?? before.didYouMean]).toEqual([name, secret]);
      const seen = await seenOf(secret);
      expect(seen).toContain(`the digest, for ${secret}`);
      if (name in THREADS) expect(seen).toContain("related threads");
      await hide(world);
      expect(await seenOf(secret)).toEqual([]);
      forgetDictionary();
      expect(await seenOf(secret)).toEqual([]);
      await database().execute(sql`update threads set hidden_at = null where id = ${world.question.id}`);
    });

  test("the title and the text of a thread before an edit, or of one that is withdrawn", async ({
    world,
  }) => {
    const { ada } = world.people;
    const [old, withdrawn] = ["quarrnewlsome", "quarrgonelsome"];
    const first = await perform(askQuestion, question(`Will a ${old} fibula ever calm down?`), as(ada));
    expect(await seenOf(old)).not.toEqual([]);
    const changed = await threadEdit(first.threadId, { title: "Will a tired fibula ever calm down?" });
    await perform(editThread, changed, as(ada, LATER));
    expect(await seenOf(old)).toEqual([]);
    const second = await perform(
      askQuestion,
      question(`Will a ${withdrawn} fibula ever calm down?`),
      as(ada),
    );
    expect(await seenOf(withdrawn)).not.toEqual([]);
    await perform(withdrawThread, { threadId: second.threadId }, as(ada));
    expect(await seenOf(withdrawn)).toEqual([]);
  });

  test("who asked an anonymous question, nor what they reply there, under their name", async ({ world }) => {
    const asker = await newMember();
    const anonymous = { ...question("Will a shy fibula ever calm down by itself?"), anonymous: true };
    const { threadId } = await perform(askQuestion, anonymous, as(asker));
    await reply(asker, threadId, "It is the shyest fibula of all.");
    for (const order of ["best", "newest"] as const) {
      for (const text of [asker.handle, `kind:runner ${asker.handle}`, `by:${asker.handle}`]) {
        const { results } = await listResults({ text, order });
        expect([text, results]).toEqual([text, []]);
      }
      const found = await listResults({ text: "shy fibula", order });
      expect(found.results.length).toBeGreaterThan(0);
      expect(JSON.stringify(found)).not.toContain(asker.handle);
    }
    for (const text of [asker.handle, `by:${asker.handle}`])
      expect([text, (await suggestFor(text)).people]).toEqual([text, []]);
    const offered = await suggestFor("shy fib");
    expect(offered.threads).toHaveLength(1);
    expect(JSON.stringify(offered)).not.toContain(asker.handle);
    await reply(asker, world.question.id, "Under my own name, I like hills.");
    const { results } = await listResults({ text: `by:${asker.handle}`, order: "best" });
    expect(results).toHaveLength(1);
    expect((await suggestFor(asker.handle)).people).toHaveLength(1);
  });

  test("somebody who is suspended, or an earlier name and description of anybody", async ({ world }) => {
    const { sol } = world.people;
    const writer = { ...sol, suspendedUntil: null };
    await reply(writer, world.question.id, "Written while I still could write here.");
    expect((await listResults({ text: `kind:runner ${sol.handle}`, order: "best" })).results).toEqual([]);
    expect((await suggestFor(sol.handle)).people).toEqual([]);
    const renamed = await newMember();
    await reply(renamed, world.question.id, "It was the shoes, in the end.");
    const about = { handle: renamed.handle, name: "Quarrnamelsome", about: "A quarraboutlsome runner." };
    await perform(describePerson, about, as(renamed));
    expect(await seenOf("quarraboutlsome")).not.toEqual([]);
    expect((await suggestFor("quarrname")).people).toMatchObject([{ handle: renamed.handle }]);
    await perform(
      describePerson,
      { handle: "somebody-else", name: "", about: "" },
      as({ ...renamed, handle: "x" }, LATER),
    );
    expect(await seenOf("quarraboutlsome")).toEqual([]);
    expect(await seenOf("quarrnamelsome")).toEqual([]);
  });

  test("what is no post yet, or is between members and moderators", async ({ world }) => {
    const { jo, ada, mia } = world.people;
    const scheduledId = await scheduledBy(jo);
    await database().execute(
      sql`update scheduled_articles set title = 'The quarrplanlsome article' where id = ${scheduledId}`,
    );
    const fields = { title: "A quarrdraftlsome question", body: "quarrdraftlsome" };
    await perform(saveDraft, { place: "ask", version: 0, fields, writer: ada.handle }, as(ada));
    await perform(
      startModmail,
      { to: null, title: "A quarrmaillsome question", text: "quarrmaillsome words" },
      as(ada),
    );
    const { commentId } = await reply(ada, world.question.id, "This one goes off topic a little.");
    await decided(mia, "hide", { kind: "comment", id: commentId }, { note: "A quarrnotelsome note." });
    for (const secret of ["quarrplanlsome", "quarrdraftlsome", "quarrmaillsome", "quarrnotelsome"])
      expect(await seenOf(secret)).toEqual([]);
  });

  test("fields of a recovery record that only members or nobody may see", async ({ world }) => {
    const { ada } = world.people;
    const recovery = {
      ...story().recovery,
      side: "left",
      ageBand: "40_to_49",
      visibility: { injury: "members", outcome: "private", treatments: "private", milestones: "members" },
    };
    const { threadId } = await perform(
      tellStory,
      {
        ...story("A shy recovery, told in winter"),
        body: words("It began on stairs and ended on hills."),
        recovery,
      },
      as(ada),
    );
    const update = {
      threadId,
      writtenOn: "2026-03-10",
      note: "A heronlike week.",
      painDuring: 9,
      painNextMorning: 8,
    };
    await perform(addStoryUpdate, update, as(ada, new Date("2026-03-10T18:30:00Z")));
    for (const order of ["best", "newest"] as const) {
      const { results } = await listResults({ text: '"shy recovery" winter heronlike', order });
      expect(results).toHaveLength(1);
      expect(JSON.stringify(results)).not.toMatch(/40_to_49|recovering|"left"|painDuring|2025-11/);
    }
  });
});
