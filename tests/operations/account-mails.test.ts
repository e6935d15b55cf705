import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect } from "vitest";
import { database } from "@/db/client";
import { mailPreferences } from "@/db/notifications/schema";
import type { ForumEvent } from "@/lib/events/event";
import type { Job } from "@/lib/events/job";
import {
  askAddressChange,
  confirmAddressChange,
  undoAddressChange,
  undoSeedOf,
} from "@/lib/forum/people/addresses/operations";
import { makeDataExport } from "@/lib/forum/people/data-exports/make";
import { askDataExportFor } from "@/lib/forum/people/data-exports/operations";
import {
  askDeparture,
  askDepartureFor,
  cancelDeparture,
  confirmDeparture,
} from "@/lib/forum/people/departures/operations";
import { invite } from "@/lib/forum/people/invitations/operations";
import { mergePeople, renameMember } from "@/lib/forum/people/members/operations";
import { hashOfLink, linkOf } from "@/lib/forum/people/sign-ins/secrets";
import { forumSettings, renewForum } from "@/lib/forum-settings/current";
import { carryOutDepartures } from "@/lib/jobs/tasks/carry-out-departures";
import { mailDataExport } from "@/lib/jobs/tasks/data-exports";
import { mailAddressChange } from "@/lib/jobs/tasks/mail-address-change";
import { mailDeparture } from "@/lib/jobs/tasks/mail-departure";
import { mailAccountChanged, mailInvitation } from "@/lib/jobs/tasks/mail-members";
import { mailRole } from "@/lib/jobs/tasks/mail-role";
import { mailWeek } from "@/lib/jobs/tasks/mail-week";
import { sendSignInLink } from "@/lib/jobs/tasks/send-sign-in-link";
import { perform } from "@/lib/pipeline/perform";
import { effectsOf } from "../support/effects";
import { leavingToken, memberWithEverything } from "../support/leaving";
import { SETTINGS, test } from "../support/mailing";
import { pagesOfApp } from "../support/pages-of-app";
import { as, type World } from "../support/world";

/** What an owner, an admin or a member may type, and what a mail must show as text. */
const FORUM = `Lame <b>"Ducks"</b> & Co`;
const REASON = `<img src=x onerror=alert(1)> "quoted" & <a href="https://evil.example">here</a>`;

type Mails = Awaited<ReturnType<typeof memberWithEverything>> & { world: World; run: typeof run };

const ADDRESS_CHANGE = sql`select id::float8 as id, seed from address_changes order by id desc limit 1`;

/** Every mail about an account: what makes it, and how many mails that is. */
const MAILS: Record<string, { mails: number; send(given: Mails): Promise<void> }> = {
  "a link to sign in": {
    mails: 1,
    send: ({ email }) => sendSignInLink({ email, next: "/", browser: "0".repeat(64), crowded: false }),
  },
  "an invitation": {
    mails: 1,
    send: async ({ world: { people } }) =>
      run(await perform(invite, { email: `new-${Math.random()}@example.org` }, as(people.kit))),
  },
  "a wish to leave, and its confirmation": {
    mails: 2,
    async send({ member }) {
      const asked = await perform(askDeparture, { way: "withdraw" }, as(member));
      await run(asked);
      await run(
        await perform(confirmDeparture, { token: await leavingToken(asked.departureId) }, as(member)),
      );
    },
  },
  "a deletion by an admin, and that the member keeps the account": {
    mails: 2,
    async send({ member, world: { people } }) {
      const input = { personId: member.id, way: "erase", reason: REASON } as const;
      await run(await perform(askDepartureFor, input, as(people.kit)));
      await run(await perform(cancelDeparture, {}, as(member)));
    },
  },
  "the last email of somebody who left": {
    mails: 1,
    async send({ member }) {
      const { departureId } = await perform(askDeparture, { way: "keep" }, as(member));
      await perform(confirmDeparture, { token: await leavingToken(departureId) }, as(member));
      await database().execute(
        sql`update departures set due_at = now() - interval '1 minute' where id = ${departureId}`,
      );
      await carryOutDepartures();
    },
  },
  "a change of address, its confirmation and its undoing": {
    mails: 4,
    async send({ member }) {
      const email = `other-${member.handle}@example.org`;
      await run(await perform(askAddressChange, { email }, as(member)));
      const [change] = (await database().execute<{ seed: string }>(ADDRESS_CHANGE)).rows;
      const seed = change?.seed ?? "";
      await run(await perform(confirmAddressChange, { token: hashOfLink(linkOf(seed)) }, as(member)));
      const token = hashOfLink(linkOf(undoSeedOf(seed)));
      await run(await perform(undoAddressChange, { token }, as(member)));
    },
  },
  "a file with all data that an admin asked for": {
    mails: 1,
    async send({ member, world: { people } }) {
      const input = { personId: member.id, reason: REASON };
      const { exportId } = await perform(askDataExportFor, input, as(people.kit));
      await makeDataExport(exportId);
      await mailDataExport({ exportId });
    },
  },
  "another handle": {
    mails: 1,
    async send({ member, world: { people } }) {
      const input = { personId: member.id, handle: `calm-${member.handle}`, reason: REASON };
      await run(await perform(renameMember, input, as(people.kit)));
    },
  },
  "two accounts that became one": {
    mails: 1,
    async send({ member, world: { people } }) {
      const input = { personId: people.nova.id, intoId: member.id, reason: REASON };
      await run(await perform(mergePeople, input, as(people.kit)));
    },
  },
  "another role": {
    mails: 1,
    send: ({ member }) => mailRole({ personId: member.id, role: "moderator", proposed: false }),
  },
  "the week of the forum": {
    mails: 1,
    async send({ world: { people } }) {
      const preference = { personId: people.kit.id, kind: "numbers", frequency: "weekly" } as const;
      await database().insert(mailPreferences).values(preference);
      await mailWeek({ personId: people.kit.id, day: "2026-11-30" });
    },
  },
};

/** Runs the jobs for mails that follow from an event. */
async function run(event: ForumEvent): Promise<void> {
  const tasks: { [Name in Job["name"]]?: (payload: never) => Promise<void> } = {
    mail_departure: mailDeparture,
    mail_address_change: mailAddressChange,
    mail_invitation: mailInvitation,
    mail_account_changed: mailAccountChanged,
  };
  for (const { name, payload } of effectsOf(event).jobs) await tasks[name]?.(payload as never);
}

async function nameForum(name: string | null): Promise<void> {
  await database().execute(sql`delete from settings where name = 'name'`);
  if (name !== null)
    await database().execute(
      sql`insert into settings (name, value) values ('name', ${JSON.stringify(name)}::jsonb)`,
    );
  forumSettings().markChanged();
  await renewForum();
}

beforeEach(() => {
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "comeback-account-mails-"));
});
afterEach(() => nameForum(null));

/** Patterns of every address of the app, and of forms that one presses a button in. */
const ROUTES = pagesOfApp().map(
  ({ route }) =>
    new RegExp(
      `^${route.replace(/\/\[\[\.\.\.\w+\]\]/g, "(?:/.+)?").replace(/\[(?:\.\.\.)?\w+\]/g, "[^/]+")}$`,
    ),
);

const leadsSomewhere = (path: string) =>
  ROUTES.some((route) => route.test(path)) || existsSync(`app${path}/route.ts`);

const unescaped = (text: string) =>
  text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

for (const [what, { mails, send }] of Object.entries(MAILS))
  test(`sends ${what}: two parts, links that lead somewhere, and words that stay words`, async ({
    world,
    mail,
  }) => {
    const given = await memberWithEverything(world);
    await nameForum(FORUM);
    await send({ ...given, world, run });
    expect(mail.count()).toBe(mails);
    for (let sent = 0; sent < mails; sent++) {
      const { subject = "", text = "", html, headerLines } = await mail.next();
      const page = html || "";
      expect(subject.length).toBeGreaterThan(10);
      expect(text.length, subject).toBeGreaterThan(80);
      expect(page, subject).toContain("<!doctype html>");
      expect(headerLines.filter(({ key }) => key === "subject")).toHaveLength(1);

      for (const hostile of ["<b>", "<img", `href="https://evil.example"`])
        expect(page, subject).not.toContain(hostile);
      // Each sentence of the text is in the HTML, as text.
      expect(page).toContain("Lame &#60;b&#62;");

      const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => unescaped(href));
      for (const link of links) {
        expect(text, subject).toContain(link);
        const url = new URL(link);
        expect(url.origin, subject).toBe(SETTINGS.PUBLIC_URL);
        const path = decodeURIComponent(url.pathname);
        expect(leadsSomewhere(path), `${subject}: ${path}`).toBe(true);
      }
    }
  });
