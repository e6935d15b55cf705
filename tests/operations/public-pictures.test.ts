import { describe, expect } from "vitest";
import { locateComment } from "@/db/comments/locate";
import { type DecisionKind, decisionKind } from "@/db/decisions/schema";
import { maySeePrivatePicture } from "@/db/pictures/reads";
import { inTransaction } from "@/db/transaction";
import { editComment } from "@/lib/forum/content/edits/operations";
import { withdrawComment, withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { hold } from "@/lib/forum/filters/holding/hold";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { promoteComment } from "@/lib/forum/moderation/decisions/promotion-operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import type { Target } from "@/lib/forum/targets/target";
import { type Member, SYSTEM, UNRESTRICTED } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { commentEdit } from "../support/edits";
import { flag, pictureOf } from "../support/flags";
import { APPEAL_DAYS, inHours, picturedQuestion, picturedReply, whoSees } from "../support/pictured-posts";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const EVERYBODY = "everybody";
const PRIVATE = "owner, mia, kit";

let people = 0;

async function somebody(role: "member" | "author" = "member"): Promise<Member> {
  const [handle, joinedAt] = [`photographer-${++people}`, new Date(0)];
  const { personId: id } = await perform(enrolPerson, { handle, role }, as(SYSTEM, joinedAt));
  return { kind: "member", id, handle, role, joinedAt, ...UNRESTRICTED };
}

const watchers = ({ people: { ada, mia, kit } }: World, owner: Member) => ({ owner, ada, mia, kit });

type Of = "thread" | "comment" | "picture" | "person";
interface Walk {
  readonly of: readonly Of[];
  readonly more?: (world: World) => object;
  /** What comes before it. */
  readonly first?: DecisionKind | "flag";
  /** Whether readers see the picture afterwards. */
  readonly shows: boolean;
}

const POSTS = ["thread", "comment"] as const;
const ALL = [...POSTS, "picture"] as const;
const split = () => ({ title: "Does tape below the knee do anything?", tags: ["itbs"] });

/** Every kind of decision, and whether a picture that its subject shows is public afterwards. */
const WALK: Record<DecisionKind, Walk> = {
  dismiss: { of: [...ALL, "person"], first: "flag", shows: true },
  hide: { of: ALL, shows: false },
  remove: { of: ALL, shows: false },
  restore: { of: ALL, first: "remove", shows: true },
  redact: { of: POSTS, more: () => ({ passages: ["every morning"] }), shows: true },
  lock: { of: ["thread"], shows: true },
  unlock: { of: ["thread"], first: "lock", shows: true },
  slow: { of: ["thread"], more: () => ({ minutes: 5 }), shows: true },
  author_replies_only: { of: ["thread"], shows: true },
  move: { of: ["thread"], more: () => ({ tags: ["knee"] }), shows: true },
  split: { of: ["comment"], more: split, shows: true },
  merge: { of: ["thread"], more: ({ question: { id } }) => ({ into: `/t/${id}/whatever` }), shows: true },
  outdated: { of: ["comment"], more: () => ({ newer: "" }), shows: true },
  warn: { of: ["person"], shows: true },
  limit: { of: ["person"], more: () => ({ days: 3 }), shows: true },
  silence: { of: ["person"], more: () => ({ days: 3 }), shows: true },
  suspend: { of: ["person"], more: () => ({ days: 3 }), shows: true },
  delete_content: { of: ["person"], shows: false },
};

const walks = decisionKind.enumValues.flatMap((kind) => WALK[kind].of.map((of) => [kind, of] as const));

async function pictured(world: World, of: Of, kind: DecisionKind) {
  const owner = await somebody(kind === "outdated" ? "author" : "member");
  const { key, pictureId, subject } =
    of === "thread" ? await picturedQuestion(owner) : await picturedReply(owner, world.question.id);
  const about: Target =
    of === "picture" ? { kind: of, id: pictureId } : of === "person" ? { kind: of, id: owner.id } : subject;
  return { owner, key, about };
}

describe("readers see a picture as long as they see its post", () => {
  test.for(walks)("%s of a %s, and its undo", async ([kind, of], { world }) => {
    const { first, more, shows } = WALK[kind];
    const { ada, mia, kit } = world.people;
    const { owner, key, about } = await pictured(world, of, kind);
    const seen = () => whoSees(key, watchers(world, owner));
    expect(await seen()).toBe(EVERYBODY);
    if (first === "flag") await flag(ada, about);
    else if (first) await decided(mia, first, about);
    const before = await seen();
    const { decisionIds } = await decided(kind === "delete_content" ? kit : mia, kind, about, more?.(world));
    expect(await seen()).toBe(shows ? EVERYBODY : PRIVATE);
    await perform(undoDecision, { decisionId: decisionIds[0] }, as(kit));
    expect(await seen()).toBe(before);
  });

  test("not in a post held by a filter or flags", async ({ world }) => {
    const { owner, key, about } = await pictured(world, "comment", "hide");
    const hide = { kind: "hide", target: about, reason: { key: "held" } } as const;
    await inTransaction((tx) => hold(tx, hide, new Date()));
    expect(await whoSees(key, watchers(world, owner))).toBe(PRIVATE);
  });

  test("not in a withdrawn comment: only the owner, and moderators with a case", async ({ world }) => {
    const { ada } = world.people;
    const [plain, flagged] = [
      await pictured(world, "comment", "hide"),
      await pictured(world, "comment", "hide"),
    ];
    await flag(ada, flagged.about);
    for (const { owner, key, about } of [plain, flagged]) {
      await perform(withdrawComment, { commentId: about.id }, as(owner));
      expect(await whoSees(key, watchers(world, owner))).toBe(key === plain.key ? "owner" : PRIVATE);
    }
  });

  test("not in a withdrawn thread, but in its replies, unlike in a hidden one", async ({ world }) => {
    const { ben, mia } = world.people;
    const owner = await somebody();
    const { key, threadId, subject } = await picturedQuestion(owner, { anonymous: true });
    const replied = await picturedReply(ben, threadId);
    const seen = async () => [
      await whoSees(key, watchers(world, owner)),
      await whoSees(replied.key, watchers(world, ben)),
    ];
    const { decisionIds } = await decided(mia, "hide", subject);
    expect(await seen()).toEqual([PRIVATE, PRIVATE]);
    await perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
    await perform(withdrawThread, { threadId }, as(owner));
    expect(await seen()).toEqual(["owner", EVERYBODY]);
  });

  test("not after an edit removed it: only the owner, and moderators while the edit is kept", async ({
    world,
  }) => {
    const { owner, key, about } = await pictured(world, "comment", "hide");
    const edit = await commentEdit(about.id, "I tape it no longer, and it holds.");
    await perform(editComment, edit, as(owner, inHours(1)));
    expect(await whoSees(key, watchers(world, owner))).toBe(PRIVATE);
  });

  test("in a promoted comment, until its writer withdraws the thread", async ({ world }) => {
    const { owner, key, about } = await pictured(world, "comment", "hide");
    const promotion = { commentId: about.id, kind: "question", ...split() };
    await perform(promoteComment, promotion, as(world.people.jo));
    expect(await whoSees(key, watchers(world, owner))).toBe(EVERYBODY);
    const place = await locateComment({ id: about.id });
    await perform(withdrawThread, { threadId: place?.thread.id ?? 0 }, as(owner));
    expect(await whoSees(key, watchers(world, owner))).toBe("owner");
  });

  test("not before it is posted: only the owner", async ({ world }) => {
    const owner = await somebody();
    const { key } = await pictureOf(owner);
    expect(await whoSees(key, watchers(world, owner))).toBe("owner");
    const stranger = { id: owner.id + 1_000, moderates: true, appealDays: APPEAL_DAYS };
    expect(await maySeePrivatePicture("p/AA/AAAAAAAAAAAAAAAAAAAAAA.webp", stranger)).toBe(false);
  });
});
