import { describe, expect, test } from "vitest";
import { linkUrls } from "@/lib/rich-text/link-urls";
import fc from "@/tests/support/fast-check";

const linked = (text: string) => linkUrls(text).flatMap(({ text, marks }) => (marks ? [text] : []));

describe("a written-out address", () => {
  test.for([
    ["https://a.example/x_(y)", "https://a.example/x_(y)"],
    ["(https://a.example/x_(y)).", "https://a.example/x_(y)"],
    ["[https://a.example/[b]/c]", "https://a.example/[b]/c"],
    ["{https://a.example/x}", "https://a.example/x"],
    ["«https://a.example/x»,", "https://a.example/x"],
    ["「https://a.example/x」です", "https://a.example/x"],
    ["（https://a.example/x）", "https://a.example/x"],
    ["https://a.example/x。そして", "https://a.example/x"],
    ["https://a.example/x؟", "https://a.example/x"],
    ["https://a.example/x…", "https://a.example/x"],
    ["https://a.example/x!!)", "https://a.example/x"],
    ["[https://a.example/x](more", "https://a.example/x"],
    ["https://a.example/x](https", "https://a.example/x"],
    ["https://a.example/x/", "https://a.example/x/"],
    ["https://a.example/x?y=1&z=a-", "https://a.example/x?y=1&z=a-"],
    ["https://a.example/x\u200f", "https://a.example/x"],
  ] as const)("in %s is %s", ([text, address]) => expect(linked(text)[0]).toBe(address));

  const opening = [..."([{«‹「『【〈《（［｛"];
  const closing = [...")]}»›」』】〉》）］｝"];
  const path = fc.array(fc.constantFrom("a", "1", "/", "ü", "-", "_b", "?c=d"), { maxLength: 8 });

  test("is the same in brackets of every kind and before punctuation of every script", () => {
    fc.assert(
      fc.property(
        path,
        fc.nat(opening.length - 1),
        fc.array(fc.constantFrom(...".,;:!?…؟،।。、·’'*"), { maxLength: 3 }),
        (parts, kind, signs) => {
          const address = `https://a.example/${parts.join("")}`.replace(/_$/, "");
          const after = signs.join("");
          expect(linked(`${opening[kind]}${address}${after}${closing[kind]}${after}`)).toEqual([address]);
          const inside = `${address}${opening[kind]}x${closing[kind]}`;
          expect(linked(`${opening[kind]}${inside}${after}${closing[kind]}`)).toEqual([inside]);
        },
      ),
    );
  });

  test("loses no letter of the text around it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("https://", "a.example", "/", "(", ")", "](", "。", " ", ".", "ü", "»")),
        (parts) => {
          const text = parts.join("");
          expect(
            linkUrls(text)
              .map((node) => node.text)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });
});
