import { expect } from "vitest";
import { findOpenInvitation } from "@/db/invitations/reads";
import { findPersonByEmail } from "@/db/people/reads";
import { forumAdapter } from "@/lib/auth/adapter";
import { beginSession } from "@/lib/auth/begin-session";
import { signInBy } from "@/lib/auth/sign-in";
import { invite } from "@/lib/forum/people/invitations/operations";
import { issueSignInLink } from "@/lib/forum/people/sign-ins/issue";
import { hashOfCode, hashOfLink } from "@/lib/forum/people/sign-ins/secrets";
import { changeSettings } from "@/lib/forum/site/settings/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { MINUTE_MS } from "@/lib/time";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

let now = "open";

async function letJoin({ people }: World, typed: "open" | "invited" | "closed"): Promise<void> {
  await perform(changeSettings, { changes: [{ name: "signUp", typed, was: now }] }, as(people.kit));
  now = typed;
}

let links = 0;

/** The secret of a new sign-in email. */
async function mailTo(email: string): Promise<string> {
  const secret = `link-${++links}`;
  const token = hashOfLink(secret);
  const expires = new Date(Date.now() + 10 * MINUTE_MS);
  const code = hashOfCode(token, "123456");
  await perform(issueSignInLink, { email, token, code, expires }, { actor: SYSTEM, source: "command" });
  return secret;
}

test("while nobody can join, a new address gets no account, and a member signs in as before", async ({
  world,
}) => {
  await letJoin(world, "closed");
  const secret = await mailTo("new@example.org");
  expect(await signInBy(secret, new Headers())).toMatchObject({ error: "closed", cookies: [] });
  expect(await findPersonByEmail("new@example.org")).toBeUndefined();
  const known = hashOfLink(await mailTo("ben@example.org"));
  expect(await beginSession(known, null)).toMatchObject({ sessionToken: expect.any(String) });
});

test("by invitation, only an invited address gets an account, once", async ({ world }) => {
  await letJoin(world, "invited");
  const secret = await mailTo("stranger@example.org");
  expect(await signInBy(secret, new Headers())).toMatchObject({ error: "uninvited" });
  await perform(invite, { email: "friend@example.org" }, as(world.people.kit));
  expect(await beginSession(hashOfLink(await mailTo("friend@example.org")), null)).not.toBeNull();
  expect(await findPersonByEmail("friend@example.org")).toBeDefined();
  expect(await findOpenInvitation("friend@example.org", new Date())).toBeNull();
});

test("an account at another site without an address makes no account either", async ({ world }) => {
  await letJoin(world, "invited");
  await expect(forumAdapter().createUser({ email: null })).rejects.toThrow("You need an invitation");
  await letJoin(world, "open");
  expect(await forumAdapter().createUser({ email: null })).toMatchObject({ role: "member" });
});
