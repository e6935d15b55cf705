import { describe, expect, it } from "vitest";
import type { ExportRecord } from "@/lib/import/reader";
import { firstDate } from "@/lib/import/wxr/dates";
import type { WxrNotice } from "@/lib/import/wxr/notice";
import { wordPress } from "@/lib/import/wxr/read-wxr";
import { comment, head, item, tail } from "@/tests/support/wxr-parts";

/** Reads a file in pieces of a given size: nothing may depend on where one ends. */
async function read(file: string | Buffer, size = 64 * 1024) {
  const bytes = Buffer.from(file as string);
  const notices: WxrNotice[] = [];
  const records: ExportRecord[] = [];
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  for await (const record of wordPress.read(pieces(), (notice) => notices.push(notice))) records.push(record);
  const comments = records.filter((record) => record.kind === "comment");
  return { records, notices, comments, items: records.filter((record) => record.kind === "item") };
}

function blog(...inside: string[]): string {
  const { open, close } = item({ id: 7, title: "Q &amp; A", content: "<p>Hello</p>" });
  return head("https://blog.example.org") + open + inside.join("") + close + tail();
}

/** Line and column, from 1, at which a piece of a file begins. */
function placeOf(file: string, piece: string) {
  const before = file.slice(0, file.indexOf(piece)).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

const refusal = (file: string | Buffer) => expect(read(file)).rejects;

describe("an export", () => {
  it("is read in pieces, with the same result however it is cut", async () => {
    const extra = '<category domain="category" nicename="q-a"><![CDATA[Q &amp; A]]></category>';
    const file = blog(
      extra,
      comment({ id: 1, content: "a ]]> b 🏃" }),
      comment({ id: 2, url: "http://x.example/?a=1&b=2" }),
    );
    const whole = await read(file);
    expect(whole.comments.map(({ id, content, item }) => [id, content, item])).toEqual([
      ["1", "a ]]> b 🏃", 1],
      ["2", "Thanks.", 1],
    ]);
    expect(whole.items[0]).toMatchObject({
      postId: "7",
      line: 19,
      terms: [{ slug: "q-a", name: "Q &amp; A" }],
    });
    expect(whole.records[0]).toMatchObject({ kind: "channel", blogUrl: "https://blog.example.org" });
    for (const size of [1, 7, 1000]) expect(await read(file, size)).toEqual(whole);
  });

  it("is accepted in version 1.1, and refused in another, which is named", async () => {
    expect((await read(head("https://a.example", "1.1") + tail())).records).toHaveLength(2);
    await refusal(head("https://a.example", "9.9") + tail()).toThrow("WXR version 9.9");
  });

  it("gives a picture's description and address", async () => {
    const meta =
      "<wp:postmeta><wp:meta_key><![CDATA[_wp_attachment_image_alt]]></wp:meta_key><wp:meta_value><![CDATA[A hill]]></wp:meta_value></wp:postmeta>";
    const { items } = await read(
      blog("<wp:attachment_url><![CDATA[https://a.example/h.jpg]]></wp:attachment_url>", meta),
    );
    expect(items[0]).toMatchObject({ altText: "A hill", attachmentUrl: "https://a.example/h.jpg" });
  });
});

describe("a fault of WordPress is repaired and reported with its place", () => {
  it("for unescaped ampersands", async () => {
    const file = blog(comment({ id: 1, url: "http://x.example/?a=1&b=2&amp;c" }));
    const { comments, notices } = await read(file);
    expect(comments[0]?.url).toBe("http://x.example/?a=1&b=2&c");
    expect(notices).toEqual([{ kind: "bare_ampersand", ...placeOf(file, "&b=2") }]);
  });
  it("for control characters, NUL and U+FFFE, also as references", async () => {
    const { comments, notices } = await read(
      blog(comment({ id: 1, content: "a\u0000b\u000bc\ufffed", url: "x&#11;y" })),
    );
    expect(comments[0]?.content).toBe("abcd");
    expect(notices.map((notice) => notice.kind)).toEqual(Array(4).fill("control_character"));
  });
  it.each([
    ["windows_1252", [0xe9], "é"],
    ["windows_1252", [0x93], "“"],
    ["windows_1252", [0xe9, 0x80], "é€"],
    ["invalid_utf8", [0x9d], "\ufffd"],
  ] as const)("for bytes that are not UTF-8: %s %j", async (kind, bytes, read1252) => {
    const [before = "", after = ""] = blog(comment({ id: 1, content: "né caf@ here" })).split("@ here");
    const file = Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(` 🏃${after}`)]);
    for (const size of [1, 3, 64 * 1024]) {
      const { comments, notices } = await read(file, size);
      expect(comments[0]?.content).toBe(`né caf${read1252} 🏃`);
      expect(new Set(notices.map((notice) => JSON.stringify(notice)))).toEqual(
        new Set([JSON.stringify({ line: before.split("\n").length, kind })]),
      );
    }
  });
  it("for ends of CDATA within a text, with the same result however the file is cut", async () => {
    const texts = [
      "if (a[b[0]]>1) go",
      "x]]>",
      "]]>]]> y",
      "//<![CDATA[\nrun()\n//]]>\n</script> z",
      "a ]]></b> c",
    ];
    for (const text of texts) {
      const file = blog(comment({ id: 1, content: "@@" }), comment({ id: 2 })).replace("@@", text);
      const whole = await read(file);
      expect(whole.comments.map(({ content }) => content)).toEqual([text, "Thanks."]);
      expect(new Set(whole.notices.map(({ kind }) => kind))).toEqual(new Set(["bare_cdata_end"]));
      for (const size of [1, 7, 1000]) expect(await read(file, size)).toEqual(whole);
    }
  });
  it("but not for text after a section, which no exporter escapes", async () => {
    const { items, notices } = await read(blog().replace("<p>Hello</p>]]>", "<p>Hello</p>]]> and on"));
    expect(items[0]?.content).toBe("<p>Hello</p> and on");
    expect(notices).toEqual([]);
  });
  it.each([
    ["utf16le", Buffer.from("\ufeff")],
    ["utf16le", Buffer.alloc(0)],
  ] as const)("an export in UTF-16 (%s), with and without a byte order mark", async (encoding, mark) => {
    const file = Buffer.from(blog(comment({ id: 1, content: "café 🏃" })), encoding);
    const start = mark.length > 0 ? Buffer.from([0xff, 0xfe]) : mark;
    for (const size of [64 * 1024, 4097]) {
      const little = await read(Buffer.concat([start, file]), size);
      expect(little.comments[0]?.content).toBe("café 🏃");
      const big = await read(Buffer.concat([start, file]).swap16(), size);
      expect(big.comments).toEqual(little.comments);
    }
  });
  it("for blank lines and a byte order mark before the document", async () => {
    expect((await read(`\ufeff${blog()}`)).notices).toEqual([]);
    const { items, notices } = await read(`\n\n${blog()}`);
    expect(items[0]?.line).toBe(21);
    expect(notices).toEqual([{ kind: "blank_start", line: 1, column: 1 }]);
  });
  it("for text that a plugin adds after the end", async () => {
    expect((await read(`${blog()}<p>Done</p>`)).notices[0]?.kind).toBe("stray_end");
  });
  it("an export in the encoding it declares", async () => {
    const file = blog(comment({ id: 1, content: "café" })).replace("UTF-8", "ISO-8859-1");
    expect((await read(Buffer.from(file, "latin1"))).comments[0]?.content).toBe("café");
    const quoted = Buffer.from(file.replace("café", "\x93caf\xe9\x94"), "latin1");
    expect((await read(quoted)).comments[0]?.content).toBe("“café”");
    await refusal(file.replace("ISO-8859-1", "klingon")).toThrow('"klingon"');
  });
});

describe("a file is refused with a sentence", () => {
  it("for malformed XML, with line and column, also after a repair in the same line", async () => {
    for (const wrong of ["<a>\n  <b></a>", "<a>\n && <b></a>", "<a>\n \u0001\u0002 <b></a>"]) {
      const file = blog(wrong);
      const { line, column } = placeOf(file, "</a>");
      await refusal(file).toThrow(`Line ${line}, column ${column + 4}: The file is not well-formed XML`);
    }
  });
  it("for a missing end, wherever the file is cut", async () => {
    const file = blog(comment({ id: 1 }));
    for (const at of [0.4, 0.6, 0.8, 0.95, 0.99])
      await refusal(file.slice(0, Math.floor(file.length * at))).toThrow(
        /^Line \d+, column \d+: The file ends within </,
      );
  });
  it("for entity bombs and external entities", async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss>&b;</rss>';
    await refusal(bomb).toThrow("Line 1, column 22: The file declares a document type");
    await refusal('<!DOCTYPE x SYSTEM "file:///etc/passwd"><rss/>').toThrow("declares a document type");
  });
  it.each([
    ["", "an empty file"],
    ["<!DOCTYPE html><html></html>", "a web page (HTML)"],
    ['{"posts":[]}', "JSON"],
    ["PK\u0003\u0004zip", "a zip file within another file. Unpack it first"],
    ["-- MySQL dump", "a database dump (SQL)"],
    ["<br />\n<b>Warning</b>: x", "an error message of the web server"],
    ["hello", "plain text"],
    ["\u0000\u0001\u0002", "a binary file"],
    ["<feed></feed>", "a feed or a Blogger export"],
    ['<?xml version="1.0"?><urlset xmlns="x"></urlset>', "a sitemap"],
    ["<settings></settings>", "a <settings> file"],
    ['{"db":[{"meta":{}}]}', "a Ghost export (JSON). Comeback reads exports of WordPress"],
    ["GIF89a...", "a picture"],
    ["<rss><channel><title>x</title><item></item></channel></rss>", "an ordinary RSS feed"],
  ])("for a wrong format, which is named: %j", async (file, name) => {
    await refusal(file).toThrow(name);
  });
  it("for gzip", async () => {
    await refusal(Buffer.from([0x1f, 0x8b, 8, 0])).toThrow(
      "a gzip file within another file. Unpack it first",
    );
  });
});

describe("dates", () => {
  it("are the first valid one of several", () => {
    expect(firstDate("0000-00-00 00:00:00", "2011-02-03 04:05:06")?.toISOString()).toBe(
      "2011-02-03T04:05:06.000Z",
    );
    expect(firstDate("", "2011-02-30 00:00:00", "Tue, 11 Jan 2011 14:00:00 +0200")?.toISOString()).toBe(
      "2011-01-11T12:00:00.000Z",
    );
    expect(firstDate("", "-0001-11-30 00:00:00", "1 January", "1970-01-01 00:00:00")).toBeUndefined();
  });
});
