import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromWordPressHtml } from "@/lib/import/html/from-wordpress-html";
import { beginningOf } from "@/lib/rich-text/beginning";
import type { RichText } from "@/lib/rich-text/document";
import { richText } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { fromSpreadsheet } from "@/lib/rich-text/from-spreadsheet";
import { openingOf } from "@/lib/rich-text/opening";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { takenOut } from "@/lib/rich-text/take-out";
import fc from "@/tests/support/fast-check";
import { pasted } from "@/tests/support/pasted";

/** The words of each cell; those of a head cell in brackets. */
const cellsOf = ({ content }: RichText) =>
  content.flatMap((block) =>
    block.type === "table"
      ? [
          block.content.map((row) =>
            row.content.map(({ type, content: words }) => {
              const said = plainTextOf({ type: "doc", content: words });
              return type === "tableHeader" ? `[${said}]` : said;
            }),
          ),
        ]
      : [],
  );
const imported = (html: string) => fromWordPressHtml(html, { kind: "post" });
const captionOf = ({ content }: RichText) => content[0]?.type === "table" && content[0].attrs?.caption;

describe("a table of an imported post", () => {
  it("keeps its cells, empty ones too", () => {
    const url = new URL("../../support/fixtures/exports/04-table.xml", import.meta.url);
    const [, html = ""] = /<content:encoded><!\[CDATA\[([\s\S]*?)\]\]>/.exec(readFileSync(url, "utf8")) ?? [];
    const document = imported(html);
    expect(cellsOf(document)).toEqual([
      [
        ["[Week]", "[Mon]", "[Tue]", "[Wed]"],
        ["1", "", "5 km", ""],
        ["2", "3 km", "", "8 km"],
      ],
    ]);
    expect(plainTextOf(document)).toBe(
      "Week | Mon | Tue | Wed\n--- | --- | --- | ---\n1 |  | 5 km |\n2 | 3 km |  | 8 km\n\nEnd.",
    );
    expect(openingOf(plainTextOf(document), 60)).toBe(
      "Week | Mon | Tue | Wed 1 | | 5 km | 2 | 3 km | | 8 km End.",
    );
  });

  it.each([
    [
      "spans",
      "<tr><th colspan=2>Plan<th>Km<tr><td rowspan=2>1<td>a<td>b<tr><td>c<td>d",
      [
        ["[Plan]", "[]", "[Km]"],
        ["1", "a", "b"],
        ["", "c", "d"],
      ],
    ],
    [
      "short rows",
      "<tr><td>a<td>b<tr><td>c",
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    ["heads of rows", "<tr><th>a<td>b", [["[a]", "b"]]],
    [
      "a head of plain cells",
      "<thead><tr><td>a<td>b</thead><tbody><tr><td>c<td>d",
      [
        ["[a]", "[b]"],
        ["c", "d"],
      ],
    ],
    [
      "words between the cells",
      "<tr><td>a<td>b</tr>c<tr><td>d",
      [
        ["a", "b"],
        ["c", ""],
        ["d", ""],
      ],
    ],
    [
      "blocks in a cell",
      "<tr><td><ul><li>a<li>b</ul><td><h2>c</h2><blockquote>d</blockquote>",
      [["- a\n\n- b", "c\n\nd"]],
    ],
    ["a table in a cell", "<tr><td><table><tr><td>a<td>b</table><td>c", [["a | b", "c"]]],
    [
      "a column that is only spanned",
      "<tr><td colspan=2>a<td>b<tr><td colspan=2>c<td>d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
  ])("has %s", (_, rows, cells) => {
    for (const read of [imported, (html: string) => pasted(html)])
      if (_ !== "words between the cells" || read === imported)
        expect(cellsOf(read(`<table>${rows}</table>`))).toEqual([cells]);
  });

  it("keeps its caption", () => {
    const rows = "<tr><td>1<td>2</table>";
    expect(captionOf(imported(`<table><caption>A <b>hard</b> plan</caption>${rows}`))).toBe("A hard plan");
    const linked = imported(`<table><caption>By <a href="https://a.example/x">Jo</a></caption>${rows}`);
    expect(plainTextOf(linked)).toBe("By Jo\n\n1 | 2");
    expect(JSON.stringify(linked)).toContain("https://a.example/x");
  });

  it("keeps its pictures below it", () => {
    const picture = '<img src="https://a.example/x.png" alt="a knee">';
    const { content } = imported(`<table><tr><td>1<td>${picture}</table>`);
    expect(content.map(({ type }) => type)).toEqual(["table", "image"]);
  });

  it("that only arranges the page becomes its blocks", () => {
    const mail = "<table><tr><td><h2>Hello</h2><ul><li>a<li>b</ul></td></tr><tr><td><p>c</table>";
    expect(imported(mail).content.map(({ type }) => type)).toEqual(["heading", "bulletList", "paragraph"]);
    expect(plainTextOf(imported('<table role="presentation"><tr><td>a<td>b</table>'))).toBe("a\n\nb");
  });

  it("ends nothing around it, and what has no end takes nothing along", () => {
    const around = imported("<ul><li>a<table><tr><td>b</ul><td>c</table><li>d</ul>e").content;
    expect(around.map(({ type }) => type)).toEqual(["bulletList", "paragraph"]);
    expect(plainTextOf(imported("<table><tr><td>a<td>b<p>c"))).toBe("a\n\nb\n\nc");
  });

  it("that is too wide becomes lines, and one that is too long goes on in the next", () => {
    const wide = imported(`<table><tr>${"<td>a".repeat(31)}</table>`);
    expect(plainTextOf(wide)).toBe(Array.from({ length: 31 }, () => "a").join(" | "));
    expect(
      cellsOf(imported(`<table>${"<tr><td>a<td>b".repeat(301)}</table>`)).map((rows) => rows.length),
    ).toEqual([300, 1]);
    const year = cellsOf(imported(`<table>${`<tr>${"<td>a".repeat(8)}`.repeat(365)}</table>`));
    expect(year.map((rows) => rows.length)).toEqual([250, 115]);
    const spanning = `<td colspan=1000 rowspan=1000>a`.repeat(2_000);
    expect(
      richText.safeParse(imported(`<table><tr>${spanning}</tr>${"<tr><td>b".repeat(500)}</table>`)).success,
    ).toBe(true);
  });
});

describe("a spreadsheet's cells, pasted as text", () => {
  const cells = (text: string) => fromSpreadsheet(text) && cellsOf(fromSpreadsheet(text) as RichText)[0];

  it("become a table, with a head if the first row names the columns", () => {
    expect(cells("Week\tMon\r\n1\t5 km\r\n2\t\r\n")).toEqual([
      ["[Week]", "[Mon]"],
      ["1", "5 km"],
      ["2", ""],
    ]);
    expect(cells("1\t2\n3\t4")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(cells('a\t"b ""c""\nd"\n1\t2')).toEqual([
      ["[a]", '[b "c"\nd]'],
      ["1", "2"],
    ]);
  });

  it.each(["", "one\ttwo", "one\ntwo", "a\tb\nc", "\tif (x)\n\t  run()", "a\tb\nc\td\te"])("not %j", (text) =>
    expect(fromSpreadsheet(text)).toBeUndefined(),
  );

  it("are all kept", () => {
    const cell = fc.stringMatching(/^[a-z0-9]{1,6}$/);
    const rows = fc.array(fc.tuple(cell, fc.oneof(cell, fc.constant("")), cell), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rows, (written) => {
        const read = cells(written.map((row) => row.join("\t")).join("\n"));
        expect(read?.map((row) => row.map((words) => words.replace(/^\[|\]$/g, "")))).toEqual(written);
      }),
    );
  });
});

describe("a table", () => {
  const plan = fromMarkdown(
    "| Week | Mon |\n|---|---|\n| **1** | [5 km](https://a.example/x) |\n| 2 | |",
    true,
  );

  it("of Markdown has marks, links and empty cells", () => {
    expect(cellsOf(plan)).toEqual([
      [
        ["[Week]", "[Mon]"],
        ["1", "5 km"],
        ["2", ""],
      ],
    ]);
    expect(JSON.stringify(plan)).toContain('"bold"');
    expect(JSON.stringify(plan)).toContain("https://a.example/x");
  });

  it("is refused with uneven rows, blocks in a cell, or too many rows or columns", () => {
    const cell = { type: "tableCell", content: [{ type: "paragraph" }] };
    const accepts = (rows: object[][]) => {
      const content = rows.map((row) => ({ type: "tableRow", content: row }));
      return richText.safeParse({ type: "doc", content: [{ type: "table", content }] }).success;
    };
    expect(
      accepts([
        [cell, cell],
        [cell, cell],
      ]),
    ).toBe(true);
    expect(accepts([[cell, cell], [cell]])).toBe(false);
    expect(accepts([])).toBe(false);
    expect(accepts([[]])).toBe(false);
    expect(accepts([[{ ...cell, content: [{ type: "horizontalRule" }] }]])).toBe(false);
    expect(accepts([Array.from({ length: 31 }, () => cell)])).toBe(false);
    expect(accepts(Array.from({ length: 301 }, () => [cell]))).toBe(false);
    const rows = (length: number) => Array.from({ length }, () => Array.from({ length: 10 }, () => cell));
    expect(accepts(rows(200))).toBe(true);
    expect(accepts(rows(201))).toBe(false);
  });

  it("loses the words that a moderator takes out, in its caption too", () => {
    const document: RichText = {
      type: "doc",
      content: plan.content.map((block) => ({ ...block, attrs: { caption: "By Jo" } }) as typeof block),
    };
    const text = plainTextOf(takenOut(document, /jo|5 km/giu));
    expect(text).not.toMatch(/Jo|5 km/);
    expect(text.match(/removed by a moderator/g)).toHaveLength(2);
  });

  it("begins as lines where only its beginning is shown", () => {
    expect(plainTextOf(beginningOf(plan, 12))).toBe("Week | Mon\n\n1…");
  });
});
