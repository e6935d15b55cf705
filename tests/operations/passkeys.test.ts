import { randomBytes } from "node:crypto";
import { describe, expect } from "vitest";
import { findSignInToken, listPasskeys } from "@/db/sign-ins/reads";
import { forumAdapter, takeToken } from "@/lib/auth/adapter";
import { addPasskey, askToAddPasskey, removePasskey } from "@/lib/forum/people/passkeys/operations";
import { askForPasskey, signInByPasskey } from "@/lib/forum/people/passkeys/sign-in";
import { admit } from "@/lib/forum/people/sign-ins/admit";
import { hashOfBrowser, hashOfChallenge, hashOfLink } from "@/lib/forum/people/sign-ins/secrets";
import { sweepLeftovers } from "@/lib/forum/site/upkeep";
import { type Actor, SYSTEM, VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { passkeyOf } from "../support/passkeys";
import { SoftPasskey } from "../support/soft-passkey";
import { test } from "../support/with-world";
import { as } from "../support/world";

const browser = hashOfBrowser("this browser");
const LONG_AGO = new Date(Date.now() - 301_000);

async function asked(by: Actor, at?: Date): Promise<string> {
  const challenge = randomBytes(32).toString("base64url");
  const kind = by.kind === "member" ? askToAddPasskey : askForPasskey;
  await perform(kind, { challenge: hashOfChallenge(challenge), browser }, as(by, at));
  return challenge;
}

async function added(by: Actor): Promise<SoftPasskey> {
  const passkey = new SoftPasskey();
  const answer = passkey.added(await asked(by));
  const event = await perform(addPasskey, { answer, browser, device: "Chrome on Linux" }, as(by));
  expect(event.name).toBe("passkey.added");
  return passkey;
}

function signIn(answer: string, token = hashOfLink(answer + Math.random()), from = browser) {
  return perform(signInByPasskey, { answer, browser: from, token }, as(VISITOR));
}

const refused = (known: boolean) => ({ name: "passkey.refused", known });

describe("a passkey", () => {
  test("is exchanged for its owner's one-time token, and its use is recorded", async ({ world }) => {
    const { ada } = world.people;
    const passkey = await added(ada);
    const token = hashOfLink("fresh");
    expect(await signIn(passkey.signed(await asked(VISITOR)), token)).toEqual({ name: "sign_in.exchanged" });
    const [listed] = await listPasskeys(ada.id);
    expect(listed).toMatchObject({ device: "Chrome on Linux", usedAt: expect.any(Date) });

    const used = await takeToken(token);
    expect(await forumAdapter().getUserByEmail(used?.identifier ?? "")).toMatchObject({ id: ada.id });
    expect(await findSignInToken(token)).toBeUndefined();
  });

  test("signs in a member without an address, and creates no new person", async () => {
    const { personId } = await admit(null);
    const adapter = forumAdapter();
    const found = await adapter.getUserByEmail(`person:${personId}`);
    expect(found).toMatchObject({ id: personId, email: `person:${personId}` });
    expect(await adapter.updateUser({ id: String(personId) })).toMatchObject({ id: personId, email: null });
  });

  test("signs once: a repeated or second answer to a challenge is refused", async ({ world }) => {
    const passkey = await added(world.people.ada);
    const challenge = await asked(VISITOR);
    const answer = passkey.signed(challenge);
    const events = await Promise.all([1, 2, 3].map(() => signIn(answer)));
    expect(events.filter(({ name }) => name === "sign_in.exchanged")).toHaveLength(1);
    expect(await signIn(passkey.signed(challenge))).toEqual(refused(true));
  });

  test("is refused late, from another browser, with a wrong signature, and with a registration challenge", async ({
    world,
  }) => {
    const { ada } = world.people;
    const passkey = await added(ada);
    expect(await signIn(passkey.signed(await asked(VISITOR, LONG_AGO)))).toEqual(refused(true));
    const elsewhere = hashOfBrowser("another browser");
    expect(await signIn(passkey.signed(await asked(VISITOR)), undefined, elsewhere)).toEqual(refused(true));
    const other = new SoftPasskey({ id: passkey.id });
    const challenge = await asked(VISITOR);
    expect(await signIn(other.signed(challenge))).toEqual(refused(true));
    // A wrong answer used its challenge up.
    expect(await signIn(passkey.signed(challenge))).toEqual(refused(true));
    expect(await signIn(passkey.signed(await asked(ada)))).toEqual(refused(true));
    for (const answer of ["", "{}", "no JSON"]) expect(await signIn(answer)).toEqual(refused(false));
  });

  test("is refused on another site, and if its counter goes back like that of a copy", async ({ world }) => {
    const passkey = await added(world.people.ada);
    const phished = passkey.signed(await asked(VISITOR), { origin: "https://evil.example" });
    expect(await signIn(phished)).toEqual(refused(true));
    const fifth = passkey.signed(await asked(VISITOR), { counter: 5 });
    expect(await signIn(fifth)).toEqual({ name: "sign_in.exchanged" });
    expect(await signIn(passkey.signed(await asked(VISITOR), { counter: 5 }))).toEqual(refused(true));
  });

  test("is added only by the member who asked, and only once", async ({ world }) => {
    const { ada, ben } = world.people;
    const passkey = new SoftPasskey();
    const device = null;
    const stolen = passkey.added(await asked(ada));
    expect(await perform(addPasskey, { answer: stolen, browser, device }, as(ben))).toEqual(refused(false));
    expect(await listPasskeys(ben.id)).toEqual([]);
    const own = await added(ada);
    const again = own.added(await asked(ben));
    await expect(perform(addPasskey, { answer: again, browser, device }, as(ben))).rejects.toThrow(
      "already in use here",
    );
  });

  test("signs nobody in after removal", async ({ world }) => {
    const { ben } = world.people;
    const passkey = await added(ben);
    const kept = await passkeyOf(ben);
    await perform(removePasskey, { passkey: passkey.id }, as(ben));
    expect((await listPasskeys(ben.id)).map(({ id }) => id)).toEqual([kept]);
    expect(await signIn(passkey.signed(await asked(VISITOR)))).toEqual(refused(false));
    await expect(perform(removePasskey, { passkey: passkey.id }, as(ben))).rejects.toThrow("already removed");
  });

  test("cannot use a challenge after its time", async () => {
    await asked(VISITOR, LONG_AGO);
    await asked(VISITOR);
    expect((await perform(sweepLeftovers, {}, as(SYSTEM))).challenges).toBeGreaterThan(0);
    expect((await perform(sweepLeftovers, {}, as(SYSTEM))).challenges).toBe(0);
  });
});
