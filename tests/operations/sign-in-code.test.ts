import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { findNewestSignIn, findSignInToken } from "@/db/queries/sign-ins";
import { forumAdapter } from "@/lib/auth/adapter";
import { SYSTEM, VISITOR } from "@/lib/forum/people/actor";
import { exchangeCode, WRONG_CODES } from "@/lib/forum/sign-ins/exchange-code";
import { issueSignInLink } from "@/lib/forum/sign-ins/operations";
import { hashOfBrowser, hashOfCode, hashOfLink } from "@/lib/forum/sign-ins/secrets";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as } from "../support/world";

const CODE = "204816";
const WRONG = "999999";
const browser = hashOfBrowser("another browser");

/** A mail with its link and its code, as the job makes it. */
async function mailTo(email: string, expires = new Date(Date.now() + 600_000)): Promise<string> {
  const link = hashOfLink(randomUUID());
  await perform(issueSignInLink, { email, token: link, code: hashOfCode(link, CODE), expires }, as(SYSTEM));
  return link;
}

function typeIn(email: string, link: string | null, code: string, token = hashOfLink(randomUUID())) {
  return perform(exchangeCode, { email, link, code, token, browser }, as(VISITOR));
}

describe("the code of a sign-in mail", () => {
  test("puts another token in the place of the link's, for the browser in which it was typed", async () => {
    const link = await mailTo("one@example.org");
    const fresh = hashOfLink("fresh");
    expect(await typeIn("one@example.org", link, " 204 816 ", fresh)).toEqual({ name: "sign_in.exchanged" });
    expect(await findSignInToken(link)).toBeUndefined();
    expect(await findSignInToken(fresh)).toMatchObject({
      identifier: "one@example.org",
      browser,
      code: null,
    });
    const { useVerificationToken: take } = forumAdapter();
    expect(await take?.({ identifier: "", token: link })).toBeNull();
    expect(await take?.({ identifier: "", token: fresh })).toMatchObject({ identifier: "one@example.org" });
    expect(await take?.({ identifier: "", token: fresh })).toBeNull();
  });

  test("works once, however many type it at the same moment", async () => {
    const link = await mailTo("two@example.org");
    const events = await Promise.all([1, 2, 3, 4].map(() => typeIn("two@example.org", link, CODE)));
    expect(events.filter(({ name }) => name === "sign_in.exchanged")).toHaveLength(1);
  });

  test("is dead after five wrong ones, and the link of the same mail with it", async () => {
    const link = await mailTo("three@example.org");
    const typed = () => typeIn("three@example.org", link, WRONG);
    const events = await Promise.all(Array.from({ length: WRONG_CODES + 2 }, typed));
    const spent = events.map((event) => event.name === "sign_in.code_refused" && event.spent);
    expect(spent.filter((one) => !one)).toHaveLength(WRONG_CODES - 1);
    expect((await findSignInToken(link))?.attempts).toBe(WRONG_CODES);
    expect(await typeIn("three@example.org", link, CODE)).toEqual({
      name: "sign_in.code_refused",
      spent: true,
    });
    expect(await forumAdapter().useVerificationToken?.({ identifier: "", token: link })).toBeNull();
  });

  test("is refused once ten minutes are over, and where there is no mail, in the same words", async () => {
    const late = await mailTo("four@example.org", new Date(Date.now() - 1000));
    const refused = { name: "sign_in.code_refused", spent: false };
    expect(await typeIn("four@example.org", late, CODE)).toEqual(refused);
    expect(await typeIn("nobody@example.org", null, CODE)).toEqual(refused);
  });

  test("of one mail is not that of another to the same address", async () => {
    const first = await mailTo("five@example.org");
    const second = await mailTo("five@example.org");
    expect((await findNewestSignIn({ identifier: "five@example.org" }))?.token).toBe(second);
    expect(hashOfCode(first, CODE)).not.toBe(hashOfCode(second, CODE));
  });

  test("is six digits, and what is not is told beside its field", async () => {
    const typed = typeIn("six@example.org", await mailTo("six@example.org"), "12 34");
    await expect(typed).rejects.toMatchObject({ code: "invalid", fields: { code: /six digits/ } });
  });

  test("is tried ten times an hour for one address, wherever the tries come from", async () => {
    const input = { email: "often@example.org", link: null, code: WRONG, token: browser, browser };
    const from = (address: string) =>
      perform(exchangeCode, input, { actor: VISITOR, source: "browser", address });
    for (let last = 1; last <= 10; last++) await from(`10.1.0.${last}`);
    await expect(from("10.1.0.11")).rejects.toMatchObject({ code: "rate_limited" });
  });
});
