import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fromWordPressHtml } from "@/lib/import/html/from-wordpress-html";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import fc from "@/tests/support/fast-check";
import { wordsIn } from "@/tests/support/words-in";

const POST = /<content:encoded><!\[CDATA\[([\s\S]*?)\]\]><\/content:encoded>/g;

/** What the posts of an export say, one text for each. */
function postsOf(name: string): string[] {
  const xml = readFileSync(new URL(`../../support/fixtures/exports/${name}.xml`, import.meta.url), "utf8");
  return Array.from(xml.matchAll(POST), ([, html = ""]) => said(html));
}

const said = (html: string, lost?: (name: string) => void) =>
  plainTextOf(fromWordPressHtml(html, { kind: "post", lost }));

describe("a post keeps", () => {
  test("what follows code that has no end", () => {
    expect(postsOf("02-unclosed-pre")).toEqual([
      "Before the plan.\n\nMonday easy\nTuesday rest\n\nAnd after it ten more paragraphs of advice.",
    ]);
    expect(said("<pre>only code")).toBe("only code");
  });

  test("raised and lowered figures, and quotations", () => {
    expect(postsOf("03-sup-sub-q")).toEqual([
      "In 10⁵ steps, CO₂, see note¹ and note¹². He said “rest”. x² is not x2.",
    ]);
    expect(said("1<sup>st</sup> 5<sup>1/2</sup> H<sub>max</sub> <q>a <q>b</q></q>")).toBe(
      "1st 5^(1/2) Hmax “a ‘b’”",
    );
  });

  test("words in brackets, and names the shortcodes that it leaves out", () => {
    expect(postsOf("06-bracketed-words")).toEqual([
      "I wrote about it on [Twitter] and made a [video], there is [more] below the [audio]. The [toc] stays.\n\nAn unknown thing and one more [recent_posts] here.",
    ]);
    const lost: string[] = [];
    said(
      '[my_form id="3"] [my_plugin_table id=4 /] [b]bold[/b] [embed]https://a.example/[/embed]',
      (name) => {
        lost.push(name);
      },
    );
    expect(lost).toEqual(["my_form", "my_plugin_table"]);
  });

  test("code in shortcodes with its signs and its indentation", () => {
    expect(postsOf("11-code-shortcode")).toEqual([
      'Text before.\n\ndef pace(km, minutes):\n    if km < 5:\n        return minutes / km\n    return None\n\nif ($a<$b) { echo "<b>yes</b>"; }\n\nText after.',
    ]);
    expect(said("[php]one [b] two")).toBe("[php]one [b] two");
  });

  test("words of controls, also where their end is missing", () => {
    const posts = postsOf("23-content-edges");
    expect(posts[0]).toBe("Choose:\n\nOne\n\nTwo\n\nThe rest of the post is here.");
    expect(posts[1]).toBe("Press this now.\n\nThe rest of the post is here.");
    expect(posts[2]).toBe("漢(kan) and abc ITB under mark newold");
  });

  test("the numbers of a list as it counts", () => {
    expect(postsOf("23-content-edges")[4]).toContain("g. seven\n\nf. eight\n\n- [x] done");
    expect(said("<ol reversed><li>a<li>b</ol>")).toBe("2. a\n\n1. b");
    expect(said('<ol type="I" start="4"><li>a<li>b</ol>')).toBe("IV. a\n\nV. b");
    expect(said('<ol><li>a<li value="5">b<li>c</ol>')).toBe("1. a\n\n5. b\n\n6. c");
    expect(said('<ol><li value="5">b<li>c</ol>')).toBe("5. b\n6. c");
  });
});

const PIECES =
  "p div section li dt dd summary figcaption h2 blockquote option optgroup button label legend textarea fieldset address td th text".split(
    " ",
  );
const ATTRIBUTES = ["", ' role="button"', ' class="btn"', ' style="display:block"'];
const AROUND: readonly (readonly [before: string, after: string])[] = [
  ["", ""],
  ["<ul>", "</ul>"],
  ["<dl>", "</dl>"],
  ["<table><tr>", "</tr></table>"],
  ["<select>", "</select>"],
  ["<svg>", "</svg>"],
  ["<details>", "</details>"],
  ["<figure>", "</figure>"],
];

test("no two words are joined that stand apart on the page", () => {
  const element = fc.oneof(
    fc.constantFrom(...PIECES).map((name) => ({ name, attributes: "" })),
    fc.constantFrom(...ATTRIBUTES.slice(1)).map((attributes) => ({ name: "a", attributes })),
    fc.constant({ name: "span", attributes: ATTRIBUTES[3] ?? "" }),
  );
  fc.assert(
    fc.property(
      fc.array(element, { minLength: 2, maxLength: 6 }),
      fc.constantFrom(...AROUND),
      fc.constantFrom("", "<!-- wp:html -->"),
      (elements, [before, after], blocks) => {
        const html = elements.map(({ name, attributes }, at) => `<${name}${attributes}>word${at}</${name}>`);
        const read = fromWordPressHtml(`${blocks}${before}${html.join("")}${after}`, { kind: "post" });
        expect(wordsIn(read)).toEqual(elements.map((_, at) => `word${at}`));
      },
    ),
    { numRuns: 500 },
  );
});

test("words of a control, readings and links of a picture come, and its decoration does not", () => {
  expect(
    said(
      '<select><optgroup label="Spring"><option>May</option></optgroup></select><input type=submit value=Send>',
    ),
  ).toBe("Spring\n\nMay\n\nSend");
  expect(said("<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>")).toBe("漢(kan)字(ji)");
  expect(
    said(
      '<map name="m"><area href="https://a.example/hill" alt="The hill"><area href="https://a.example/x"></map>',
    ),
  ).toBe("The hill\n\na.example/x");
  expect(said('<h3><button><span>Why rest?</span><span aria-hidden="true">+</span></button></h3>')).toBe(
    "Why rest?",
  );
  expect(
    said('<p>Run <span aria-hidden="true">5 km</span> today<span aria-hidden="true">🏃</span></p>'),
  ).toBe("Run 5 km today🏃");
  expect(said('<p>Run<span aria-hidden="true">·</span>rest<span aria-hidden="true"> </span>run</p>')).toBe(
    "Run rest run",
  );
  const file = (name: string) =>
    `<!-- wp:file --><div><a href="https://a.example/p.pdf">${name}</a><a href="https://a.example/p.pdf" class="wp-block-file__button">Download</a></div><!-- /wp:file -->`;
  expect(said(file("The plan"))).toBe("The plan");
  expect(said(file(""))).toBe("Download");
  expect(said("Press<button>this</button>, <button>that</button>.")).toBe("Press this, that.");
});

const SHOWN =
  "p div span b i a em code pre ul ol li dl dt dd table thead tbody tr td th caption h1 h6 blockquote figure figcaption details summary button select option textarea svg text math mi mn canvas sup sub q ruby rt center font address dir menu fieldset legend label object video noscript main unknown-element";
const HIDDEN = "script style title iframe noembed noframes template datalist";

test("no word is lost, whatever is open, closed in the wrong order or never closed", () => {
  const word = fc
    .integer({ min: 0, max: 99_999 })
    .map((number) => ({ source: ` word${number} `, word: `word${number}` }));
  const shown = fc.constantFrom(...SHOWN.split(" "));
  const tag = fc
    .tuple(shown, fc.boolean())
    .map(([name, end]) => ({ source: end ? `</${name}>` : `<${name}>`, word: undefined }));
  const unclosed = fc
    .constantFrom(...HIDDEN.split(" "))
    .map((name) => ({ source: `<${name}>`, word: undefined }));
  const part = fc.oneof(
    { weight: 3, arbitrary: word },
    { weight: 3, arbitrary: tag },
    { weight: 1, arbitrary: unclosed },
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 30 }),
      fc.constantFrom("", "<!-- wp:html -->"),
      (parts, blocks) => {
        const html = blocks + parts.map(({ source }) => source).join("");
        const kept = wordsIn(fromWordPressHtml(html, { kind: "post" })).filter((each) =>
          each.startsWith("word"),
        );
        expect(kept).toEqual(parts.flatMap((each) => each.word ?? []));
      },
    ),
    { numRuns: 500 },
  );
});
