import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { mailPreferences } from "@/db/notifications/schema";
import { resolutions } from "@/db/questions/schema";
import { callAuthors } from "@/lib/forum/notifications/mail/digest-operations";
import { frequenciesFor, kindsFor } from "@/lib/forum/notifications/mail/rules";
import { queueLetter, queueTitle } from "@/lib/mail/queue-letter";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { effectsOf } from "../support/effects";
import { ask } from "../support/questions";
import { test } from "../support/with-world";

const call = (frequency: string) =>
  perform(callAuthors, { frequency, day: "2026-01-05" }, { actor: SYSTEM, source: "job" });

describe("the email about the author's queue", () => {
  test("goes to authors once a week, unless they choose another rhythm", async ({ world, db }) => {
    const { id } = world.people.jo;
    expect((await call("weekly")).people).toContain(id);
    expect((await call("daily")).people).not.toContain(id);
    expect((await call("weekly")).people).not.toContain(world.people.ada.id);

    await db.insert(mailPreferences).values({ personId: id, kind: "queue", frequency: "daily" });
    const event = await call("daily");
    expect(effectsOf(event).jobs).toContainEqual(
      expect.objectContaining({
        name: "mail_queue",
        payload: { personId: id, frequency: "daily", day: "2026-01-05" },
      }),
    );
    expect((await call("weekly")).people).not.toContain(id);

    await db.update(mailPreferences).set({ frequency: "never" }).where(eq(mailPreferences.personId, id));
    expect((await call("daily")).people).not.toContain(id);
  });

  test("is offered to authors only, daily, weekly or never", () => {
    expect(kindsFor("author")).toContain("queue");
    for (const role of ["member", "moderator", "admin"] as const)
      expect(kindsFor(role)).not.toContain("queue");
    expect(frequenciesFor("queue")).toEqual(["daily", "weekly", "never"]);
  });

  test("says how many questions wait and names the first", async ({ world }) => {
    await ask(world.people.ada, { title: "Is cycling uphill any good for the band?" });
    const letter = await queueLetter(new Date(Date.now() + 22 * DAY_MS));
    expect(letter?.subject).toMatch(/^\d+ questions wait, the oldest for \d+ weeks$/);
    expect(JSON.stringify(letter?.blocks)).toContain("Is cycling uphill any good for the band?");
  });

  test("is not sent while no question waits", async ({ world, db }) => {
    await db.execute(sql`insert into ${resolutions} (thread_id, comment_id, kind, resolved_by_id)
      select thread_id, comment_id, 'no_question', ${world.people.jo.id} from author_queue where is_question`);
    expect(await queueLetter(new Date())).toBeNull();
  });

  test("has a subject in plain numbers", () => {
    expect(queueTitle(7, 21 * DAY_MS)).toBe("7 questions wait, the oldest for 3 weeks");
    expect(queueTitle(1, 3 * DAY_MS)).toBe("1 question waits, for 3 days");
    expect(queueTitle(2, 0)).toBe("2 questions wait");
    expect(queueTitle(2, 800 * DAY_MS)).toBe("2 questions wait, the oldest for 2 years");
  });
});
