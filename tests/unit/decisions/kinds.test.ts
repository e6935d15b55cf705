import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fieldsOf, kindsFor } from "@/app/(staff)/moderation/decision-options";
import { stateAfter } from "@/lib/forum/filters/holding/state";
import { EFFECTS } from "@/lib/forum/moderation/decisions/effect";
import { decisionFrom } from "@/lib/forum/moderation/decisions/from-form";
import { KIND_NAMES, KINDS } from "@/lib/forum/moderation/decisions/kinds";
import type { Facts } from "@/lib/forum/moderation/decisions/kinds/kind";
import { didWords, happenedWords, kindName, undoneWords } from "@/lib/forum/moderation/decisions/words";
import { TARGET_KINDS, TARGETS } from "@/lib/forum/targets/kinds";
import type { Seen } from "@/lib/forum/targets/kinds/kind";
import { type State, UNTOUCHED } from "@/lib/forum/targets/state";

const AT = new Date("2026-03-01T10:00:00Z");
const EARLIER = new Date("2026-02-01T10:00:00Z");
const RESTRICTED: State = {
  hiddenAt: EARLIER,
  removedAt: EARLIER,
  lockedAt: EARLIER,
  slowSeconds: 60,
  authorRepliesOnlyAt: EARLIER,
  limitedUntil: EARLIER,
  silencedUntil: EARLIER,
  suspendedUntil: EARLIER,
};

/** A capital or a number first, and none of the words that STYLE.md replaces. */
const PLAIN =
  /^(?!.*\b(who(m|ever)|stands|taken back|waits for a look|keeps? order|no longer holds)\b)[A-Z1-9].*[^ ]$/;

const facts = (more: Partial<Facts>): Facts => ({
  replies: 2,
  accepted: true,
  flaggers: 3,
  texts: 4,
  threads: 1,
  pictures: 0,
  repliesOfOthers: 5,
  what: "comment",
  writer: "ben",
  ...more,
});

describe.each(KIND_NAMES)("a decision of the kind %s", (kind) => {
  const { targets, words, fields } = KINDS[kind];

  test("has plain words for what it does and for its undo, about each of its targets", () => {
    expect(targets.length).toBeGreaterThan(0);
    for (const what of targets) {
      const about = { kind, targetKind: what };
      for (const said of [
        words.choice,
        words.means,
        kindName(kind),
        didWords(about),
        happenedWords({ ...about, by: "mia" }, true),
        happenedWords({ ...about, by: null }, false),
        undoneWords(about),
        words.meaning("Your reply", { minutes: 5 }),
        words.meant("Your reply", { minutes: 5 }),
        ...words.preview(facts({ what })),
      ])
        expect(said).toMatch(PLAIN);
    }
    const labels = [words.choice, didWords({ kind, targetKind: targets[0] ?? "thread" }), words.past];
    for (const label of labels) expect(label).not.toMatch(/\.$/);
  });

  test("changes hidden and silenced state only if holding knows it", () => {
    for (const before of [UNTOUCHED, RESTRICTED]) {
      const decided = { kind, byProgram: false, at: AT, until: null, detail: { minutes: 5 } };
      const after = stateAfter(before, [decided], EFFECTS);
      if (kind !== "hide" && kind !== "restore") expect(after.hiddenAt).toEqual(before.hiddenAt);
      if (kind !== "silence" && kind !== "restore") expect(after.silencedUntil).toEqual(before.silencedUntil);
    }
  });

  test("asks for a detail like every other kind with that detail", () => {
    for (const [name, { asked }] of Object.entries(fields))
      for (const other of KIND_NAMES)
        if (KINDS[other].fields[name]) expect(KINDS[other].fields[name]?.asked).toEqual(asked);
  });
});

test("offers to approve or to restore, never both, for a post, and both only for a suspended account", () => {
  const base = { thread: null, commentId: null, beginning: "", pictureKey: null, url: null, owner: null };
  const rest = { anonymous: false, locked: false, free: true, answers: false };
  for (const state of ["shown", "hidden", "removed", "withdrawn"] as const)
    for (const held of state === "hidden" ? [true, false] : [false]) {
      const target = { ...base, ...rest, state, held, sanctioned: false };
      const kinds = kindsFor("comment", { target, flagged: true });
      const offered = kinds.filter((kind) => kind === "dismiss" || kind === "restore");
      expect(offered, `${state} ${held}`).toHaveLength(1);
    }
  for (const held of [true, false]) {
    const target = { ...base, ...rest, state: "shown" as const, held, sanctioned: true };
    const kinds = kindsFor("person", { target, flagged: true });
    expect(kinds.includes("restore")).toBe(!held);
    expect(kinds).toContain("dismiss");
  }
});

test("calls a lock the same everywhere", () => {
  const { choice, past } = KINDS.lock.words;
  const about = { kind: "lock", targetKind: "thread", by: "mia" } as const;
  const all = [
    choice,
    past,
    kindName("lock"),
    didWords(about),
    happenedWords(about, true),
    undoneWords(about),
  ];
  for (const said of all) expect(said).toMatch(/\block(ed)?\b/i);
});

test("has all words for each target, and no two targets share them", () => {
  const thread = { id: 1, slug: "hills", title: "Hills after a knee" };
  const owner = { id: 2, handle: "ben", name: "Ben", guest: false } as Seen["owner"];
  const words = TARGET_KINDS.map((kind) => {
    const { called, flagged, ...fixed } = TARGETS[kind].words;
    return [
      ...Object.values(fixed),
      called({ owner, thread, url: "https://runs.example/a" }, true),
      flagged({ thread, called: "ben" }),
    ];
  });
  expect(new Set(words.flat()).size).toBe(words.flat().length);
});

describe("the decision form", () => {
  const offered = (what: keyof typeof TARGETS) =>
    KIND_NAMES.filter((kind) => KINDS[kind].targets.includes(what));

  test.each(TARGET_KINDS)("asks about a %s for each detail once, with the kinds that need it", (what) => {
    const kinds = offered(what);
    const fields = fieldsOf(kinds);
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    for (const [index, kind] of kinds.entries())
      expect(fields.filter(({ of }) => of.includes(index + 1)).map(({ name }) => name)).toEqual(
        expect.arrayContaining(askedBy(kind)),
      );
  });

  test("asks for the title of a new thread before its tags", () => {
    const names = fieldsOf(["move", "split"]).map(({ name }) => name);
    expect(names).toEqual(["threadKind", "title", "tags", "askedOfAuthor"]);
  });

  test("has styles for as many kinds as there are", () => {
    const styles = readFileSync("app/styles/deciding.css", "utf8");
    for (const what of TARGET_KINDS)
      for (const [index] of offered(what).entries())
        expect(styles).toContain(`:nth-child(${index + 1}) :checked) .for-kind[data-for~="${index + 1}"]`);
  });

  test("reads only the details of the chosen kind", () => {
    const typed = {
      targetKind: "comment",
      targetId: "7",
      reasonId: "3",
      minutes: "5",
      passages: "a b\n\nc d",
    };
    expect(decisionFrom({ ...typed, kind: "redact" })).toMatchObject({
      kind: "redact",
      passages: ["a b", "c d"],
    });
    expect(decisionFrom({ ...typed, kind: "slow" })).toMatchObject({ minutes: 5 });
    expect(decisionFrom({ ...typed, kind: "slow" })).not.toHaveProperty("passages");
    expect(decisionFrom({ ...typed, kind: "move", tags: "knee" })).toMatchObject({ tags: ["knee"] });
    expect(decisionFrom({ ...typed, kind: "suspend", days: "" })).toMatchObject({ days: null });
    expect(decisionFrom({ ...typed, kind: "toString" }).kind).toBeUndefined();
  });

  test("offers the kinds that make sense for the state of a post", () => {
    const target = {
      thread: null,
      commentId: 7,
      beginning: "",
      pictureKey: null,
      url: null,
      owner: null,
      anonymous: false,
      state: "hidden" as const,
      locked: false,
      free: true,
      sanctioned: false,
      answers: false,
      held: false,
    } as const;
    expect(kindsFor("comment", { target, flagged: false })).toEqual(["restore", "remove", "redact", "split"]);
    expect(kindsFor("comment", { target, flagged: true })).toEqual([
      ...["restore", "hide", "remove", "redact", "split"],
    ]);
    expect(
      kindsFor("comment", { target: { ...target, state: "shown", answers: true }, flagged: true }),
    ).toEqual([...["dismiss", "hide", "remove", "redact", "outdated", "split"]]);
  });
});

const askedBy = (kind: (typeof KIND_NAMES)[number]) =>
  Object.entries(KINDS[kind].fields).flatMap(([name, { asked }]) => (asked ? [name] : []));
