import { describe, expect, test } from "vitest";
import type { CaseTraits } from "@/db/cases/alike";
import { whatIsAlike } from "@/lib/forum/moderation/cases/alike";

const linking = (href: string) => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [{ type: "text", text: "here", marks: [{ type: "link", attrs: { href } }] }],
    },
  ],
});

let made = 0;
const traits = (some: Partial<CaseTraits>): CaseTraits => ({
  caseId: ++made,
  kind: "comment",
  targetId: made,
  ownerId: made,
  reasons: [],
  body: null,
  text: null,
  ...some,
});

describe("cases are alike", () => {
  test("by their writer, but not because nobody wrote them", () => {
    expect(whatIsAlike([traits({ ownerId: 7 }), traits({ ownerId: 7 })])).toEqual({
      writer: true,
      reasons: [],
      sites: [],
    });
    expect(whatIsAlike([traits({ ownerId: null }), traits({ ownerId: null })])).toBeNull();
  });

  test("by a reason that all of them have", () => {
    const all = [traits({ reasons: ["spam", "off_topic"] }), traits({ reasons: ["harassment", "spam"] })];
    expect(whatIsAlike(all)?.reasons).toEqual(["spam"]);
    expect(whatIsAlike([...all, traits({ reasons: ["off_topic"] })])).toBeNull();
  });

  test("by the site of a link, whatever its page, and in a mention's address or a profile as well", () => {
    const all = [
      traits({ body: linking("https://www.shoes.example/a?b=1") }),
      traits({ body: linking("http://shoes.example/c") }),
      traits({ kind: "mention", text: "https://shoes.example/" }),
      traits({ kind: "person", text: "I sell at https://shoes.example/now." }),
    ];
    expect(whatIsAlike(all)?.sites).toEqual(["shoes.example"]);
    expect(whatIsAlike([...all, traits({ body: linking("https://other.example/") })])).toBeNull();
  });

  test("with none, they are not", () => {
    expect(whatIsAlike([])).toBeNull();
  });
});
