import { expect, test } from "vitest";
import { drawn, paragraph } from "@/lib/mail/letter";
import { readToken, tokenFor } from "@/lib/mail-tokens/tokens";
import fc from "@/tests/support/fast-check";

const token = tokenFor("unsubscribe", [7, "reply"]);

test("a token is read only for the purpose it was made for", () => {
  expect(readToken("unsubscribe", token)).toEqual([7, "reply"]);
  expect(readToken("outcome", token)).toBeNull();
});

test("an altered, cut or made-up token is refused", () => {
  const altered = fc
    .tuple(fc.nat(token.length - 1), fc.string({ minLength: 0, maxLength: 2 }))
    .map(([at, put]) => token.slice(0, at) + put + token.slice(at + 1))
    .filter((other) => other !== token);
  fc.assert(fc.property(fc.oneof(altered, fc.string()), (other) => readToken("unsubscribe", other) === null));
});

test("a title cannot begin another header", () => {
  const { subject, text } = drawn({
    subject: "3 replies\r\nBcc: all@example.org",
    blocks: [paragraph("Hi.")],
  });
  expect(subject).toBe("3 replies Bcc: all@example.org");
  expect(text).toContain("Hi.");
});
