import { describe, expect, test } from "vitest";
import type { BlockNode, InlineNode, RichText } from "@/lib/rich-text/document";
import { handlesMeantIn, mentionsIn, withMentionsOf } from "@/lib/rich-text/mentions";

const doc = (...content: BlockNode[]): RichText => ({ type: "doc", content });
const line = (...content: InlineNode[]): BlockNode => ({ type: "paragraph", content });
const said = (text: string): InlineNode => ({ type: "text", text });

describe("an @ in a text", () => {
  test.for([
    ["Thank you, @coach-jo!", ["coach-jo"]],
    ["（@coach-jo）", ["coach-jo"]],
    ["@coach-jo: see @ben.", ["coach-jo", "ben"]],
    ["rené@coach-jo.org", []],
    ["rene\u0301@coach-jo.org", []],
    ["почта@coach-jo", []],
    ["वीर@coach-jo", []],
    ["jo+list@coach-jo", []],
    ["@coach-joé", []],
  ] as const)("of %s means %j", ([text, handles]) => {
    expect(handlesMeantIn(doc(line(said(text))))).toEqual(handles);
  });

  test("after a word in bold is part of an address", () => {
    const bold: InlineNode = { type: "text", text: "rené", marks: [{ type: "bold" }] };
    const text = doc(line(bold, said("@ben.org wrote, @ben")));
    expect(withMentionsOf(text, ["ben"]).content).toEqual([
      line(bold, said("@ben.org wrote, "), { type: "mention", attrs: { id: "ben" } }),
    ]);
  });
});

test("a quotation names nobody again", () => {
  const mention = (id: string): BlockNode => line({ type: "mention", attrs: { id } });
  const quotation: BlockNode = { type: "blockquote", content: [mention("ada")] };
  const list: BlockNode = {
    type: "bulletList",
    content: [{ type: "listItem", content: [mention("ben"), quotation] }],
  };
  expect(mentionsIn(doc(quotation, list))).toEqual(["ben"]);
});
