import fc from "fast-check";
import { expect, test } from "vitest";
import { withBlocks } from "@/lib/import/html/block-words";
import { fromWordPressHtml } from "@/lib/import/html/from-wordpress-html";
import { plainTextOf } from "@/lib/rich-text/plain-text";

function read(html: string) {
  const lost: string[] = [];
  const document = fromWordPressHtml(
    withBlocks(html, (name) => lost.push(name)),
    { kind: "post" },
  );
  return { text: plainTextOf(document), document, lost };
}

const paragraph = (words: string) => `<!-- wp:paragraph --><p>${words}</p><!-- /wp:paragraph -->`;

test.each([
  ["without settings", "<!-- wp:plugin/thing /-->", "plugin/thing"],
  ["with settings", '<!-- wp:plugin/thing {"id":4,"show":true} /-->', "plugin/thing"],
  [
    "with an empty frame",
    '<!-- wp:plugin/chart {"data":[1]} --><div class="c"></div><!-- /wp:plugin/chart -->',
    "plugin/chart",
  ],
  ["of WordPress itself", '<!-- wp:latest-posts {"postsToShow":3} /-->', "latest-posts"],
  ["that is not in the export", '<!-- wp:block {"ref":77} /-->', "block"],
  ["whose settings end the comment", '<!-- wp:plugin/thing {"arrow":"-->"} /-->', "plugin/thing"],
])("a block %s is counted, and nothing of it is left in the text", (_, block, name) => {
  const { text, lost } = read(`${paragraph("Before.")}${block}${paragraph("After.")}`);
  expect(lost).toEqual([name]);
  expect(text).toBe("Before.\n\nAfter.");
});

test.each([
  [
    "the summary of details",
    '<!-- wp:details {"summary":"Which shoes?"} --><details><p>The old ones.</p></details><!-- /wp:details -->',
    "Which shoes?\n\nThe old ones.",
    [],
  ],
  [
    "a summary that is in the text as well, once",
    '<!-- wp:details {"summary":"Which shoes?"} --><details><summary>Which <b>shoes</b>?</summary><p>The old ones.</p></details><!-- /wp:details -->',
    "Which shoes?\n\nThe old ones.",
    [],
  ],
  ["the text of a button", '<!-- wp:button {"text":"Join us"} /-->', "Join us", []],
  [
    "questions of a plugin",
    '<!-- wp:faq/list {"items":[{"question":"How far?","answer":"<em>Not</em> far."}]} /-->',
    "How far?\n\nNot far.",
    ["faq/list"],
  ],
  [
    "but not the labels of a form",
    '<!-- wp:jetpack/field-name {"label":"Name"} /-->',
    "",
    ["jetpack/field-name"],
  ],
])("words in settings come: %s", (_, block, words, names) => {
  const { text, lost } = read(block);
  expect(text).toBe(words);
  expect(lost).toEqual(names);
});

test("addresses in settings come as links and pictures", () => {
  const film = read('<!-- wp:embed {"url":"https://www.youtube.com/watch?v=abcdefghijk"} /-->');
  expect(film.text).toContain("https://www.youtube.com/watch?v=abcdefghijk");
  const button = read('<!-- wp:button {"text":"The plan","url":"https://b.example/plan"} /-->');
  expect(JSON.stringify(button.document)).toContain('"href":"https://b.example/plan"');
  expect(read('<!-- wp:button {"text":"x","url":"javascript:alert(1)"} /-->').text).toBe("x");
  expect(film.lost).toEqual([]);
});

test("blocks that show nothing are not counted", () => {
  const blocks =
    '<!-- wp:spacer {"height":"40px"} --><div></div><!-- /wp:spacer --><!-- wp:separator --><hr/><!-- /wp:separator --><!-- wp:group --><div><!-- wp:plugin/box --><p>Words.</p><!-- /wp:plugin/box --></div><!-- /wp:group --><!-- wp:paragraph --><p></p><!-- /wp:paragraph --><!-- wp:more --><!--more--><!-- /wp:more -->';
  expect(read(blocks).lost).toEqual([]);
});

test("no word around blocks is lost, whatever is open, closed in the wrong order or never closed", () => {
  const word = fc.integer({ min: 0, max: 9999 }).map((number) => ` word${number} `);
  const name = fc.constantFrom("paragraph", "group", "plugin/box", "details", "embed");
  const settings = fc.constantFrom("", '{"a":1} ', '{"a":"-->"} ', '{"a":', "{} ");
  const block = fc
    .tuple(fc.constantFrom("", "/"), name, settings, fc.constantFrom("", "/"))
    .map(([end, named, set, alone]) => `<!-- ${end}wp:${named} ${set}${alone}-->`);
  fc.assert(
    fc.property(fc.array(fc.oneof(word, block), { maxLength: 20 }), (parts) => {
      const html = parts.join("");
      const visible = html.replace(/<!--.*?(?:\} \/?-->|-->)/g, "").match(/word\d+/g) ?? [];
      expect(read(html).text.match(/word\d+/g) ?? []).toEqual(expect.arrayContaining([...visible]));
    }),
    { numRuns: 300 },
  );
});
