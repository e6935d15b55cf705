import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { headingsOf } from "@/components/rich-text/headings";
import { RichText } from "@/components/rich-text/rich-text";
import type { BlockNode, Mark, ParagraphNode } from "@/lib/rich-text/document";
import { emptyCell } from "@/lib/rich-text/table";

const words = (text: string, ...marks: Mark[]) => ({ type: "text" as const, text, marks });
const line = (text: string, ...marks: Mark[]): BlockNode => ({
  type: "paragraph",
  content: [words(text, ...marks)],
});
const heading = (text: string): BlockNode => ({
  type: "heading",
  attrs: { level: 2 },
  content: [words(text)],
});
const drawn = (content: BlockNode[], whole = false) =>
  renderToStaticMarkup(<RichText stored={{ type: "doc", content }} whole={whole} />);

describe("a rendered document", () => {
  it("shows HTML in it as text", () => {
    expect(drawn([line("<script>alert(1)</script>")])).toBe(
      '<p dir="auto">&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
  });

  it("nests marks", () => {
    const marks: Mark[] = [{ type: "bold" }, { type: "italic" }];
    expect(drawn([line("slowly", ...marks)])).toBe('<p dir="auto"><strong><em>slowly</em></strong></p>');
  });

  it("gives members' links no weight in search engines", () => {
    const link: Mark = { type: "link", attrs: { href: "https://example.org/?a=1&b=2" } };
    expect(drawn([line("there", link)])).toBe(
      '<p dir="auto"><a href="https://example.org/?a=1&amp;b=2" rel="nofollow ugc noopener">there</a></p>',
    );
  });

  it("never loads a picture from another site", () => {
    const html = drawn([{ type: "image", attrs: { src: "https://example.org/x.png", alt: "a knee" } }]);
    expect(html).not.toContain("<img");
    expect(html).toContain('href="https://example.org/x.png"');
    expect(html).toContain("a knee");
  });

  it("shows its own picture with its size, so that nothing moves", () => {
    const html = drawn([
      { type: "image", attrs: { src: "/uploads/x.webp", alt: "a knee", width: 8, height: 6 } },
    ]);
    expect(html).toContain('<img src="/uploads/x.webp" alt="a knee" width="8" height="6" loading="lazy"');
  });

  it("renders a list item of one paragraph without an element for it", () => {
    const item = { type: "listItem" as const, content: [line("rest")] };
    expect(drawn([{ type: "bulletList", content: [item] }])).toBe('<ul><li dir="auto">rest</li></ul>');
  });

  it("draws a table with its caption, and says what each head is the head of", () => {
    const cell = (type: "tableCell" | "tableHeader", ...words: string[]) => ({
      type,
      content: words.map((said) => line(said) as ParagraphNode),
    });
    const rows = [
      [cell("tableHeader", "Week"), cell("tableHeader", "Mon")],
      [cell("tableHeader", "1"), cell("tableCell", "5 km", "easy")],
    ];
    const content = rows.map((row) => ({ type: "tableRow" as const, content: row }));
    expect(drawn([{ type: "table", attrs: { caption: "A plan" }, content }])).toBe(
      '<div class="table-scroll" role="group" tabindex="0" aria-label="A plan"><table><caption dir="auto">A plan</caption><thead><tr><th scope="col" dir="auto">Week</th><th scope="col" dir="auto">Mon</th></tr></thead><tbody><tr><th scope="row" dir="auto">1</th><td dir="auto"><p>5 km</p><p>easy</p></td></tr></tbody></table></div>',
    );
    const corner = [
      { type: "tableRow" as const, content: [emptyCell("tableHeader"), cell("tableHeader", "Mon")] },
    ];
    expect(drawn([{ type: "table", content: corner }])).toContain(
      '<thead><tr><td dir="auto"></td><th scope="col" dir="auto">Mon</th></tr></thead>',
    );
    expect(drawn([{ type: "table", content: content.slice(1) }])).toContain(
      'aria-label="Table"><table><tbody>',
    );
  });

  it("recognises a routine in an article, and can print it alone", () => {
    const exercise = { type: "listItem" as const, content: [line("Clam shells", { type: "bold" })] };
    const list: BlockNode = { type: "orderedList", content: [exercise, exercise, exercise, exercise] };
    expect(drawn([list], true)).toContain('id="routine"');
    expect(drawn([list])).not.toContain("routine");
  });
});

describe("headings", () => {
  it("with the same words get different addresses", () => {
    const document = { type: "doc" as const, content: [heading("The knee"), heading("The knee")] };
    expect(headingsOf(document).map(({ id }) => id)).toEqual(["the-knee", "the-knee-2"]);
  });

  it("never use the address of a comment", () => {
    const document = {
      type: "doc" as const,
      content: [heading("C12"), heading("Comment 12"), heading("Routine")],
    };
    expect(headingsOf(document).map(({ id }) => id)).toEqual(["part-c12", "part-comment-12", "part-routine"]);
  });

  it("have addresses only in an article", () => {
    expect(drawn([heading("The knee")], true)).toBe('<h2 id="the-knee" dir="auto">The knee</h2>');
    expect(drawn([heading("The knee")])).toBe('<h2 dir="auto">The knee</h2>');
  });
});
