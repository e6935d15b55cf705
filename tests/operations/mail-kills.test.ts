import { eq, sql } from "drizzle-orm";
import { describe, expect, vi } from "vitest";
import { database } from "@/db/client";
import { mails } from "@/db/notifications/schema";
import { sendMailAgain } from "@/lib/forum/notifications/mail/operations";
import { startJobs } from "@/lib/jobs/start";
import { mailNotifications } from "@/lib/jobs/tasks/mail-notifications";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { startMailServer } from "../support/mail-server";
import { test as base, repliedTo } from "../support/mailing";
import { start } from "../support/processes";
import { as } from "../support/world";

const never = () => new Promise<void>(() => undefined);

async function standing() {
  const [row] = await database().select().from(mails);
  return row && { handed: row.handedAt !== null, sent: row.sentAt !== null, attempts: row.attempts };
}

/** Starts a worker of its own, which takes up the job and stands at `phase` of its mail when it is killed. */
const test = base.extend("killedAt", async ({ world, mail, url }, { onCleanup }) => {
  const { id: personId } = world.people.ada;
  return async (phase: keyof typeof mail.manners): Promise<number> => {
    await repliedTo(world, world.people.ada, `A reply, and the worker ends at “${phase}”.`);
    const reached = new Promise<void>((resolve) => {
      mail.manners[phase] = () => {
        resolve();
        return never();
      };
    });
    const env = { DATABASE_URL: url };
    const worker = start(process.execPath, ["--import", "tsx", "tests/support/mail-worker.ts"], { env });
    onCleanup(() => void worker.child.kill("SIGKILL"));
    await database().execute(
      sql`select graphile_worker.add_job('mail_notifications', ${JSON.stringify({ personId })}::json)`,
    );
    await reached;
    if (phase === "answer") await vi.waitFor(async () => expect((await standing())?.handed).toBe(true));
    worker.child.kill("SIGKILL");
    await worker.end;
    delete mail.manners[phase];
    return personId;
  };
});

describe("a killed worker", () => {
  for (const phase of ["greeting", "text"] as const) {
    test(`before the end of the text (${phase}): the next worker sends the email, once`, async ({
      killedAt,
      mail,
      url,
    }) => {
      await killedAt(phase);
      expect(await standing()).toEqual({ handed: false, sent: false, attempts: 1 });
      expect(mail.count()).toBe(0);
      const jobs = await startJobs({ databaseUrl: url });
      await mail.next();
      await vi.waitFor(async () => expect((await standing())?.sent).toBe(true));
      await jobs.stop();
      expect(mail.count()).toBe(1);
    });
  }

  test("after the end of the text: the email is in doubt and not sent again by itself", async ({
    killedAt,
    mail,
    world,
  }) => {
    const personId = await killedAt("answer");
    await mailNotifications({ personId });
    expect(mail.count()).toBe(1);
    expect(await standing()).toEqual({ handed: true, sent: false, attempts: 1 });

    const [row] = await database().select().from(mails).where(eq(mails.personId, world.people.ada.id));
    await perform(sendMailAgain, { mailId: row?.id }, as(SYSTEM));
    await mailNotifications({ personId });
    expect(mail.count()).toBe(2);
  });
});

describe("a mail server", () => {
  const one = async (world: Parameters<typeof repliedTo>[0]) =>
    repliedTo(world, world.people.ada, "A reply that meets a mail server.");

  test("that is away gets the email on its return, from one of two workers", async ({ world, mail }) => {
    const { id: personId } = world.people.ada;
    await one(world);
    await mail.stop();
    await expect(mailNotifications({ personId })).rejects.toThrow("ECONNREFUSED");
    expect(await standing()).toEqual({ handed: false, sent: false, attempts: 1 });
    const back = await startMailServer(mail.port);
    await Promise.allSettled([mailNotifications({ personId }), mailNotifications({ personId })]);
    expect(back.count()).toBe(1);
    expect((await standing())?.sent).toBe(true);
    await back.stop();
  });

  test("gets an email again after a temporary refusal, and never after a permanent one", async ({
    world,
    mail,
  }) => {
    const { id: personId } = world.people.ada;
    await one(world);
    const refuse = (responseCode: number) => async () => {
      throw Object.assign(new Error("No."), { responseCode });
    };
    mail.manners.answer = refuse(451);
    await expect(mailNotifications({ personId })).rejects.toThrow("451");
    expect(await standing()).toMatchObject({ handed: false, sent: false });
    mail.manners.answer = refuse(550);
    await mailNotifications({ personId });
    const [row] = await database().select().from(mails);
    expect(row).toMatchObject({ sentAt: null, droppedAt: expect.any(Date), lastError: "550 No." });
  });
});
