import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { flags } from "@/db/flags/schema";
import { inTransaction } from "@/db/transaction";
import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { hold } from "@/lib/forum/filters/holding/hold";
import { reportFrom } from "@/lib/forum/reactions/flags/from-form";
import { reportIllegal } from "@/lib/forum/reactions/flags/report-operations";
import { targetIn } from "@/lib/forum/targets/linked";
import { VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { countAgainstLimit } from "@/lib/pipeline/rate-limit";
import { decided } from "../support/decisions";
import { caseOf, flag, pictureOf, replyOf } from "../support/flags";
import { test } from "../support/with-world";
import { as } from "../support/world";

const why = "It sells prescription drugs without a prescription, against the law of my country.";
const typed = { link: "/c/1", why, name: "", email: "", goodFaith: "yes" };

describe("the link in a report", () => {
  test("leads to a thread, a reply, a picture or a member of this forum", async ({ world }) => {
    const { key, id } = await pictureOf(world.people.ben);
    const here = "http://localhost:3000";
    for (const [link, subject] of [
      ["/t/12/any-words", { kind: "thread", id: 12 }],
      [` ${here}/t/12/any-words/newest `, { kind: "thread", id: 12 }],
      [`${here}/t/12/any-words?rev=3#c34`, { kind: "comment", id: 34 }],
      ["/c/34", { kind: "comment", id: 34 }],
      ["localhost:3000/c/34", { kind: "comment", id: 34 }],
      [`/u/${world.people.jo.handle}`, { kind: "person", id: world.people.jo.id }],
      [`${here}/u/${world.people.jo.handle.toUpperCase()}`, { kind: "person", id: world.people.jo.id }],
      [`/uploads/${key}`, { kind: "picture", id }],
    ] as const)
      expect(await targetIn(link), link).toEqual(subject);
  });

  test.for([
    ["", "Paste the link"],
    ["https://evil.example/t/1/x", "another site"],
    ["//evil.example/c/1", "another site"],
    ["javascript:alert(1)", "another site"],
    ["/rules", "no thread, reply, picture or member"],
    ["/t/0/x", "no thread, reply, picture or member"],
    ["/c/12x", "no thread, reply, picture or member"],
    ["/u/nobody-at-all", "No member here is called"],
    ["/uploads/2019/knee.jpg", "Paste the link to the post"],
  ])("%j is refused with a sentence", async ([link, sentence], { world: _ }) => {
    await expect(targetIn(link ?? "")).rejects.toThrow(sentence);
  });
});

describe("a report of illegal content", () => {
  test("is a flag of the highest harm with a contact, and counts once however often it is sent", async ({
    world,
  }) => {
    const { id } = await replyOf(world.people.ben, world.question.id);
    const asked = { ...typed, link: `/c/${id}`, name: " Ruth ", email: " ruth@example.org " };
    const report = async (more = {}) =>
      perform(reportIllegal, await reportFrom({ ...asked, ...more }), as(VISITOR));
    const both = [await report(), await report()];
    expect(both.map(({ first }) => first)).toEqual([true, false]);
    const { caseId } = await report({ why: `${why} It is not the first time.`, name: "", email: "" });
    expect(await caseOf(caseId)).toMatchObject({ flagCount: 2, weight: 1, harm: 5 });
    expect(
      await database().select().from(flags).where(eq(flags.caseId, caseId)).orderBy(flags.id),
    ).toMatchObject([
      { origin: "visitor", personId: null, reason: "illegal", note: why, notifierName: "Ruth" },
      { notifierName: null, notifierEmail: null },
    ]);
  });

  test.for([
    [{ why: "It is bad." }, "at least 20 characters"],
    [{ goodFaith: "" }, "to the best of your knowledge"],
    [{ email: "not an address" }, "This email address is not valid"],
    [{ link: "/c/999999999" }, "no such reply"],
  ] as const)("%j is refused with what is wrong", async ([wrong, sentence], { world: _ }) => {
    await expect(
      (async () => perform(reportIllegal, await reportFrom({ ...typed, ...wrong }), as(VISITOR)))(),
    ).rejects.toThrow(sentence);
  });

  test("can be sent three times an hour from one address, and then still from others", async ({ world }) => {
    const [post, other] = [
      await replyOf(world.people.ben, world.question.id, "Sold here, day and night."),
      await replyOf(world.people.ben, world.question.id, "Sold there, day and night."),
    ];
    let sent = 0;
    const from = async (address: string, { id }: { id: number }) => {
      const input = await reportFrom({ ...typed, link: `/c/${id}`, why: `${why} (${++sent})` });
      return perform(reportIllegal, input, { actor: VISITOR, source: "browser", address }).then(
        () => "kept",
        ({ code }: { code: string }) => code,
      );
    };
    const attacker = "203.0.113.7";
    for (let n = 1; n <= 3; n++) expect(await from(attacker, post)).toBe("kept");
    for (let n = 1; n <= 2; n++) expect(await from(attacker, post)).toBe("rate_limited");
    expect(await from("198.51.100.1", post)).toBe("kept");
    // The sixth report of this address is its last in this hour.
    expect(await from(attacker, other)).toBe("kept");
    expect(await from(attacker, other)).toBe("rate_limited");
    expect(await from("198.51.100.2", other)).toBe("kept");

    const everybody = { points: 300, seconds: 3600 };
    for (let n = 5; n <= 300; n++)
      await countAgainstLimit("reportIllegal", everybody, `subject:comment:${post.id}`);
    expect(await from("198.51.100.3", post)).toBe("rate_limited");
    expect(await from("198.51.100.3", other)).toBe("kept");
  });

  for (const how of ["hidden automatically", "hidden", "removed", "deleted by its writer"] as const)
    test(`on something that is ${how} by now is kept in its case, and can be upheld`, async ({ world }) => {
      const { ada, ben, mia } = world.people;
      const subject = await replyOf(ben, world.question.id, `Said, and ${how} soon after.`);
      const { caseId: open } = await flag(ada, subject);
      const hide = { kind: "hide", target: subject, reason: { key: "held" }, caseId: open } as const;
      if (how === "hidden automatically") await inTransaction((tx) => hold(tx, hide, new Date()));
      else if (how === "deleted by its writer")
        await perform(withdrawComment, { commentId: subject.id }, as(ben));
      else await decided(mia, how === "hidden" ? "hide" : "remove", subject);
      const input = await reportFrom({ ...typed, link: `/c/${subject.id}`, email: "ruth@example.org" });
      const { caseId, first, confirmTo } = await perform(reportIllegal, input, as(VISITOR));
      expect({ first, sameCase: caseId === open }).toEqual({
        first: true,
        sameCase: how === "hidden automatically" || how === "deleted by its writer",
      });
      expect(confirmTo).toBeGreaterThan(0);
      expect(await caseOf(caseId)).toMatchObject({ harm: 5, decidedAt: null });
      const upheld = await decided(mia, how === "hidden" ? "hide" : "remove", subject);
      expect(upheld.caseId).toBe(caseId);
      expect(await caseOf(caseId)).toMatchObject({ decidedAt: expect.any(Date) });
      const [report] = await database()
        .select()
        .from(flags)
        .where(eq(flags.id, confirmTo ?? 0));
      expect(report?.upheld).toBe(true);
    });
});
