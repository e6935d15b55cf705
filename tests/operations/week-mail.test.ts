import { describe, expect } from "vitest";
import { mailPreferences } from "@/db/notifications/schema";
import { callAdmins } from "@/lib/forum/notifications/mail/digest-operations";
import { jobsOfMail, mailKey } from "@/lib/forum/notifications/mail/keys";
import { frequenciesFor, frequencyOf, kindsFor } from "@/lib/forum/notifications/mail/rules";
import { countRecent } from "@/lib/forum/site/numbers/count-due";
import { readNumbers } from "@/lib/forum/site/numbers/read";
import { weekLetter } from "@/lib/mail/week-letter";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { WEEK_MS } from "@/lib/time";
import { effectsOf } from "../support/effects";
import { test } from "../support/with-world";

const call = () => perform(callAdmins, { day: "2026-11-30" }, { actor: SYSTEM, source: "job" });
const open = { cases: 2, taken: 0, held: 0, appeals: 1 };

describe("the email with the numbers of the week", () => {
  test("is for admins only, and off until an admin wants it", async ({ world, db }) => {
    expect(kindsFor("admin")).toContain("numbers");
    for (const role of ["member", "author", "moderator"] as const)
      expect(kindsFor(role)).not.toContain("numbers");
    expect(frequenciesFor("numbers")).toEqual(["weekly", "never"]);
    expect(frequencyOf([], "numbers")).toBe("never");
    expect((await call()).people).toEqual([]);
    const { kit, ada } = world.people;
    for (const { id } of [kit, ada])
      await db.insert(mailPreferences).values({ personId: id, kind: "numbers", frequency: "weekly" });
    const event = await call();
    expect(event.people).toEqual([kit.id]);
    expect(effectsOf(event).jobs).toEqual(jobsOfMail(mailKey.numbers(kit.id, "2026-11-30")));
  });

  test("has last week's numbers, what is open, and the failed checks with what to do", async ({
    world: _,
  }) => {
    const next = new Date(Date.now() + WEEK_MS);
    await countRecent({ actor: SYSTEM, source: "job", at: next });
    const letter = weekLetter({
      numbers: await readNumbers(next),
      open,
      questions: 3,
      checks: [
        { state: "bad", title: "Backup", words: "The newest backup is 9 days old.", todo: "Make one." },
        { state: "warning", title: "Author", words: "Nobody answers." },
      ],
    });
    expect(letter.subject).toBe("1 question, 1 reply, 1 failed check");
    const words = JSON.stringify(letter.blocks);
    for (const part of [
      "1 new member",
      "1 story",
      "2 open cases",
      "1 appeal to decide",
      "3 questions in the author’s queue",
    ])
      expect(words).toContain(part);
    expect(words).toContain("Backup: The newest backup is 9 days old.");
    expect(words).not.toContain("Nobody answers.");
  });

  test("says so before the first week has ended", () => {
    const letter = weekLetter({ numbers: null, open, questions: 0, checks: [] });
    expect(letter.subject).toBe("The week in numbers");
    expect(JSON.stringify(letter.blocks)).toContain("All checks are passed or have only warnings");
  });
});
