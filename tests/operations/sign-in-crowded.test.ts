import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findSignInToken } from "@/db/sign-ins/reads";
import { takeToken } from "@/lib/auth/adapter";
import { DomainError } from "@/lib/errors";
import { exchangeCode } from "@/lib/forum/people/sign-ins/exchange-code";
import { issueSignInLink, withdrawSignInLink } from "@/lib/forum/people/sign-ins/issue";
import { requestSignIn } from "@/lib/forum/people/sign-ins/operations";
import { hashOfBrowser, hashOfLink } from "@/lib/forum/people/sign-ins/secrets";
import { SYSTEM, VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { HOUR_MS } from "@/lib/time";
import { emailsSent, secretsIn, test } from "../support/sign-in-mail";
import { as } from "../support/world";

const OWNER = "owner's address";
const newBrowser = () => hashOfBrowser(randomUUID());
const newEmail = () => `owner-${randomUUID()}@example.org`;

interface From {
  readonly browser: string;
  readonly address: string;
}

async function unlessTooOften<Event>(carriedOut: Promise<Event>): Promise<Event | null> {
  return carriedOut.catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "rate_limited") return null;
    throw error;
  });
}

function ask(email: string, { browser, address }: From) {
  const context = { actor: VISITOR, source: "browser", address } as const;
  return unlessTooOften(perform(requestSignIn, { email, browser }, context));
}

function typeIn(code: string, { browser, address }: From, token: string | null = null) {
  const link = token && hashOfLink(token);
  const context = { actor: VISITOR, source: "browser", address } as const;
  const input = { link, code, browser, token: hashOfLink(randomUUID()) };
  return unlessTooOften(perform(exchangeCode, input, context));
}

/** From each source: asks in a browser of its own as often as anybody may, and types wrong codes there. */
async function hammer(email: string, sources: number): Promise<void> {
  for (let source = 0; source < sources; source++) {
    const from = { browser: newBrowser(), address: `10.66.${randomUUID()}` };
    for (let time = 0; time < 300 / sources; time++) await ask(email, from);
    for (let time = 0; time < 6; time++) await typeIn("000000", from);
  }
  await emailsSent();
}

for (const sources of [1, 50]) {
  describe(`while strangers press from ${sources} source${sources > 1 ? "s" : ""}, the owner`, () => {
    test("who asked before signs in by code, and elsewhere by link", async ({ mail }) => {
      const email = newEmail();
      const owner = { browser: newBrowser(), address: OWNER };
      const phone = { browser: newBrowser(), address: OWNER };
      for (const browser of [owner, phone]) await ask(email, browser);
      const emails = [secretsIn(await mail.next()), secretsIn(await mail.next())];
      await hammer(email, sources);
      for (const { token, code } of emails) {
        const kept = await findSignInToken(hashOfLink(token));
        expect([owner.browser, phone.browser]).toContain(kept?.browser);
        expect(kept).toMatchObject({ attempts: 0, attemptsByLink: 0 });
        if (kept?.browser === owner.browser) {
          expect(await typeIn(code, owner)).toEqual({ name: "sign_in.exchanged" });
        } else {
          const used = await takeToken(hashOfLink(token));
          expect(used).toMatchObject({ identifier: email });
        }
      }
      while (mail.waiting() > 0) await mail.next();
    });

    test("who asks later signs in by an email that came, and the mailbox is not flooded", async ({
      mail,
    }) => {
      const email = newEmail();
      const before = mail.count();
      await hammer(email, sources);
      const owner = { browser: newBrowser(), address: OWNER };
      expect(await ask(email, owner)).toMatchObject({ name: "sign_in.requested" });
      await emailsSent();
      const sent = mail.count() - before;
      expect(sent).toBeLessThanOrEqual(21);
      let newest = secretsIn(await mail.next());
      for (let at = 1; at < sent; at++) newest = secretsIn(await mail.next());
      // From one source five emails came, and the owner's own is the sixth; from fifty the day's twenty came.
      expect(sent).toBe(sources === 1 ? 6 : 20);
      const beside = sources === 1 ? null : newest.token;
      expect(await typeIn(newest.code, owner, beside)).toEqual({ name: "sign_in.exchanged" });
    });
  });
}

describe("after a day's emails are used up", () => {
  test("a valid email is sent again to anybody who asks, with the same link and code, three times a minute apart", async ({
    mail,
  }) => {
    const email = newEmail();
    await hammer(email, 50);
    const sent = new Set<string>();
    while (mail.waiting() > 0) sent.add(JSON.stringify(secretsIn(await mail.next())));
    const owner = { browser: newBrowser(), address: OWNER };
    const sentAgain: string[] = [];
    for (let time = 1; time <= 5; time++) {
      await database().execute(sql`
        update verification_tokens set sent_at = sent_at - interval '61 seconds' where identifier = ${email}`);
      for (let at = 0; at < 2; at++) await ask(email, owner);
      await emailsSent();
      expect(mail.waiting()).toBe(time <= 3 ? 1 : 0);
      if (time <= 3) sentAgain.push(JSON.stringify(secretsIn(await mail.next())));
    }
    expect(new Set(sentAgain).size).toBe(1);
    expect(sent).toContain(sentAgain[0]);
    const { token, code } = JSON.parse(sentAgain[0] ?? "");
    expect(await typeIn(code, owner, token)).toEqual({ name: "sign_in.exchanged" });
  });

  test("strangers have had a hundred tries, from any number of browsers and sources", async ({ mail }) => {
    const email = newEmail();
    const strangers = Array.from({ length: 50 }, (_, at) => ({
      browser: newBrowser(),
      address: `10.88.0.${at}`,
    }));
    for (const stranger of strangers) await ask(email, stranger);
    await emailsSent();
    const codes: string[] = [];
    while (mail.waiting() > 0) codes.push(secretsIn(await mail.next()).code);
    const wrong = Array.from({ length: 21 }, (_, at) => String(100_000 + at)).find(
      (one) => !codes.includes(one),
    );
    let tried = 0;
    for (const stranger of strangers) {
      for (let time = 0; time < 6; time++) {
        const event = await typeIn(wrong ?? "", stranger);
        if (event?.name === "sign_in.code_refused" && event.why !== "none") tried++;
      }
    }
    const { rows } = await database().execute(
      sql`select sum(attempts)::int as counted from verification_tokens where identifier = ${email}`,
    );
    expect(rows).toEqual([{ counted: 100 }]);
    // The sixth in each browser is refused unread.
    expect(tried).toBe(120);
  });

  test("and none is valid, a new email comes with a code that no browser can guess", async ({ mail }) => {
    const email = newEmail();
    await hammer(email, 50);
    while (mail.waiting() > 0) await mail.next();
    await database().execute(sql`
      update verification_tokens set expires = now(), sent_at = now() - interval '10 minutes' where identifier = ${email}`);
    const stranger = { browser: newBrowser(), address: "10.77.0.1" };
    await ask(email, stranger);
    const { token, code } = secretsIn(await mail.next());
    expect(await typeIn(code, stranger)).toEqual({ name: "sign_in.code_refused", why: "none" });
    expect(await typeIn(code, { ...stranger, browser: newBrowser() }, token)).toEqual({
      name: "sign_in.exchanged",
    });
  });

  test("the response is the same for known and unknown addresses", async ({ mail, world }) => {
    const known = `${world.people.ben.handle}@example.org`;
    const answers = await Promise.all(
      [known, newEmail()].map(async (email) => {
        const events = [];
        for (let at = 0; at < 22; at++)
          events.push(await ask(email, { browser: "1".repeat(64), address: `10.99.0.${at}` }));
        return events.map((event) => ({ ...event, email: "" }));
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.filter((event) => "crowded" in event && event.crowded)).toHaveLength(2);
    await emailsSent();
    while (mail.waiting() > 0) await mail.next();
  });

  test("a mailbox gets at most four emails an hour, however many ask", async () => {
    const email = newEmail();
    const start = Date.now();
    let sent = 0;
    for (let seconds = 0; seconds < 3 * 3600; seconds += 30) {
      const at = new Date(start + seconds * 1000);
      const expires = new Date(at.getTime() + HOUR_MS);
      const made = { token: hashOfLink(randomUUID()), code: "0".repeat(64), seed: randomUUID() };
      const input = { email, ...made, browser: newBrowser(), expires, crowded: true };
      const { name } = await perform(issueSignInLink, input, as(SYSTEM, at));
      if (name !== "sign_in.not_issued") sent++;
    }
    expect(sent).toBeGreaterThanOrEqual(12);
    expect(sent).toBeLessThanOrEqual(16);
  });

  test("many simultaneous jobs make one email", async () => {
    const email = newEmail();
    const expires = new Date(Date.now() + HOUR_MS);
    const issue = () =>
      perform(
        issueSignInLink,
        {
          email,
          token: hashOfLink(randomUUID()),
          code: "0".repeat(64),
          seed: randomUUID(),
          expires,
          crowded: true,
        },
        as(SYSTEM),
      );
    const events = await Promise.all([1, 2, 3, 4, 5, 6].map(issue));
    expect(events.filter(({ name }) => name !== "sign_in.not_issued")).toHaveLength(1);
  });

  test("an email that the mail server refused does not count", async () => {
    const email = newEmail();
    const issue = (at: Date) =>
      perform(
        issueSignInLink,
        {
          email,
          token: hashOfLink(randomUUID()),
          code: "0".repeat(64),
          seed: randomUUID(),
          expires: new Date(Date.now() + HOUR_MS),
          crowded: true,
        },
        as(SYSTEM, at),
      );
    const first = await issue(new Date());
    if (first.name !== "sign_in.issued") throw new Error("None was issued.");
    await perform(withdrawSignInLink, { token: first.token }, as(SYSTEM));
    expect(await findSignInToken(first.token)).toBeUndefined();
    const second = await issue(new Date());
    if (second.name !== "sign_in.issued") throw new Error("None was issued.");
    const later = new Date(Date.now() + 61_000);
    for (let time = 0; time < 5; time++) {
      expect(await issue(later)).toMatchObject({ again: true, token: second.token });
      await perform(withdrawSignInLink, { token: second.token }, as(SYSTEM, later));
    }
  });
});
