import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { findSignInToken } from "@/db/sign-ins/reads";
import { takeToken } from "@/lib/auth/adapter";
import { exchangeCode, WRONG_CODES } from "@/lib/forum/people/sign-ins/exchange-code";
import { issueSignInLink } from "@/lib/forum/people/sign-ins/issue";
import { hashOfBrowser, hashOfCode, hashOfLink } from "@/lib/forum/people/sign-ins/secrets";
import { SYSTEM, VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as } from "../support/world";

const CODE = "204816";
const WRONG = "999999";

interface Asked {
  email: string;
  browser: string;
  expires?: Date;
  crowded?: boolean;
}

/** An email with its link and its code, as the job makes it; returns the hash of its link. */
async function emailTo({ expires = new Date(Date.now() + 600_000), ...asked }: Asked): Promise<string> {
  const link = hashOfLink(randomUUID());
  await perform(
    issueSignInLink,
    { ...asked, seed: randomUUID(), token: link, code: hashOfCode(link, CODE), expires },
    as(SYSTEM),
  );
  return link;
}

const newBrowser = () => hashOfBrowser(randomUUID());

/** In a browser; with `link`, on the page of the link. */
function typeIn(browser: string, code: string, link: string | null = null, token = hashOfLink(randomUUID())) {
  return perform(exchangeCode, { link, code, token, browser }, as(VISITOR));
}

const exchanged = { name: "sign_in.exchanged" };
const refused = (why: string) => ({ name: "sign_in.code_refused", why });

describe("the code of a sign-in email", () => {
  for (const where of ["in the browser that asked", "in another browser, beside the link"]) {
    test(`${where} replaces the link's token with another`, async () => {
      const asking = newBrowser();
      const link = await emailTo({ email: "one@example.org", browser: asking });
      const byLink = where.includes("another");
      const browser = byLink ? newBrowser() : asking;
      const fresh = hashOfLink(randomUUID());
      expect(await typeIn(browser, " 204 816 ", byLink ? link : null, fresh)).toEqual(exchanged);
      expect(await findSignInToken(link)).toBeUndefined();
      const kept = { identifier: "one@example.org", browser, code: null, seed: null };
      expect(await findSignInToken(fresh)).toMatchObject(kept);
      expect(await takeToken(link)).toBeNull();
      expect(await takeToken(fresh)).toMatchObject({ identifier: "one@example.org" });
      expect(await takeToken(fresh)).toBeNull();
    });
  }

  test("works once, however many type it at once", async () => {
    const browser = newBrowser();
    await emailTo({ email: "two@example.org", browser });
    const events = await Promise.all([1, 2, 3, 4].map(() => typeIn(browser, CODE)));
    expect(events.filter(({ name }) => name === "sign_in.exchanged")).toHaveLength(1);
  });

  test("ends after five wrong tries where they were typed, and the link of the same email still works", async () => {
    const browser = newBrowser();
    const link = await emailTo({ email: "three@example.org", browser });
    const typed = () => typeIn(browser, WRONG);
    const events = await Promise.all(Array.from({ length: WRONG_CODES + 2 }, typed));
    expect(
      events.filter((event) => event.name !== "sign_in.exchanged" && event.why === "wrong"),
    ).toHaveLength(WRONG_CODES - 1);
    expect((await findSignInToken(link))?.attempts).toBe(WRONG_CODES);
    expect(await typeIn(browser, CODE)).toEqual(refused("spent"));
    const used = await takeToken(link);
    expect(used).toMatchObject({ identifier: "three@example.org" });
  });

  test("works in the browser that asked after five wrong tries on the link's page, and the reverse", async () => {
    const [here, elsewhere] = [newBrowser(), newBrowser()];
    const first = await emailTo({ email: "four@example.org", browser: here });
    for (let tries = 0; tries < WRONG_CODES; tries++) await typeIn(elsewhere, WRONG, first);
    expect(await typeIn(newBrowser(), CODE, first)).toEqual(refused("spent"));
    expect(await typeIn(here, CODE)).toEqual(exchanged);
    const second = await emailTo({ email: "four@example.org", browser: here });
    for (let tries = 0; tries < WRONG_CODES; tries++) await typeIn(here, WRONG);
    expect(await typeIn(here, CODE)).toEqual(refused("spent"));
    expect(await typeIn(elsewhere, CODE, second)).toEqual(exchanged);
  });

  test("works nowhere else, so nobody elsewhere can try it or use it up", async () => {
    const browser = newBrowser();
    const link = await emailTo({ email: "five@example.org", browser });
    for (let tries = 0; tries < 20; tries++)
      expect(await typeIn(newBrowser(), CODE)).toEqual(refused("none"));
    expect(await typeIn(newBrowser(), CODE, hashOfLink("guessed"))).toEqual(refused("none"));
    expect(await findSignInToken(link)).toMatchObject({ attempts: 0, attemptsByLink: 0 });
    expect(await typeIn(browser, CODE)).toEqual(exchanged);
  });

  test("from an email beyond the limits works only on the page of its link", async () => {
    const browser = newBrowser();
    const link = await emailTo({ email: "six@example.org", browser, crowded: true });
    expect(await typeIn(browser, CODE)).toEqual(refused("none"));
    expect(await typeIn(browser, CODE, link)).toEqual(exchanged);
  });

  test("is refused after its time", async () => {
    const browser = newBrowser();
    const expires = new Date(Date.now() - 1000);
    const late = await emailTo({ email: "seven@example.org", browser, expires });
    expect(await typeIn(browser, CODE)).toEqual(refused("none"));
    expect(await typeIn(browser, CODE, late)).toEqual(refused("none"));
  });

  test("is that of the newest email of a browser, and no other", async () => {
    const browser = newBrowser();
    const first = await emailTo({ email: "eight@example.org", browser });
    const second = await emailTo({ email: "eight@example.org", browser });
    expect(hashOfCode(first, CODE)).not.toBe(hashOfCode(second, CODE));
    await typeIn(browser, WRONG);
    expect((await findSignInToken(first))?.attempts).toBe(0);
    expect((await findSignInToken(second))?.attempts).toBe(1);
  });

  test("is six digits, and anything else is explained beside its field", async () => {
    const typed = typeIn(newBrowser(), "12 34");
    await expect(typed).rejects.toMatchObject({ code: "invalid", fields: { code: /6 digits/ } });
  });
});
