import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { describe, expect, onTestFinished, vi } from "vitest";
import { database } from "@/db/client";
import { findSessionOwner } from "@/db/sign-ins/reads";
import { forumAdapter } from "@/lib/auth/adapter";
import { beginSession } from "@/lib/auth/begin-session";
import { addPasskey, askToAddPasskey } from "@/lib/forum/people/passkeys/operations";
import { askForPasskey, signInByPasskey } from "@/lib/forum/people/passkeys/sign-in";
import { exchangeCode } from "@/lib/forum/people/sign-ins/exchange-code";
import { requestSignIn } from "@/lib/forum/people/sign-ins/operations";
import {
  hashOfBrowser,
  hashOfChallenge,
  hashOfLink,
  hashOfSession,
  newSecret,
} from "@/lib/forum/people/sign-ins/secrets";
import { VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { emailsSent, secretsIn, test } from "../support/sign-in-mail";
import { SoftPasskey } from "../support/soft-passkey";
import { tablesHolding } from "../support/tables-holding";
import { as, type World } from "../support/world";

/** Uses a token up, as the button of a link does; what a cookie would hold. */
async function spend(token: string): Promise<string> {
  const session = await beginSession(hashOfLink(token), "Firefox on Linux");
  if (!session) throw new Error("The token opened nothing.");
  return session.sessionToken;
}

interface Entered {
  /** The token in the cookie. */
  readonly session: string;
  /** What else came to the browser or into the mailbox on the way. */
  readonly secrets: readonly string[];
}

type Mailbox = { next(): Promise<{ subject?: string; text?: string }> };

async function emailed(mail: Mailbox) {
  const cookie = newSecret();
  const browser = hashOfBrowser(cookie);
  await perform(requestSignIn, { email: "ada@example.org", browser }, as(VISITOR));
  let email = await mail.next();
  // A new passkey is mailed as well.
  while (!email.subject?.startsWith("Your Comeback sign-in link")) email = await mail.next();
  const { token, code } = secretsIn(email);
  expect([token.length, code.length]).toEqual([43, 6]);
  const secrets = [cookie, token, code];
  // While it waits, as well.
  await emailsSent();
  expect(await tablesHolding(secrets)).toEqual([]);
  return { browser, token, code, secrets };
}

async function byLink(mail: Mailbox): Promise<Entered> {
  const { token, secrets } = await emailed(mail);
  return { session: await spend(token), secrets };
}

async function byCode(mail: Mailbox): Promise<Entered> {
  const { browser, code, secrets } = await emailed(mail);
  const fresh = newSecret();
  const typed = { link: null, code, browser, token: hashOfLink(fresh) };
  expect(await perform(exchangeCode, typed, as(VISITOR))).toEqual({ name: "sign_in.exchanged" });
  expect(await tablesHolding([fresh])).toEqual([]);
  return { session: await spend(fresh), secrets: [...secrets, fresh] };
}

async function byPasskey({ people }: World): Promise<Entered> {
  const passkey = new SoftPasskey();
  const [first, second] = [0, 1].map(() => randomBytes(32).toString("base64url")) as [string, string];
  const cookie = newSecret();
  const browser = hashOfBrowser(cookie);
  await perform(askToAddPasskey, { challenge: hashOfChallenge(first), browser }, as(people.ada));
  await perform(addPasskey, { answer: passkey.added(first), browser, device: null }, as(people.ada));
  await perform(askForPasskey, { challenge: hashOfChallenge(second), browser }, as(VISITOR));
  expect(await tablesHolding([second, cookie])).toEqual([]);
  const fresh = newSecret();
  const input = { answer: passkey.signed(second), browser, token: hashOfLink(fresh) };
  expect(await perform(signInByPasskey, input, as(VISITOR))).toEqual({ name: "sign_in.exchanged" });
  expect(await tablesHolding([fresh])).toEqual([]);
  return { session: await spend(fresh), secrets: [first, second, cookie, fresh] };
}

const ways: [string, (mail: Mailbox, world: World) => Promise<Entered>][] = [
  ["the link of an email", byLink],
  ["the code of an email", byCode],
  ["a passkey", (_mail, world) => byPasskey(world)],
];

describe("the database stores nothing that could sign somebody in", () => {
  for (const [way, enter] of ways) {
    test(`after signing in by ${way}`, async ({ mail, world }) => {
      await database().execute(sql`update people set email_verified = now()`);
      const { session, secrets } = await enter(mail, world);
      expect(session).toMatch(/^[\w-]{43}$/);
      expect(await findSessionOwner(hashOfSession(session))).toMatchObject({
        handle: world.people.ada.handle,
      });
      expect(await findSessionOwner(session)).toBeUndefined();
      await emailsSent();
      expect(await tablesHolding([session, ...secrets])).toEqual([]);
      // What is kept in place of the token is found, so the search would have found the token.
      expect(await tablesHolding([hashOfSession(session)])).toEqual(["public.sessions"]);
      expect(await findSessionOwner(hashOfSession(hashOfSession(session)))).toBeUndefined();

      const adapter = forumAdapter();
      const later = { sessionToken: session, expires: new Date(Date.now() + 90 * DAY_MS) };
      expect(await adapter.updateSession(later)).toMatchObject(later);
      await adapter.deleteSession(session);
      expect(await findSessionOwner(hashOfSession(session))).toBeUndefined();
    });
  }

  test("and failed queries and logs name no token", async ({ mail }) => {
    const { session } = await byLink(mail);
    const waiting = await emailed(mail);
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    onTestFinished(() => logged.mockRestore());
    await database().execute(sql`alter table sessions rename to sessions_away`);
    await database().execute(sql`alter table verification_tokens rename to verification_tokens_away`);
    try {
      const failed = (error: unknown) => error;
      const errors = await Promise.all([
        Promise.resolve(forumAdapter().getSessionAndUser(session)).catch(failed),
        findSessionOwner(hashOfSession(session)).catch(failed),
        spend(waiting.token).catch(failed),
      ]);
      const said = inspect([errors, logged.mock.calls], { depth: 12 });
      expect(said).toContain("relation");
      for (const secret of [session, ...waiting.secrets]) expect(said).not.toContain(secret);
    } finally {
      await database().execute(sql`alter table sessions_away rename to sessions`);
      await database().execute(sql`alter table verification_tokens_away rename to verification_tokens`);
    }
  });
});
