import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { withBlocks } from "@/lib/import/html/block-words";
import { fromWordPressHtml } from "@/lib/import/html/from-wordpress-html";
import { plainTextOf } from "@/lib/rich-text/plain-text";

/** What the document says of each part of an export must be what the reader does with it. */
const document = readFileSync("docs/moving-in.md", "utf8");

interface Row {
  names: string;
  becomes: string;
}

function rowsBelow(heading: string): Row[] {
  const [, part = ""] = document.split(`### ${heading}\n`);
  return (part.split(/\n##/)[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| (?:in the export|HTML|block|shortcode) \|/.test(line))
    .map((line) => {
      const [names = "", becomes = ""] = line.slice(2).split(" | ");
      return { names, becomes };
    });
}

interface Read {
  text: string;
  nodes: string;
  lost: string[];
}

function read(html: string): Read {
  const lost: string[] = [];
  const body = fromWordPressHtml(
    withBlocks(html, (name) => lost.push(`wp:${name}`)),
    {
      kind: "post",
      base: "https://a.example/p/",
      lost: (name) => {
        lost.push(name);
      },
      attachments: () => [{ src: "https://a.example/1.jpg", alt: "One", title: "", caption: "" }],
    },
  );
  return { text: plainTextOf(body), nodes: JSON.stringify(body.content), lost };
}

/** In a post of blocks, lines are no paragraphs. */
const block = (name: string, html: string) => `<!-- wp:${name} -->${html}<!-- /wp:${name} -->`;

/** By the first cell of its row: the source, its words, and what else its nodes have. */
type Example = [html: string, text: string, nodes?: string];

const ELEMENTS: Record<string, Example> = {
  "`p`, `div`, `section` and other blocks": ["<p>a</p><div>b</div><section>c</section>", "a\n\nb\n\nc"],
  "blank lines in old posts": ["a\n\nb\nc", "a\n\nb\nc"],
  "`h1` to `h6`": ["<h1>a</h1><h3>b</h3><h6>c</h6>", "a\n\nb\n\nc", '"level":4'],
  "`strong`, `b`": ["<strong>a</strong> <b>b</b>", "a b", '"bold"'],
  "`em`, `i`, `cite`, `dfn`, `var`": ["<em>a</em> <cite>b</cite> <dfn>c</dfn>", "a b c", '"italic"'],
  "`s`, `del`, `strike`": ["<s>a</s> <del>b</del>", "a b", '"strike"'],
  "`code`, `kbd`, `samp`, `tt`": ["<code>a</code> <kbd>b</kbd>", "a b", '"code"'],
  "`u`, `ins`, `mark`, `small`, `abbr`, colours, sizes": [
    '<u>a</u> <mark>b</mark> <abbr title="See">c</abbr> <span style="color:red">d</span>',
    "a b c d",
  ],
  "`sup`, `sub`": ["10<sup>5</sup> CO<sub>2</sub> 5<sup>1/2</sup>", "10⁵ CO₂ 5^(1/2)"],
  "`q`": ["<q>a</q>", "“a”"],
  "`a`": ['<a href="/b">a</a>', "a", '"href":"https://a.example/b"'],
  "`a` with another scheme than http, https, mailto": ['<a href="tel:112">a</a>', "a"],
  "`a` to a place in the same page": [
    'a<sup><a href="#note-1" id="link-1">1</a></sup> b <a href="#link-1">↩︎</a>',
    "a¹ b",
  ],
  "`br`": ["a<br>b", "a\nb", '"hardBreak"'],
  "`hr`": ["a<hr>b", "a\n\nb", '"horizontalRule"'],
  "`ul`, `ol`, `li`": ['<ul><li>a</li></ul><ol start="3"><li>b</li></ol>', "- a\n\n3. b", '"start":3'],
  "checkbox in a list": ['<ul><li><input type="checkbox" checked> a</li></ul>', "- [x] a"],
  "`dl`, `dt`, `dd`": ["<dl><dt>a</dt><dd>b</dd></dl>", "a\n\nb", '"bold"'],
  "`blockquote`": ["<blockquote>a</blockquote>", "> a", '"blockquote"'],
  "`pre`": ["<pre>a  b\n  c</pre>", "a  b\n  c", '"codeBlock"'],
  "`table`": [
    "<table><caption>t</caption><thead><tr><th>a</th><th>b</th></tr></thead><tr><td>1</td><td></td></tr></table>",
    "t\na | b\n--- | ---\n1 |",
    '"caption":"t"',
  ],
  "`img`": ['<img src="/a.jpg" alt="A hill">', "A hill", '"src":"https://a.example/a.jpg"'],
  "`figure`, `figcaption`": [
    '<figure><img src="/a.jpg" alt="A"><figcaption>b</figcaption></figure>',
    "A\n\nb",
    '"italic"',
  ],
  "`picture`, `srcset`, `data-src`": [
    '<picture><source srcset="/b.webp"><img src="/a.jpg" alt="A"></picture>',
    "A",
    '"image"',
  ],
  "`iframe`, `video`, `audio`, `embed`, `object`": [
    '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe><video src="/v.mp4"></video>',
    "Video on YouTube\n\nVideo: v.mp4",
    '"link"',
  ],
  "`details`, `summary`": ["<details><summary>a</summary>b</details>", "a\n\nb"],
  "`map`, `area`": [
    '<map name="m"><area href="/b" alt="A hill"></map>',
    "A hill",
    '"href":"https://a.example/b"',
  ],
  "`ruby`": ["<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢(kan)"],
  "`form`, `select`, `button`, `textarea`": [
    "<form><p>a</p><select><option>b</option></select><button>c</button></form>",
    "a\n\nb\n\nc",
  ],
  "`svg`, `canvas`": ["<svg><text>a</text></svg> <canvas>b</canvas>", "a b"],
  "`mfrac`, `msup`, `msqrt` and other formulas": [
    "<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>",
    "(a+b)/2",
  ],
  "signs with `aria-hidden`": ['a<span aria-hidden="true"> + </span><i aria-hidden="true"> b</i>', "a b"],
  "`script`, `style`, `template`": ["a<script>b</script><style>c</style><template>d</template>", "a"],
};

const BLOCKS: Record<string, Example> = {
  "`paragraph`, `freeform`, `html`": [
    block("paragraph", "<p>a</p>") + block("html", "<div>b</div>"),
    "a\n\nb",
  ],
  "`heading`": [block("heading", '<h2 class="wp-block-heading">a</h2>'), "a", '"level":2'],
  "`list`, `list-item`": [block("list", `<ul>${block("list-item", "<li>a</li>")}</ul>`), "- a"],
  "`quote`, `pullquote`": [
    block("pullquote", "<figure><blockquote><p>a</p><cite>b</cite></blockquote></figure>"),
    "> a\n\n> b",
    '"italic"',
  ],
  "`code`, `preformatted`, `verse`": [
    block("code", "<pre><code>a\n  b</code></pre>") + block("verse", "<pre>c\n  d</pre>"),
    "a\n  b\n\nc\n  d",
    '"codeBlock"',
  ],
  "`table`": [
    block("table", "<figure><table><tr><td>a</td><td>b</td></tr></table><figcaption>c</figcaption></figure>"),
    "a | b\n\nc",
    '"table"',
  ],
  "`image`": [block("image", '<figure><img src="/a.jpg" alt="A"/></figure>'), "A", '"image"'],
  "`gallery`": [
    block(
      "gallery",
      '<figure><figure><img src="/a.jpg" alt="A"/><figcaption>b</figcaption></figure><figure><img src="/c.jpg" alt="C"/></figure></figure>',
    ),
    "A\n\nb\n\nC",
    '"image"',
  ],
  "`cover`": [block("cover", '<div><img src="/a.jpg" alt="A"/><div><p>b</p></div></div>'), "A\n\nb"],
  "`media-text`": [
    block("media-text", '<div><figure><img src="/a.jpg" alt="A"/></figure><p>b</p></div>'),
    "A\n\nb",
  ],
  "`columns`, `column`, `group`, `text-columns`": [
    block("columns", block("column", "<div><p>a</p></div>") + block("column", "<div><p>b</p></div>")),
    "a\n\nb",
  ],
  "`audio`, `video`": [
    block("audio", '<figure><audio src="/a.mp3"></audio><figcaption>b</figcaption></figure>'),
    "b",
    '"link"',
  ],
  "`file`": [
    block(
      "file",
      '<div><a href="/a.pdf">The plan</a><a href="/a.pdf" class="wp-block-file__button" download>Download</a></div>',
    ),
    "The plan",
    '"href":"https://a.example/a.pdf"',
  ],
  "`embed`": [
    block("embed", "<figure><div>\nhttps://vimeo.com/12\n</div><figcaption>b</figcaption></figure>"),
    "b",
    '"link"',
  ],
  "`button`, `buttons`": [block("button", '<div><a href="/b">a</a></div>'), "a", '"link"'],
  "`details`, `accordion`, `accordion-item`, `accordion-heading`, `accordion-panel`": [
    block("accordion-heading", '<h3><button><span>a</span><span aria-hidden="true">+</span></button></h3>') +
      block("accordion-panel", "<div><p>b</p></div>"),
    "a\n\nb",
    '"level":3',
  ],
  "`separator`": [block("separator", "<hr/>") + block("paragraph", "<p>a</p>"), "a", '"horizontalRule"'],
  "`spacer`": [block("spacer", '<div style="height:9px"></div>'), ""],
  "`more`, `nextpage`": ["<!-- wp:more --><p>a</p><!--more--><p>b</p><!--nextpage--><p>c</p>", "a\n\nb\n\nc"],
  "`math`": [block("math", "<div><math><mi>a</mi><mo>+</mo><mi>b</mi></math></div>"), "a+b"],
  "`social-links`, `social-link`": [
    block("social-links", '<ul><!-- wp:social-link {"url":"https://b.example/"} /--></ul>'),
    "- https://b.example/",
    '"link"',
  ],
  "`shortcode`": [block("shortcode", "[embed]https://vimeo.com/12[/embed]"), "Video on Vimeo"],
  "block of a plugin with HTML of its own": [block("myplugin/tip", "<div>a</div>"), "a"],
};

/** Held by tests/db/import-words.test.ts, because their words are stored apart from the post. */
const APART = ["`footnotes`", "`block`"];

const SHORTCODES: Record<string, Example> = {
  "`[caption]`": ['[caption width="9"]<img src="/a.jpg" alt="A"/> b[/caption]', "A\n\nb", '"italic"'],
  "`[gallery]`": ['[gallery ids="1"]', "One", '"image"'],
  "`[code]`, `[sourcecode]`, `[php]` and other languages": ["[php]a\n  b[/php]", "a\n  b", '"codeBlock"'],
  "`[embed]`, `[youtube]`, `[vimeo]`, `[audio]`, `[video]`, `[soundcloud]`, `[twitter]`, `[googlemaps]`": [
    '[audio mp3="https://b.example/a.mp3"]',
    "Audio: a.mp3",
    '"link"',
  ],
  "shortcode around words": ["[tip]a[/tip]", "a"],
  "words in brackets, such as “[sic]”": ["a [sic] b", "a [sic] b"],
  "`$latex …$`": ["$latex x^2$", "$latex x^2$"],
};

/** All blocks of WordPress itself that the text of a post can have. */
const CORE =
  "accordion accordion-heading accordion-item accordion-panel archives audio avatar block button buttons calendar categories code column columns comments cover details embed file footnotes freeform gallery group heading html image latest-comments latest-posts list list-item loginout math media-text more navigation nextpage page-list paragraph pattern post-content post-title preformatted pullquote query quote read-more rss search separator shortcode site-logo site-title social-link social-links spacer table table-of-contents tag-cloud template-part text-columns verse video".split(
    " ",
  );

const namesIn = (rows: readonly Row[]) =>
  rows.flatMap(({ names }) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));

const isReported = ({ becomes }: Row) => becomes === "left out, reported";

describe.for([
  ["Elements of a text", ELEMENTS, []],
  ["Blocks", BLOCKS, APART],
  ["Shortcodes", SHORTCODES, []],
] as const)("the document about moving in, on “%s”", ([heading, examples, apart]) => {
  const rows = rowsBelow(heading);

  test("has a row for each example, and an example for each row", () => {
    const held = rows.filter((row) => !isReported(row) && !apart.some((name) => name === row.names));
    expect(held.map(({ names }) => names)).toEqual(Object.keys(examples));
  });

  test.for(Object.entries(examples))("says what becomes of %s", ([, [html, text, nodes = ""]]) => {
    const found = read(html);
    expect(found.text).toBe(text);
    expect(found.nodes).toContain(nodes);
    expect(found.lost).toEqual([]);
  });
});

test("the document names every block of WordPress, and those that it calls reported are", () => {
  const rows = rowsBelow("Blocks");
  expect(namesIn(rows).sort()).toEqual(CORE.toSorted());
  for (const name of namesIn(rows.filter(isReported)))
    expect(read(`<p>a</p><!-- wp:${name} {"a":1} /-->`)).toMatchObject({ text: "a", lost: [`wp:${name}`] });
  expect(read("<p>a</p><!-- wp:myplugin/map /-->").lost).toEqual(["wp:myplugin/map"]);
  expect(read('[my_map id="3"]').lost).toEqual(["my_map"]);
});

test("the document says of everything whether it is kept, changed or left out", () => {
  const cells = document
    .split("\n## What an export of WordPress can hold")[1]
    ?.split("\n")
    .filter(
      (line) => /^\| (?!-|in the export|HTML|block \||shortcode \|)/.test(line) && !line.startsWith("|---"),
    )
    .map((line) => line.split(" | ")[1]);
  expect(cells?.length).toBeGreaterThan(100);
  expect(new Set(cells)).toEqual(new Set(["kept", "changed", "left out", "left out, reported"]));
});
