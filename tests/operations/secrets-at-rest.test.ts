import { createHash, randomBytes } from "node:crypto";
import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { describe, expect, onTestFinished, vi } from "vitest";
import { database } from "@/db/client";
import { findSessionOwner } from "@/db/queries/actors";
import { forumAdapter } from "@/lib/auth/adapter";
import { type Answered, askNextAuth } from "@/lib/auth/ask-next-auth";
import { callbackCookie, csrfCookie, sessionCookie } from "@/lib/auth/cookies";
import { addPasskey, askToAddPasskey } from "@/lib/forum/passkeys/operations";
import { askForPasskey, signInByPasskey } from "@/lib/forum/passkeys/sign-in";
import { exchangeCode } from "@/lib/forum/sign-ins/exchange-code";
import { requestSignIn } from "@/lib/forum/sign-ins/operations";
import {
  hashOfBrowser,
  hashOfChallenge,
  hashOfLink,
  hashOfSession,
  newSecret,
} from "@/lib/forum/sign-ins/secrets";
import { VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { SETTINGS } from "../support/mailing";
import { startOpenIdProvider } from "../support/openid-provider";
import { emailsSent, secretsIn, test } from "../support/sign-in-mail";
import { SoftPasskey } from "../support/soft-passkey";
import { as, type World } from "../support/world";

/** Names of the tables where a row holds one of these, whatever the column; with what encodes bytes as text. */
async function tablesHolding(secrets: readonly string[]): Promise<string[]> {
  const { rows } = await database().execute<{ name: string }>(sql`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
  expect(rows.length).toBeGreaterThan(40);
  const plain = secrets.flatMap((secret) => [
    secret,
    Buffer.from(secret).toString("hex"),
    Buffer.from(secret).toString("base64url"),
  ]);
  // Digits may stand in a time or a hash by chance.
  const pattern = plain
    .map((one) => (/^\d{6}$/.test(one) ? `(^|[^0-9a-z.])${one}($|[^0-9a-z])` : one.replace(/[^\w]/g, "\\$&")))
    .join("|");
  const holding = await Promise.all(
    rows.map(async ({ name }) => {
      const found = await database().execute(
        sql`select 1 from ${sql.raw(name)} as row where row::text ~ ${pattern} limit 1`,
      );
      return found.rows.length > 0 ? [name] : [];
    }),
  );
  return holding.flat();
}

function cookieIn({ cookies }: Answered, name: string): string {
  const value = cookies.map((cookie) => new RegExp(`^${name}=([^;]+)`).exec(cookie)?.[1]).find(Boolean);
  if (!value) throw new Error(`No cookie ${name} came: ${cookies.length} others did.`);
  return decodeURIComponent(value);
}

const spend = (token: string) =>
  askNextAuth({
    method: "POST",
    way: ["callback", "email"],
    query: { token },
    headers: new Headers({ host: "here" }),
  });

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
  while (!email.subject?.startsWith("Your link")) email = await mail.next();
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
  return { session: cookieIn(await spend(token), sessionCookie()), secrets };
}

async function byCode(mail: Mailbox): Promise<Entered> {
  const { browser, code, secrets } = await emailed(mail);
  const fresh = newSecret();
  const typed = { link: null, code, browser, token: hashOfLink(fresh) };
  expect(await perform(exchangeCode, typed, as(VISITOR))).toEqual({ name: "sign_in.exchanged" });
  expect(await tablesHolding([fresh])).toEqual([]);
  return { session: cookieIn(await spend(fresh), sessionCookie()), secrets: [...secrets, fresh] };
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
  return { session: cookieIn(await spend(fresh), sessionCookie()), secrets: [first, second, cookie, fresh] };
}

async function byProvider(): Promise<Entered> {
  const club = await startOpenIdProvider({
    ...{ id: "comeback", secret: "a secret for tests only" },
    redirectUri: `${SETTINGS.PUBLIC_URL}/api/auth/callback/oidc`,
  });
  onTestFinished(() => club.stop());
  vi.stubEnv("OIDC_ISSUER", club.issuer);
  vi.stubEnv("OIDC_CLIENT_ID", "comeback");
  vi.stubEnv("OIDC_CLIENT_SECRET", "a secret for tests only");
  const headers = new Headers({ host: "here" });
  const csrfToken = newSecret();
  const seal = createHash("sha256").update(`${csrfToken}${SETTINGS.AUTH_SECRET}`).digest("hex");
  const begun = await askNextAuth({
    ...{ method: "POST", way: ["signin", "oidc"], headers },
    body: { csrfToken, callbackUrl: "/" },
    cookies: { [csrfCookie()]: `${csrfToken}|${seal}` },
  });
  const cookies = Object.fromEntries(
    begun.cookies.map((cookie) => {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=", 2);
      return [name, decodeURIComponent(value)];
    }),
  );
  delete cookies[callbackCookie()];
  const query = Object.fromEntries(new URL(await vouchedFor(begun.location)).searchParams);
  const back = await askNextAuth({ method: "GET", way: ["callback", "oidc"], query, cookies, headers });
  const secrets = [csrfToken, query.code ?? "", query.state ?? "", ...Object.values(cookies)];
  return { session: cookieIn(back, sessionCookie()), secrets: secrets.filter((one) => one.length > 10) };
}

/** Logs in at the provider, as a browser does; returns where it sends the browser back to. */
async function vouchedFor(location: string): Promise<string> {
  const jar = new Map<string, string>();
  const visit = async (url: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", ...value] = (set.split(";")[0] ?? "").split("=");
      jar.set(name, value.join("="));
    }
    return new URL(answer.headers.get("location") ?? url, url).href;
  };
  const asked = await visit(location);
  const body = new URLSearchParams({ account: "ada@example.org" });
  return visit(await visit(asked, { method: "POST", body }));
}

const ways: [string, (mail: Mailbox, world: World) => Promise<Entered>][] = [
  ["the link of an email", byLink],
  ["the code of an email", byCode],
  ["a passkey", (_mail, world) => byPasskey(world)],
  ["an account elsewhere", byProvider],
];

describe("the database holds nothing by which one can sign in", () => {
  for (const [way, enter] of ways) {
    test(`after signing in by ${way}`, async ({ mail, world }) => {
      await database().execute(sql`update people set email_verified = now()`);
      const { session, secrets } = await enter(mail, world);
      expect(session.length).toBeGreaterThan(20);
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
      const later = { sessionToken: session, expires: new Date(Date.now() + 90 * 86_400_000) };
      expect(await adapter.updateSession?.(later)).toMatchObject(later);
      await adapter.deleteSession?.(session);
      expect(await findSessionOwner(hashOfSession(session))).toBeUndefined();
    });
  }

  test("and what fails or is logged names no token", async ({ mail }) => {
    const { session } = await byLink(mail);
    const waiting = await emailed(mail);
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    onTestFinished(() => logged.mockRestore());
    await database().execute(sql`alter table sessions rename to sessions_away`);
    await database().execute(sql`alter table verification_tokens rename to verification_tokens_away`);
    try {
      const failed = (error: unknown) => error;
      const errors = await Promise.all([
        Promise.resolve(forumAdapter().getSessionAndUser?.(session)).catch(failed),
        findSessionOwner(hashOfSession(session)).catch(failed),
        spend(waiting.token),
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
