import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findPerson, listCommentsByWriter } from "@/db/people/reads";
import { findSessionOwner, listSessions } from "@/db/sign-ins/reads";
import { forumAdapter, takeToken } from "@/lib/auth/adapter";
import { postComment } from "@/lib/forum/content/comments/operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import { changeRole } from "@/lib/forum/people/roles/operations";
import { endSessions } from "@/lib/forum/people/sessions/operations";
import { admit } from "@/lib/forum/people/sign-ins/admit";
import { issueSignInLink } from "@/lib/forum/people/sign-ins/issue";
import { endSession, requestSignIn } from "@/lib/forum/people/sign-ins/operations";
import { hashOfSession } from "@/lib/forum/people/sign-ins/secrets";
import { sweepLeftovers } from "@/lib/forum/site/upkeep";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { test } from "../support/with-world";
import { as, sessionOf, words } from "../support/world";

describe("a new person", () => {
  test("gets a neutral, unused handle, whatever was tried first", async () => {
    const first = await admit("one@example.org", () => "steady-heron");
    const second = await admit("two@example.org", (attempt) =>
      attempt < 2 ? "steady-heron" : "brave-heron",
    );
    expect([first.handle, second.handle]).toEqual(["steady-heron", "brave-heron"]);
    const third = await admit("three@example.org");
    expect(third.handle).toMatch(/^[a-z]+-[a-z]+$/);
  });

  test("is asked for nothing, and created by an operation with its event", async () => {
    const user = await forumAdapter().createUser({
      email: "four@example.org",
      emailVerified: null,
    } as never);
    expect(user).toMatchObject({ email: "four@example.org", name: null, role: "member" });
    const { rows } = await database().execute(sql`
      select data ->> 'name' as name, operation, acted_as from events join audit_entries on event_id = events.id
      order by events.id desc limit 1`);
    expect(rows).toEqual([{ name: "person.joined", operation: "joinForum", acted_as: "system" }]);
  });
});

describe("a guest of an imported blog", () => {
  test("owns the posts under the address once they have signed in by it", async ({ world }) => {
    const guest = { handle: "old-guest", name: "Old Guest", email: "guest@example.org" };
    const { personId } = await perform(enrolPerson, guest, as(SYSTEM));
    const member = { ...world.people.ben, id: personId, handle: guest.handle };
    const body = words("I wrote this years ago, as a guest.");
    await perform(postComment, { threadId: world.question.id, parentId: null, body }, as(member));
    expect((await findPerson("old-guest"))?.claimable).toBe(true);

    const adapter = forumAdapter();
    const found = await adapter.getUserByEmail("Guest@Example.org");
    expect(Number(found?.id)).toBe(personId);
    await adapter.updateUser({ id: found?.id ?? "", emailVerified: new Date() });
    expect((await findPerson("old-guest"))?.claimable).toBe(false);
    expect((await listCommentsByWriter(personId)).comments).toHaveLength(1);
  });
});

describe("a link", () => {
  test("works once, by its token alone", async () => {
    const token = "a".repeat(64);
    const link = { email: "five@example.org", token, code: token, expires: new Date(Date.now() + 60_000) };
    await perform(issueSignInLink, link, as(SYSTEM));
    const uses = await Promise.all([1, 2, 3].map(() => takeToken(token)));
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await takeToken(token)).toBeNull();
  });
});

describe("a session", () => {
  test("has the member's current role, so that a new role applies from the next request", async ({
    world,
  }) => {
    const token = hashOfSession(await sessionOf(world.people.ada));
    expect((await findSessionOwner(token))?.role).toBe("member");
    await perform(changeRole, { personId: world.people.ada.id, role: "moderator" }, as(SYSTEM));
    expect((await findSessionOwner(token))?.role).toBe("moderator");
    const sol = await findSessionOwner(hashOfSession(await sessionOf(world.people.sol)));
    expect(sol?.suspendedUntil?.getTime()).toBeGreaterThan(Date.now());
  });

  test("is the only one that stays when its member ends all others", async ({ world }) => {
    const { ada } = world.people;
    const [here, there] = [hashOfSession(await sessionOf(ada)), hashOfSession(await sessionOf(ada))];
    const listed = await listSessions(ada.id, here);
    expect(listed.filter(({ current }) => current)).toHaveLength(1);
    await perform(endSessions, { keep: here }, as(ada));
    expect(await findSessionOwner(here)).toMatchObject({ id: ada.id });
    expect(await findSessionOwner(there)).toBeUndefined();
    await perform(endSession, { session: here }, as(ada));
    expect(await findSessionOwner(here)).toBeUndefined();
  });

  test("belongs to nobody after it ended", async ({ world }) => {
    const token = hashOfSession(await sessionOf(world.people.ben));
    await database().execute(
      sql`update sessions set expires = now() - interval '1 second' where session_token = ${token}`,
    );
    expect(await findSessionOwner(token)).toBeUndefined();
  });
});

describe("the nightly sweep", () => {
  test("deletes ended sessions and rows older than a month, and nothing else", async ({ world }) => {
    const old = new Date(Date.now() - 31 * DAY_MS);
    await perform(requestSignIn, { email: "long@example.org" }, as(world.people.ben, old));
    await perform(requestSignIn, { email: "just@example.org" }, as(world.people.ben));
    await perform(
      issueSignInLink,
      { email: "b@example.org", token: "b".repeat(64), code: "b".repeat(64), expires: old },
      as(SYSTEM),
    );
    const kept = hashOfSession(await sessionOf(world.people.mia));
    const swept = await perform(sweepLeftovers, {}, as(SYSTEM));
    expect(swept).toMatchObject({ sessions: 1, tokens: 1, signInRequests: 1 });
    expect(await findSessionOwner(kept)).toBeDefined();
    const { rows } = await database().execute(
      sql`select data ->> 'email' as email from events where name = 'sign_in.requested'`,
    );
    expect(rows).toEqual([{ email: "just@example.org" }]);
  });
});
