import { describe, expect } from "vitest";
import { GET } from "@/app/(public)/moderation/log/feed/route";
import { listLog, listLoggedParts } from "@/db/decisions/log";
import type { DecisionKind, LogEntryKind } from "@/db/decisions/schema";
import type { TargetKind } from "@/db/targets/schema";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { logData } from "@/lib/forum/filters/holding/log-entry";
import { placeInLog } from "@/lib/forum/moderation/decisions/log";
import { entryTitle } from "@/lib/forum/moderation/log/titles";
import { perform } from "@/lib/pipeline/perform";
import { readFeed } from "../support/read-feed";
import { test as base } from "../support/with-world";
import { as, question } from "../support/world";
import { reply } from "../support/write-in";

interface Logged {
  readonly decision: number;
  readonly kind: DecisionKind;
  readonly of?: TargetKind;
  readonly what?: LogEntryKind;
  readonly by?: string | null;
  readonly partOfId?: number;
}

const test = base.extend("places", { scope: "file" }, async ({ db, world }) => {
  const { ada, ben } = world.people;
  const { threadId } = await perform(askQuestion, question("Is it too soon to run down hills?"), as(ada));
  const { commentId } = await reply(ben, threadId, "Write to cures@example.org for the tape that healed me.");
  async function log({ decision, kind, of = "comment", what = "decided", by = "mia", partOfId }: Logged) {
    const decided = { kind, targetKind: of, machine: by ? "none" : "decided", legal: false } as const;
    const reason = { reasonTitle: "Spam & <advertising>", until: null, partOfId: partOfId ?? null };
    const place = placeInLog(kind, { threadId, commentId: of === "comment" ? commentId : null });
    const data = logData("decided", { ...decided, ...reason }, by, place);
    await db.$client.query(
      "insert into log_entries (id, at, kind, decision_id, decision_kind, data) values (1, now(), $1, $2, $3, $4)",
      [what, decision, kind, data],
    );
  }
  await log({ decision: 10, kind: "hide", by: null });
  await log({ decision: 11, kind: "remove" });
  await log({ decision: 11, kind: "remove", what: "appeal_refused", by: "kit" });
  await log({ decision: 11, kind: "remove", what: "undone" });
  await log({ decision: 12, kind: "delete_content", of: "person", by: "kit" });
  await log({ decision: 13, kind: "remove", of: "thread", by: "kit", partOfId: 12 });
  await log({ decision: 14, kind: "warn" });
  return { threadId, commentId };
});

describe("the public log", () => {
  test("lists the newest entry first, related entries together, with their places", async ({ places }) => {
    const { entries, next } = await listLog({});
    expect(next).toBeNull();
    expect(entries.map((entry) => [entry.id, entryTitle(entry), entry.about, entry.partOf])).toEqual([
      [7, "Warned a member", null, null],
      [6, "Removed a thread", null, 5],
      [5, "Removed everything a member wrote", null, null],
      [4, "Undone: removed a reply", 2, null],
      [3, "Refused an appeal: removed a reply", 2, null],
      [2, "Removed a reply", null, null],
      [1, "Hid a reply", null, null],
    ]);
    const [warned, thread, account, , , removed] = entries;
    expect(removed?.later).toEqual([
      { id: 3, kind: "appeal_refused" },
      { id: 4, kind: "undone" },
    ]);
    expect(removed).toMatchObject({ placeShown: true, data: { ...places, by: "mia" } });
    expect(thread).toMatchObject({ placeShown: true, data: { threadId: places.threadId, commentId: null } });
    for (const concerns of [warned, account])
      expect(concerns).toMatchObject({ placeShown: false, data: { threadId: null, commentId: null } });
  });

  test("is read page by page, and by kind of decision", async () => {
    const first = await listLog({ limit: 3 });
    expect([first.entries.map(({ id }) => id), first.next]).toEqual([[7, 6, 5], 5]);
    const second = await listLog({ limit: 4, before: 5 });
    expect([second.entries.map(({ id }) => id), second.next]).toEqual([[4, 3, 2, 1], null]);
    const removed = await listLog({ part: "remove", limit: 2, before: 4 });
    expect([removed.entries.map(({ id }) => id), removed.next]).toEqual([[3, 2], null]);
    expect(await listLoggedParts()).toEqual(["program", "hide", "remove", "warn", "delete_content"]);
    expect((await listLog({ part: "program" })).entries.map(({ id }) => id)).toEqual([1]);
  });

  test("links to nothing that cannot be read", async ({ db, places }) => {
    const shown = async () => (await listLog({ part: "remove" })).entries.map(({ placeShown }) => placeShown);
    await db.$client.query("update comments set hidden_at = now() where id = $1", [places.commentId]);
    expect(await shown()).toEqual([true, false, false, false]);
    await db.$client.query("update comments set hidden_at = null where id = $1", [places.commentId]);
    await db.$client.query("update threads set removed_at = now() where id = $1", [places.threadId]);
    expect(await shown()).toEqual([false, false, false, false]);
    await db.$client.query("update threads set removed_at = null where id = $1", [places.threadId]);
  });

  test("has a feed without text or names of removed posts", async () => {
    const { xml, entries } = await readFeed(await GET());
    expect(entries).toHaveLength(7);
    expect(entries[1]).toMatchObject({
      id: "http://localhost:3000/moderation/log/before/7#e6",
      title: "Removed a thread",
      name: "kit",
      content: "<p>Spam &#38; &#60;advertising&#62;.</p>",
    });
    expect(entries[6]).toMatchObject({ name: "Automatic", title: "Hid a reply" });
    expect(entries[6]?.content).toContain("Decided automatically");
    expect(xml).not.toMatch(/tape|hills|\bben\b|\bada\b|Ada|Ben/);
  });
});
