import fc from "./fast-check";

/** Some source in a markup language, and the words that a reader sees once it is shown. */
export interface Markup {
  readonly source: string;
  readonly words: string;
}

const word = fc.constantFrom("knee", "Week", "10", "km", "hüfte", "膝", "رکبه", "easy", "R2");
const plain: fc.Arbitrary<Markup> = word.map((source) => ({ source, words: source }));
const starts = fc.constantFrom(0, 1, 7, 100_000, 100_001, 999_999_990);
const LAST_START = 100_000;

const spaced = (parts: readonly Markup[]): Markup => ({
  source: parts.map(({ source }) => source).join(" "),
  words: parts.map(({ words }) => words).join(" "),
});
const below = (parts: readonly Markup[], between: string): Markup => ({
  source: parts.map(({ source }) => source).join(between),
  words: parts.map(({ words }) => words).join("\n"),
});
const wrapped =
  (before: string, after: string) =>
  ({ source, words }: Markup): Markup => ({ source: before + source + after, words });

/** A number that no list can have becomes a word. */
const numbers = (start: number, items: readonly Markup[]) =>
  items.map(({ words }, at) => (start > LAST_START ? `${start + at} ${words}` : words)).join("\n");

const address = fc.constantFrom("https://a.example/x", "http://b.example/?a=1&b=2", "mailto:jo@a.example");
const written = fc.constant<Markup>({ source: "https://c.example/y", words: "https://c.example/y" });

const { line: markdownLine } = fc.letrec<{ line: Markup; part: Markup }>((tie) => ({
  line: fc.array(tie("part"), { minLength: 1, maxLength: 4 }).map(spaced),
  part: fc.oneof(
    { maxDepth: 3 },
    plain,
    written,
    fc.constant<Markup>({ source: "&amp; &#8211; &hellip;", words: "" }),
    tie("line").map(wrapped("**", "**")),
    tie("line").map(wrapped("*", "*")),
    // Four tildes in a row would begin code.
    plain.map(wrapped("~~", "~~")),
    fc.tuple(plain, address).map(([{ source }, to]) => ({ source: `[**${source}**](${to})`, words: source })),
    fc.tuple(plain, address).map(([{ source }, to]) => ({ source: `[${source}](${to})`, words: source })),
    plain.map(wrapped("`", "`")),
    plain.map(wrapped("**`", "`**")),
  ),
}));

const indented = (text: string, by: string) => text.replaceAll("\n", `\n${by}`);
const item = (marker: string, { source }: Markup) =>
  `${marker} ${indented(source, " ".repeat(marker.length + 1))}`;

const { blocks: markdownBlocks } = fc.letrec<{ blocks: Markup; block: Markup }>((tie) => ({
  // The paragraph between them keeps two lists from becoming one.
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((parts) =>
    below(
      parts.flatMap((part, at) => (at > 0 ? [{ source: "then", words: "then" }, part] : [part])),
      "\n\n",
    ),
  ),
  block: fc.oneof(
    { maxDepth: 2 },
    fc.array(markdownLine, { minLength: 1, maxLength: 3 }).map((lines) => below(lines, "\n")),
    markdownLine.map(wrapped("## ", "")),
    fc
      .array(plain, { minLength: 1, maxLength: 3 })
      .map((lines) => wrapped("```js\n", "\n```")(below(lines, "\n"))),
    fc.array(fc.tuple(markdownLine, markdownLine), { minLength: 2, maxLength: 3 }).map(([first, ...rest]) => {
      const rows = [first, ...rest].map((row) => row?.map(({ source }) => source).join(" | ") ?? "");
      const words = [first, ...rest].map((row) => row?.map((cell) => cell.words).join(" ") ?? "").join("\n");
      return {
        source: [`| ${rows[0]} |`, "|---|---|", ...rows.slice(1).map((row) => `| ${row} |`)].join("\n"),
        words,
      };
    }),
    tie("blocks").map(({ source, words }) => ({ source: `> ${indented(source, "> ")}`, words })),
    fc.array(tie("blocks"), { minLength: 1, maxLength: 3 }).map((items) => ({
      source: items.map((one) => item("-", one)).join("\n"),
      words: below(items, "").words,
    })),
    fc
      .array(fc.tuple(fc.constantFrom("[x]", "[ ]"), markdownLine), { minLength: 1, maxLength: 3 })
      .map((tasks) => ({
        source: tasks.map(([box, { source }]) => `- ${box} knee ${source}`).join("\n"),
        words: tasks.map(([box, { words }]) => `${box} knee ${words}`).join("\n"),
      })),
    fc.tuple(starts, fc.array(tie("blocks"), { minLength: 1, maxLength: 3 })).map(([start, items]) => ({
      source: items.map((one, at) => item(`${start + at}.`, one)).join("\n"),
      words: numbers(start, items),
    })),
  ),
}));

export const anyMarkdown: fc.Arbitrary<Markup> = markdownBlocks;

const TAGS = [
  ...["<b>", "<i>", "<s>", "<code>", "<u>", "<em>", "<del>", "<span>", "<small>"],
  ...['<b style="font-weight:normal">', '<span style="font-weight:700">', '<span style="font-style:italic">'],
  ...[
    '<span style="text-decoration:line-through">',
    '<font color="red">',
    '<strong style="mso-bidi-font-weight:normal">',
  ],
  ...[
    '<a href="https://a.example/x">',
    '<a href="javascript:alert(1)">',
    '<a href="/t/4/a-thread">',
    '<a name="x">',
  ],
];
const endOf = (tag: string) => `</${/\w+/.exec(tag)?.[0]}>`;

const { line: htmlLine } = fc.letrec<{ line: Markup; part: Markup }>((tie) => ({
  line: fc
    .tuple(plain, fc.array(tie("part"), { maxLength: 3 }))
    .map(([first, rest]) => spaced([first, ...rest])),
  part: fc.oneof(
    { maxDepth: 3 },
    plain,
    written,
    fc.constantFrom<Markup>({ source: "<br>", words: "" }, { source: "&amp;", words: "" }),
    fc.constant<Markup>({ source: "<input type=checkbox checked>", words: "x" }),
    fc.tuple(fc.constantFrom(...TAGS), tie("line")).map(([tag, line]) => wrapped(tag, endOf(tag))(line)),
  ),
}));

const wordItem = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom("·", "o", "§", "1.", "2)", "c.", "iv."), htmlLine)
  .map(([level, sign, { source, words }]) => ({
    source: `<p class=MsoListParagraphCxSpMiddle style='text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${source}<o:p></o:p></p>`,
    words,
  }));

const BLOCKS = [
  "<p>",
  "<div>",
  "<h1>",
  "<h5>",
  "<pre>",
  '<p style="font-weight:bold">',
  "<address>",
  "<center>",
];
const listed = (items: readonly Markup[]) => items.map(({ source }) => `<li>${source}</li>`).join("");

const htmlCell = fc
  .tuple(
    fc.constantFrom("td", "th"),
    fc.constantFrom("", " colspan=2", " rowspan=2", " rowspan=0", " colspan=-1"),
    fc.oneof(
      fc.constant<Markup>({ source: "", words: "" }),
      htmlLine,
      htmlLine.map(wrapped("<p>", "</p>")),
      htmlLine.map(wrapped("<ul><li>", "</li></ul>")),
      htmlLine.map(wrapped("<table><tr><td>", "<td></table>")),
    ),
  )
  .map(([name, span, cell]) => wrapped(`<${name}${span}>`, `</${name}>`)(cell));
const caption = fc.oneof(
  fc.constant<Markup>({ source: "", words: "" }),
  htmlLine.map(wrapped("<caption>", "</caption>")),
);

const { blocks: htmlBlocks } = fc.letrec<{ blocks: Markup; block: Markup }>((tie) => ({
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((parts) => below(parts, "\n")),
  block: fc.oneof(
    { maxDepth: 2 },
    fc.tuple(fc.constantFrom(...BLOCKS), htmlLine).map(([tag, line]) => wrapped(tag, endOf(tag))(line)),
    fc.array(wordItem, { minLength: 1, maxLength: 4 }).map((items) => below(items, "\n")),
    fc
      .tuple(fc.array(fc.array(htmlCell, { maxLength: 3 }), { maxLength: 3 }), caption)
      .map(([rows, said]) => ({
        source: `<table>${said.source}${rows.map((cells) => `<tr>${cells.map(({ source }) => source).join("")}</tr>`).join("")}</table>`,
        words: [said, ...rows.flat()].map(({ words }) => words).join("\n"),
      })),
    tie("blocks").map(wrapped("<blockquote>", "</blockquote>")),
    tie("blocks").map(wrapped("<div>", "</div>")),
    fc.array(tie("blocks"), { minLength: 1, maxLength: 3 }).map((items) => ({
      source: `<ul>${listed(items)}</ul>`,
      words: below(items, "").words,
    })),
    fc.tuple(starts, fc.array(tie("blocks"), { minLength: 1, maxLength: 3 })).map(([start, items]) => ({
      source: `<ol start="${start}">${listed(items)}</ol>`,
      words: numbers(start, items),
    })),
  ),
}));

export const anyHtml: fc.Arbitrary<Markup> = htmlBlocks;
