import { getSchema } from "@tiptap/core";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { addressOf } from "@/components/rich-text/editor/address";
import { extensionsFor } from "@/components/rich-text/editor/extensions";
import { looksLikeMarkdown } from "@/components/rich-text/editor/looks-like-markdown";
import { sentFrom } from "@/components/rich-text/editor/sent";
import { typedSoFar } from "@/components/rich-text/editor/typed-so-far";
import { RichText } from "@/components/rich-text/rich-text";
import { richText } from "@/lib/rich-text/document";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { anyDocument } from "@/tests/support/any-document";
import fc from "@/tests/support/fast-check";

/** The page that the editor stands on matters only once it is shown. */
const nowhere = {} as HTMLElement;
const words = fromPlainText("At the end there are words.").content;
const schema = getSchema(extensionsFor("thread", nowhere));

describe("the editor and the server", () => {
  it("know the same nodes and marks, with the same attributes", () => {
    const attributes = (types: Record<string, { spec: { attrs?: object | null } }>) =>
      Object.fromEntries(
        Object.entries(types).map(([name, { spec }]) => [name, Object.keys(spec.attrs ?? {})]),
      );
    expect(attributes(schema.nodes)).toEqual({
      doc: [],
      paragraph: [],
      text: [],
      hardBreak: [],
      mention: ["id"],
      image: ["src", "alt", "width", "height", "altDeclined"],
      heading: ["level"],
      blockquote: [],
      codeBlock: [],
      horizontalRule: [],
      bulletList: [],
      orderedList: ["start"],
      listItem: [],
      table: ["caption"],
      tableRow: [],
      tableCell: ["colspan", "rowspan", "colwidth"],
      tableHeader: ["colspan", "rowspan", "colwidth"],
    });
    expect(attributes(schema.marks)).toEqual({ bold: [], italic: [], strike: [], code: [], link: ["href"] });
  });

  it("agree on every document: the editor's content is accepted and rendered", () => {
    fc.assert(
      fc.property(anyDocument, ({ content }) => {
        const document = { type: "doc", content: [...content, ...words] };
        const node = schema.nodeFromJSON(document);
        node.check();
        const sent = sentFrom(node.toJSON());
        expect(richText.parse(sent)).toEqual(sent);
        expect(JSON.parse(JSON.stringify(sent))).toEqual(JSON.parse(JSON.stringify(document)));
        expect(renderToStaticMarkup(<RichText stored={sent} whole />)).not.toBe("");
      }),
    );
  });

  it("drop empty lines after the last words", () => {
    const line = { type: "paragraph" };
    expect(sentFrom({ type: "doc", content: [line, ...words, line, line] }).content).toEqual([
      line,
      ...words,
    ]);
    expect(sentFrom({ type: "doc", content: [line, line] }).content).toEqual([line]);
  });

  it("leave out marks on line breaks, empty attributes and invisible characters", () => {
    const bold = [{ type: "bold" }];
    const content = [
      { type: "text", text: "a\u0000b", marks: bold },
      { type: "hardBreak", marks: bold },
      { type: "text", text: "see https://a.example/x." },
    ];
    const picture = {
      type: "image",
      attrs: { src: "/uploads/a.webp", alt: "", altDeclined: true, width: null },
    };
    const sent = sentFrom({ type: "doc", content: [{ type: "paragraph", content }, picture] });
    expect(richText.parse(sent)).toEqual({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "ab", marks: bold },
            { type: "hardBreak" },
            ...(fromPlainText("see https://a.example/x.").content[0] as { content: object[] }).content.map(
              (node, at) => (at === 0 ? { type: "text", text: "see " } : node),
            ),
          ],
        },
        { type: "image", attrs: { src: "/uploads/a.webp", alt: "", altDeclined: true } },
      ],
    });
  });
});

describe("text typed before the editor loads", () => {
  it("is kept to the last space and line break", () => {
    expect(typedSoFar("hello ").content).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "hello" },
          { type: "text", text: " " },
        ],
      },
    ]);
    expect(typedSoFar("hello\n").content?.at(-1)).toEqual({ type: "paragraph" });
    expect(typedSoFar("").content).toEqual([{ type: "paragraph" }]);
  });
});

describe("a typed address", () => {
  it.each([
    ["example.org/guide", "https://example.org/guide"],
    [" http://example.org ", "http://example.org"],
    ["jo@example.org", "mailto:jo@example.org"],
    ["example.org:8080/x", "https://example.org:8080/x"],
    ["/t/4/a-story", "/t/4/a-story"],
  ])("is linked: %s", (typed, meant) => expect(addressOf(typed)).toBe(meant));

  it.each([
    "",
    "knee",
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "data:text/html,x",
    "https://",
    "a b.example",
    "/etc",
  ])("is not linked: %s", (typed) => expect(addressOf(typed)).toBeUndefined());
});

describe("pasted text", () => {
  it.each([
    "# Rest",
    "- one\n- two",
    "1. one",
    "> he said",
    "**now**",
    "a _little_ better",
    "`code`",
    "[a](https://b.example)",
  ])("%s is Markdown", (text) => expect(looksLikeMarkdown(text)).toBe(true));
  it.each([
    "Two weeks, 3 * 10 minutes * easy",
    "snake_case_name",
    "It hurts - badly.",
    "5 > 3",
    "see https://a.example/x_y_z",
  ])("%s is not", (text) => expect(looksLikeMarkdown(text)).toBe(false));
});
