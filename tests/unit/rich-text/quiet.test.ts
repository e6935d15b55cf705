import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { quiet } from "@/components/rich-text/editor/quiet";
import fc from "@/tests/support/fast-check";

type Node = DefaultTreeAdapterMap["node"];

/** What a browser would complain of in markup, read as it reads it where no script runs. */
function loud(html: string): string[] {
  const found: string[] = [];
  const open: Node[] = [parseFragment(html, { scriptingEnabled: false })];
  for (let node = open.pop(); node; node = open.pop()) {
    if ("attrs" in node) {
      for (const { name } of node.attrs) if (/^on|^style$/.test(name)) found.push(`${node.nodeName} ${name}`);
      if (/^(?:base|link|meta)$/.test(node.nodeName)) found.push(node.nodeName);
    }
    if ("childNodes" in node) open.push(...node.childNodes);
    if ("content" in node) open.push(node.content);
  }
  return found;
}

const part = fc.constantFrom(
  ...["<img ", "<p ", "<svg/", "<base ", "</p ", "<!--", "-->", ">", "/>", "<", "a", " ", "\n", "="],
  ...['alt=">"', "alt='>'", 'alt="', "alt='", 'title = "x"', "title=x>", '"', "'"],
  ...["onerror=x", ' onload="x"', "/onclick='x'", "style=a:b", " style = 'a:b'", '"onfocus=x', "ONBLUR =x"],
);

describe("HTML from a clipboard", () => {
  it("loses handlers, styles and base, whatever its quotes", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        expect(loud(quiet(parts.join("")))).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });

  it("keeps its words", () => {
    expect(quiet("<p>onset=2020 and style=free, 1 < 2</p>")).toBe("<p>onset=2020 and style=free, 1 < 2</p>");
    expect(quiet('<b title="a > b">x</b>')).toBe('<b title="a > b">x</b>');
  });

  it("is read in one pass, however many tags never end", () => {
    const started = performance.now();
    quiet('<a "'.repeat(100_000));
    quiet('<a b="'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
