import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { test } from "../support/database";
import { importFile, importText } from "../support/importing";
import { head, item, tail } from "../support/wxr-parts";

async function threadTitled(title: string): Promise<{ text: string; excerpt: string }> {
  const { rows } = await database().$client.query(
    "select body_text as text, excerpt from threads where title = $1",
    [title],
  );
  return rows[0];
}

describe("what a blog stores apart from the text of a post comes with the post", () => {
  test("a block that many posts share", async () => {
    const { shortcodes, blocks } = await importFile("tests/support/fixtures/exports/23-content-edges.xml");
    expect(blocks).toEqual([]);
    expect((await threadTitled("Embeds")).text).toContain("The warm-up that every plan shares.");
    expect(shortcodes).toEqual([{ name: "my_plugin_table", count: 1, titles: ["Only a shortcode"] }]);
  });

  test("a shared block that has itself, and one that is not in the export, without an end or an error", async () => {
    const own = item({
      id: 2,
      title: "Shared",
      type: "wp_block",
      content: 'Again and again. <!-- wp:block {"ref":2} /-->',
    });
    const post = item({
      id: 1,
      title: "A post with blocks",
      content:
        '<p>Before.</p><!-- wp:block {"ref":2} /--><!-- wp:block {"ref":99} /--><!-- wp:block {"ref":"x"} /-->',
    });
    const { blocks } = await importText(
      head("https://b.example") + post.open + post.close + own.open + own.close + tail(),
    );
    expect(blocks).toEqual([{ name: "block", count: 3, titles: ["A post with blocks"] }]);
    expect((await threadTitled("A post with blocks")).text).toMatch(/^Before\.\n\nAgain and again\./);
  });

  test("footnotes where they stand, or at the end, and the excerpt", async () => {
    const stored = JSON.stringify([
      { id: "a", content: "A coach <em>said</em> so." },
      { id: "b", content: "In 2013." },
    ]);
    const meta = (value: string) =>
      `<excerpt:encoded><![CDATA[What hills <b>teach</b>.]]></excerpt:encoded><wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
    const post = (id: number, title: string, content: string, value: string) => {
      const { open, close } = item({ id, title, content, extra: meta(value) });
      return open + close;
    };
    await importText(
      head("https://f.example") +
        post(
          1,
          "Notes in their place",
          "<p>Rest<sup>1</sup>.</p><!-- wp:footnotes /--><p>Last.</p>",
          stored,
        ) +
        post(2, "Notes at the end", "<p>Rest<sup>1</sup>.</p>", stored) +
        post(3, "Notes that nobody can read", "<p>Rest.</p>", "[{broken") +
        tail(),
    );
    const placed = await threadTitled("Notes in their place");
    expect(placed.text).toBe("Rest¹.\n\n1. A coach said so.\n2. In 2013.\n\nLast.");
    expect(placed.excerpt).toBe("What hills teach.");
    expect((await threadTitled("Notes at the end")).text).toBe("Rest¹.\n\n1. A coach said so.\n2. In 2013.");
    expect((await threadTitled("Notes that nobody can read")).text).toBe("Rest.");
  });
});

test("an export of version 1.0, as WordPress made them until 2011, comes as well", async () => {
  await importFile("tests/support/fixtures/exports/18-wxr-1.0.xml");
  expect((await threadTitled("An old export")).text).toBe("The text of the old post.");
});
