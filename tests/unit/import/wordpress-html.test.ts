import { describe, expect, it } from "vitest";
import { fromWordPressHtml } from "@/lib/import/html/from-wordpress-html";
import type { WordPressOptions } from "@/lib/import/html/options";
import { plainTextOf } from "@/lib/rich-text/plain-text";

const read = (html: string, options: Partial<WordPressOptions> = {}) =>
  fromWordPressHtml(html, { kind: "post", base: "https://blog.example.org/hip/", ...options });
const words = (html: string, options?: Partial<WordPressOptions>) => plainTextOf(read(html, options));
const types = (html: string) => read(html).content.map((block) => block.type);
const hrefs = (html: string) =>
  Array.from(JSON.stringify(read(html)).matchAll(/"href":"([^"]*)"/g), (match) => match[1]);

describe("text without paragraphs", () => {
  it("is split at blank lines, and keeps its line breaks", () => {
    expect(words("one\r\ntwo\r\n\r\nthree")).toBe("one\ntwo\n\nthree");
  });
  it("counts a line break beside a <br> once, and splits at two", () => {
    expect(words("one<br />\ntwo<br><br>three")).toBe("one\ntwo\n\nthree");
  });
  it("flows around blocks", () => {
    expect(types("before <ul><li>a</li></ul> after <h2>T</h2> end")).toEqual([
      "paragraph",
      "bulletList",
      "paragraph",
      "heading",
      "paragraph",
    ]);
  });
  it("has spaces for line breaks inside block elements", () => {
    expect(words("<!-- wp:paragraph -->\n<p>one\ntwo</p>\n<!-- /wp:paragraph -->")).toBe("one two");
  });
  it("is split by <!--more--> and <!--nextpage-->, which vanish", () => {
    expect(words("one<!--more-->two<!--nextpage-->three<!-- note -->")).toBe("one\n\ntwo\n\nthree");
  });
});

describe("elements", () => {
  it("clamps headings to the levels two to four", () => {
    const levels = read("<h1>a</h1><h3>b</h3><h6>c</h6>").content.map((block) =>
      block.type === "heading" ? block.attrs.level : 0,
    );
    expect(levels).toEqual([2, 3, 4]);
  });
  it("nests lists, also those directly inside a list", () => {
    expect(words("<ol start=3><li>a<ul><li>b</ul><li>c<ol><ol><li>d</ol></ol></ol>")).toContain(
      "3. a\n\n  - b\n4. c",
    );
  });
  it("reads tables cell by cell and definition lists line by line", () => {
    expect(words("<table><tr><th>Week<th>Km</tr><tr><td>1</td><td><p>20</p></td></tr></table>")).toBe(
      "Week | Km\n--- | ---\n1 | 20",
    );
    expect(words("<dl><dt>ITBS<dd>a band</dl>")).toBe("ITBS\n\na band");
  });
  it("keeps preformatted text as it is", () => {
    expect(words("<pre>\n<code>a\n  b &lt;c&gt;</code></pre>")).toBe("a\n  b <c>");
  });
  it("closes open elements and ignores stray closing tags", () => {
    expect(words("</p></ul><b>a <i>b</b> c<blockquote>d<li>e")).toBe("a b c\n\n> d\n\n> - e");
  });
  it("leaves no empty paragraph, list or quote", () => {
    expect(read("<p>&nbsp;</p><ul><li> </li></ul><blockquote><br></blockquote>").content).toEqual([
      { type: "paragraph" },
    ]);
  });
  it("flattens nesting that is too deep", () => {
    expect(words(`${"<ul><li>".repeat(200)}deep`)).toContain("deep");
    expect(words(`${"<blockquote>".repeat(200)}deep`)).toContain("deep");
  });
  it("turns a page of too many pieces into plain text", () => {
    expect(words("<p>a</p>".repeat(30_000))).toMatch(/^a a a/);
  });
  it("has no headings in comments, only bold lines", () => {
    expect(read("<h2>Mine</h2>", { kind: "comment" }).content).toEqual([
      { type: "paragraph", content: [{ type: "text", text: "Mine", marks: [{ type: "bold" }] }] },
    ]);
  });
});

describe("links and pictures", () => {
  it("keeps http, https and mailto, resolves relative ones, and keeps only the words of others", () => {
    const html =
      '<a href="/a?x=1&amp;y=2">a</a><a href="mailto:jo@example.org">b</a><a href="java\nscript:x()">c</a><a href="data:x">d</a>';
    expect(hrefs(html)).toEqual(["https://blog.example.org/a?x=1&y=2", "mailto:jo@example.org"]);
    expect(words(html)).toBe("abcd");
  });
  it("links plain addresses", () => {
    expect(hrefs("see https://a.example/x.")).toEqual(["https://a.example/x"]);
  });
  it("keep pictures with their descriptions, and use a copy if there is one", () => {
    const html = '<img src="up/a.jpg" alt="A &quot;hill&quot;" width="30" height="20" onerror="x()">';
    const image = {
      type: "image",
      attrs: { src: "https://blog.example.org/hip/up/a.jpg", alt: 'A "hill"', width: 30, height: 20 },
    };
    expect(read(html).content).toEqual([image]);
    const pictureOf = () => ({ src: "/uploads/a.jpg", width: 3, height: 2 });
    expect(read(html, { pictureOf }).content).toEqual([
      { type: "image", attrs: { src: "/uploads/a.jpg", alt: 'A "hill"', width: 3, height: 2 } },
    ]);
  });
  it("keep a picture's link, unless it leads to the picture itself", () => {
    expect(hrefs('<a href="a.jpg"><img src="a-300.jpg"></a>')).toEqual([]);
    expect(hrefs('<a href="https://race.example/"><img src="a.jpg" alt="Race"></a>')).toEqual([
      "https://race.example/",
    ]);
  });
  it("link videos instead of embedding them", () => {
    expect(hrefs('<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0">no</iframe>')).toEqual([
      "https://www.youtube.com/watch?v=abcdefghijk",
    ]);
    expect(hrefs('<video><source src="/a.mp4"><source src="/a.mp4"></video>')).toEqual([
      "https://blog.example.org/a.mp4",
    ]);
  });
});

describe("shortcodes", () => {
  it("turn a captioned picture into the picture and its caption", () => {
    const html =
      '[caption id="a1" width="300"]<a href="a.jpg"><img src="a.jpg" alt="Me"></a> On the hill[/caption]after';
    expect(types(html)).toEqual(["image", "paragraph", "paragraph"]);
    expect(words(html)).toBe("Me\n\nOn the hill\n\nafter");
  });
  it("turn a gallery into its pictures", () => {
    const attachments = (ids: string[]) =>
      ids.map((id) => ({ src: `https://blog.example.org/${id}.jpg`, alt: id, title: "", caption: "" }));
    expect(words('[gallery ids="7,8"]', { attachments })).toBe("7\n\n8");
  });
  it("turn media players into links", () => {
    expect(hrefs('[embed]https://v.example/1[/embed][audio mp3="https://v.example/2.mp3"]')).toEqual([
      "https://v.example/1",
      "https://v.example/2.mp3",
    ]);
    expect(hrefs('[youtube id="abcdefghijk"]')).toEqual(["https://www.youtube.com/watch?v=abcdefghijk"]);
  });
  it("are removed and their text kept; text in brackets stays", () => {
    expect(
      words(
        '[box color="red"]in[/box] [If you missed it, sign up] [sic] […] [[gallery]] [contact-form-7 id="1"]',
      ),
    ).toBe("in [If you missed it, sign up] [sic] […] [gallery]");
  });
  it("are not read in comments", () => {
    expect(words("[caption]x[/caption]", { kind: "comment" })).toBe("[caption]x[/caption]");
  });
});
