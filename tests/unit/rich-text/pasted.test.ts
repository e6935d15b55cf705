import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { extensionsFor } from "@/components/rich-text/editor/extensions";
import { looksLikeMarkdown } from "@/components/rich-text/editor/looks-like-markdown";
import { sliceOf, sliceOfText } from "@/components/rich-text/editor/pasted-slice";
import { quoteOf } from "@/components/rich-text/editor/quote";
import type { BlockNode, InlineNode, Mark } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { pasted } from "@/tests/support/pasted";

const schema = getSchema(extensionsFor("thread", {} as HTMLElement));
const text = (words: string, ...types: Mark["type"][]): InlineNode => ({
  type: "text",
  text: words,
  ...(types.length > 0 && { marks: types.map((type) => ({ type }) as Mark) }),
});
const link = (words: string, href: string, ...types: Mark["type"][]): InlineNode => ({
  type: "text",
  text: words,
  marks: [{ type: "link", attrs: { href } }, ...types.map((type) => ({ type }) as Mark)],
});
const line = (...content: InlineNode[]): BlockNode => ({ type: "paragraph", content });
const item = (...content: BlockNode[]) => ({ type: "listItem" as const, content });
const bullets = (...items: BlockNode[]): BlockNode => ({
  type: "bulletList",
  content: items.map((one) => item(one)),
});
const markdown = (source: string) => fromMarkdown(source, true).content;
const html = (source: string) => pasted(source).content;
const words = (source: string) => plainTextOf(pasted(source));

describe("pasted Markdown keeps", () => {
  it.each([
    [
      "a bare link",
      "see https://a.example/x",
      [line(text("see "), link("https://a.example/x", "https://a.example/x"))],
    ],
    [
      "bold in a link",
      "[**plan**](https://a.example/x)",
      [line(link("plan", "https://a.example/x", "bold"))],
    ],
    [
      "a link in bold",
      "**[plan](https://a.example/x)**",
      [line(link("plan", "https://a.example/x", "bold"))],
    ],
    ["code in bold", "**run `10 km`**", [line(text("run ", "bold"), text("10 km", "code"))]],
    ["code in a link", "[`plan`](https://a.example/x)", [line(link("plan", "https://a.example/x"))]],
    ["bold in bold", "**a __b__ c**", [line(text("a b c", "bold"))]],
    ["entities", "R&amp;D, 5&nbsp;km &lt; 10 &#8211; \\&amp;", [line(text("R&D, 5\u00a0km < 10 – &amp;"))]],
    ["entities in code", "`&amp;`", [line(text("&amp;", "code"))]],
    [
      "an entity in an address",
      "[a](https://a.example/?b=1&amp;c=2)",
      [line(link("a", "https://a.example/?b=1&c=2"))],
    ],
    [
      "an address that looks like an entity",
      "https://a.example/?b=1&copy=2",
      [line(link("https://a.example/?b=1&copy=2", "https://a.example/?b=1&copy=2"))],
    ],
    [
      "task boxes",
      "- [x] rest\n- [ ] **run**",
      [
        {
          type: "bulletList",
          content: [item(line(text("[x] rest"))), item(line(text("[ ] "), text("run", "bold")))],
        },
      ],
    ],
    [
      "a first line in bold",
      "1. **Warm up** 10 min",
      [{ type: "orderedList", content: [item(line(text("Warm up", "bold"), text(" 10 min")))] }],
    ],
    [
      "the number of a list that starts at 100,000",
      "100000. far",
      [{ type: "orderedList", attrs: { start: 100_000 }, content: [item(line(text("far")))] }],
    ],
    [
      "the numbers of a list that starts above 100,000",
      "100001. far\n100002. farther",
      [line(text("100001. far")), line(text("100002. farther"))],
    ],
    ["a line break written as markup", "one<br>two", [line(text("one"), { type: "hardBreak" }, text("two"))]],
    [
      "a definition that no link uses",
      "[note]: https://a.example/x",
      [line(text("[note]: "), link("https://a.example/x", "https://a.example/x"))],
    ],
    [
      "words after a fence",
      "```Week 1 plan\nrun\n```",
      [{ type: "codeBlock", content: [{ type: "text", text: "Week 1 plan\nrun" }] }],
    ],
    ["Obsidian's links and highlights", "[[Knee]] ==now==", [line(text("[[Knee]] ==now=="))]],
  ])("%s", (_, source, content) => expect(markdown(source)).toEqual(content));

  it("is known by a table or a heading of two lines, too", () => {
    expect(looksLikeMarkdown("Week | km\n--- | ---\n1 | 10")).toBe(true);
    expect(looksLikeMarkdown("Rest\n====")).toBe(true);
    expect(looksLikeMarkdown("5 km | 10 km")).toBe(false);
  });
});

describe("pasted markup keeps", () => {
  it("the cells of a table, empty ones too", () => {
    const table =
      "<table><tr><th>Week</th><th>km</th></tr><tr><td><p>Week 1</p></td><td>10<br>easy</td></tr><tr><td>Week 2</td><td></td><td>12</td></tr></table>";
    expect(words(table)).toBe("Week | km |\n--- | --- | ---\nWeek 1 | 10 easy |\nWeek 2 |  | 12");
  });

  it("the lines of a mail that is laid out by a table", () => {
    expect(words("<table><tr><td><p>Hello Jo,</p><p>rest.</p></td></tr></table>")).toBe("Hello Jo,\n\nrest.");
  });

  it.each([
    [
      "Word's bold",
      "<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Rest</b> now</p>",
      [line(text("Rest", "bold"), text(" now"))],
    ],
    [
      "Word's struck text",
      "<p><span style='text-decoration:line-through'>run</span></p>",
      [line(text("run", "strike"))],
    ],
    [
      "Google Docs' emphasis",
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Rest</span><span style="font-weight:400;font-style:italic"> slowly</span></p></b>',
      [line(text("Rest", "bold"), text(" "), text("slowly", "italic"))],
    ],
    [
      "emphasis of a whole paragraph",
      '<p style="font-weight: 600">Rest</p><p>run</p>',
      [line(text("Rest", "bold")), line(text("run"))],
    ],
    [
      "emphasis of a link",
      '<a href="https://a.example/x" style="font-style:italic">plan</a>',
      [line(link("plan", "https://a.example/x", "italic"))],
    ],
    [
      "LibreOffice's emphasis",
      '<p align="left"><font face="Liberation Serif"><b>Rest</b> <strike>run</strike></font></p>',
      [line(text("Rest", "bold"), text(" "), text("run", "strike"))],
    ],
    [
      "Gmail's lines",
      '<div dir="ltr">one<div><br></div><div>two</div></div>',
      [line(text("one")), line(text("two"))],
    ],
    [
      "an emoji that is drawn as a picture",
      '<span>Done <img alt="🏃" src="https://a.example/e.png"></span>',
      [line(text("Done 🏃"))],
    ],
    [
      "line ends where they are meant",
      '<span style="white-space:pre-wrap">one\ntwo</span>',
      [line(text("one"), { type: "hardBreak" }, text("two"))],
    ],
    [
      "somebody who is mentioned",
      'Thanks <a class="mention" href="https://forum.example/u/coach-jo">@coach-jo</a>!',
      [line(text("Thanks "), { type: "mention", attrs: { id: "coach-jo" } }, text("!"))],
    ],
    [
      "one of our pictures",
      '<p>Here</p><img src="https://forum.example/uploads/a.webp" alt="a knee" width="8" height="6">',
      [
        line(text("Here")),
        { type: "image", attrs: { src: "/uploads/a.webp", alt: "a knee", width: 8, height: 6 } },
      ],
    ],
    [
      "a form's task boxes",
      '<ul><li><input type="checkbox" checked disabled> rest</li><li><input type="checkbox"> run</li></ul>',
      [bullets(line(text("[x] rest")), line(text("[ ] run")))],
    ],
    [
      "Google Docs' task boxes",
      '<ul><li role="checkbox" aria-checked="true"><img src="data:x" alt="checked"><p>rest</p></li></ul>',
      [{ type: "bulletList", content: [item(line(text("[x] rest")))] }],
    ],
    [
      "Notion's task boxes",
      '<ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span>run</span></li></ul>',
      [{ type: "bulletList", content: [item(line(text("[ ] run")))] }],
    ],
    [
      "a list in a list, as Google Docs writes it",
      "<ul><li><p>one</p></li><ul><li><p>deep</p></li></ul></ul>",
      [{ type: "bulletList", content: [item(line(text("one")), bullets(line(text("deep"))))] }],
    ],
    [
      "a list that begins with a quotation",
      "<ul><li><blockquote>he said</blockquote></li></ul>",
      [
        {
          type: "bulletList",
          content: [item({ type: "paragraph" }, { type: "blockquote", content: [line(text("he said"))] })],
        },
      ],
    ],
    [
      "the numbers of a list that starts above 100,000",
      '<ol start="200000"><li>far</li></ol>',
      [line(text("200000. far"))],
    ],
  ] as [string, string, BlockNode[]][])("%s", (_, source, content) => expect(html(source)).toEqual(content));

  const word = (level: number, sign: string, said: string) =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:.5in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
      style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${said}<o:p></o:p></p>`;

  it("Word's lists, with their levels and their first number", () => {
    const list = [
      word(1, "·", "<b>rest</b>"),
      word(2, "o", "ice"),
      word(1, "·", "walk"),
      word(1, "3.", "run"),
    ];
    expect(html(`${list.join("\n")}<p class=MsoNormal>Then race.</p>`)).toEqual([
      {
        type: "bulletList",
        content: [item(line(text("rest", "bold")), bullets(line(text("ice")))), item(line(text("walk")))],
      },
      { type: "orderedList", attrs: { start: 3 }, content: [item(line(text("run")))] },
      line(text("Then race.")),
    ]);
  });

  it("Word's lists whose styles another program has removed", () => {
    expect(
      html("<p class=MsoListParagraph>·&nbsp;&nbsp; rest</p><p class=MsoListParagraph>more</p>"),
    ).toEqual([bullets(line(text("rest"))), line(text("more"))]);
  });
});

describe("what is pasted into a text", () => {
  const into = (said: BlockNode, source: string): unknown => {
    const doc = schema.nodeFromJSON({ type: "doc", content: [said] });
    const end = TextSelection.atEnd(doc);
    const { tr } = EditorState.create({ doc, selection: end });
    return tr.replaceSelection(sliceOf(schema, fromMarkdown(source, true))).doc.toJSON().content;
  };

  it("joins the line if it is one", () => {
    expect(into(line(text("I ")), "**rest**")).toEqual([line(text("I "), text("rest", "bold"))]);
  });

  it("replaces an empty line if it is a list", () => {
    expect(into({ type: "paragraph" }, "1. **Warm up**")).toEqual([
      { type: "orderedList", attrs: { start: 1 }, content: [item(line(text("Warm up", "bold")))] },
    ]);
  });

  it("keeps the spaces of some plain words, and the lines of several", () => {
    expect(sliceOfText(schema, " and ", []).content.textBetween(0, 5)).toBe(" and ");
    expect(
      sliceOfText(schema, "[12:03] Jo: one\r\n[12:04] Jo: two\r\n\r\nthree\r\n", []).content.toJSON(),
    ).toEqual([
      line(text("[12:03] Jo: one"), { type: "hardBreak" }, text("[12:04] Jo: two")),
      line(text("three")),
    ]);
    expect(sliceOfText(schema, "\n", []).size).toBe(0);
  });
});

describe("a quotation", () => {
  it("has a paragraph for each line, and its addresses as links", () => {
    expect(quoteOf(" one\ntwo https://a.example/x ")).toEqual([
      {
        type: "blockquote",
        content: [line(text("one")), line(text("two "), link("https://a.example/x", "https://a.example/x"))],
      },
      { type: "paragraph" },
    ]);
    expect(quoteOf(" \n ")).toEqual([]);
  });

  it("of more than 2,000 characters ends between two words, and says so", () => {
    const [quote] = quoteOf("knee 🏃 ".repeat(400));
    const said = plainTextOf({ type: "doc", content: quote ? [quote] : [] });
    expect(said.length).toBeLessThanOrEqual(2_003);
    expect(said).toMatch(/^> (?:knee 🏃 )+(?:knee|knee 🏃)…$/);
  });
});
