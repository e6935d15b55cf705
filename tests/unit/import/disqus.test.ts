import { describe, expect, it } from "vitest";
import { disqusDate } from "@/lib/import/disqus/dates";
import { fromDisqusHtml } from "@/lib/import/disqus/from-disqus-html";
import { pageOf, titleOfLink, usefulTitle } from "@/lib/import/disqus/pages";
import { readExport } from "@/lib/import/read-export";
import type { ExportRecord } from "@/lib/import/reader";
import type { WxrNotice } from "@/lib/import/wxr/notice";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { disqusFile, disqusPost, disqusThread } from "@/tests/support/disqus-parts";
import { head, tail } from "@/tests/support/wxr-parts";

/** Reads a file in pieces of a given size: nothing may depend on where one ends. */
async function read(file: string | Buffer, size = 64 * 1024) {
  const bytes = Buffer.from(file as string);
  const notices: WxrNotice[] = [];
  const records: ExportRecord[] = [];
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  for await (const record of await readExport(pieces(), (notice) => notices.push(notice)))
    records.push(record);
  return { records, kinds: notices.map(({ kind }) => kind) };
}

describe("a file of Disqus", () => {
  const thread = disqusThread({
    id: 1,
    link: "https://a.example/?p=1&x=2",
    identifier: "1 https://a.example/?p=1",
  });
  const post = disqusPost({
    id: 2,
    thread: 1,
    parent: 3,
    message: "<p>a ]]> b 🏃</p>",
    name: "A & B",
    username: "ab",
    email: "ab@a.example",
  });

  it("is recognised by its first element, and read in pieces of any size", async () => {
    const whole = await read(disqusFile(thread, post));
    expect(whole.records).toEqual([
      {
        kind: "disqus thread",
        line: 9,
        id: "1",
        identifier: "1 https://a.example/?p=1",
        forum: "hill-notes",
        link: "https://a.example/?p=1&x=2",
        title: "Hills",
        message: "",
        createdAt: "2012-05-01T06:00:00Z",
        isClosed: false,
        isDeleted: false,
      },
      {
        kind: "disqus post",
        line: 25,
        id: "2",
        threadId: "1",
        parentId: "3",
        message: "<p>a ]]> b 🏃</p>",
        createdAt: "2012-05-02T07:08:09Z",
        isApproved: true,
        isSpam: false,
        isDeleted: false,
        author: { name: "A & B", username: "ab", email: "ab@a.example", isAnonymous: false },
      },
    ]);
    for (const size of [1, 7, 1000]) expect(await read(disqusFile(thread, post), size)).toEqual(whole);
    expect(
      (await read(`<!-- of a hill -->${disqusFile(thread).replace(/^<\?xml.*\n/, "")}`)).records,
    ).toHaveLength(1);
  });

  it("of WordPress is still one of WordPress", async () => {
    expect((await read(head("https://a.example") + tail())).records[0]).toMatchObject({ kind: "channel" });
  });

  it("is repaired, with a report: bare ampersands, control characters, text after its end", async () => {
    const { records, kinds } = await read(
      `${disqusFile(thread.replace("Hills", "Hills & \u0001dales"))}stray`,
    );
    expect(records[0]).toMatchObject({ title: "Hills & dales" });
    expect(kinds.sort()).toEqual(["bare_ampersand", "control_character", "stray_end"]);
  });

  it("in windows-1252 that says so is read, with its letters", async () => {
    const file = disqusFile(post.replace("A &amp; B", "Zoë")).replace(
      'encoding="utf-8"',
      'encoding="windows-1252"',
    );
    expect((await read(Buffer.from(file, "latin1"))).records[0]).toMatchObject({ author: { name: "Zoë" } });
  });

  it("is refused where it was cut off, is malformed, or defines entities", async () => {
    const whole = disqusFile(thread, post);
    await expect(read(whole.slice(0, -40))).rejects.toThrow(/The file ends within <post>/);
    await expect(read(whole.replace("</name>", "</nome>"))).rejects.toThrow(/not well-formed/);
    await expect(read(whole.replace("<disqus", '<!DOCTYPE d [<!ENTITY a "b">]><disqus'))).rejects.toThrow(
      /declares a document type/,
    );
  });

  it("gives what is missing as nothing", async () => {
    const { records } = await read("<disqus><post/><thread/><other><a>b</a></other></disqus>");
    expect(records).toMatchObject([
      {
        kind: "disqus post",
        id: "",
        message: "",
        isApproved: true,
        author: { name: "", isAnonymous: false },
      },
      { kind: "disqus thread", id: "", link: "", isClosed: false },
    ]);
  });
});

describe("the date of a comment", () => {
  const now = new Date("2026-01-01T00:00:00Z");
  it.for([
    ["2012-05-01T10:22:33Z", "2012-05-01T10:22:33.000Z"],
    ["2012-05-01T10:22:33", "2012-05-01T10:22:33.000Z"],
    ["2012-05-01 10:22", "2012-05-01T10:22:00.000Z"],
    ["2012-05-01T10:22:33.123456+00:00", "2012-05-01T10:22:33.000Z"],
    ["2012-05-01T10:22:33+05:30", "2012-05-01T04:52:33.000Z"],
    ["2012-01-01T00:22:33-0800", "2012-01-01T08:22:33.000Z"],
    ["2012-02-30T10:22:33Z", null],
    ["2012-05-01T25:22:33Z", null],
    ["0000-00-00T00:00:00Z", null],
    ["1969-12-31T00:00:00Z", null],
    ["2031-05-01T10:22:33Z", null],
    ["yesterday", null],
    ["", null],
  ] as const)("%s", ([written, expected]) => {
    expect(disqusDate(written, now)?.toISOString() ?? null).toBe(expected);
  });
});

describe("the address of a page", () => {
  const keysOf = (link: string, identifier = "") => pageOf(link, identifier, "hill-notes").keys;

  it.for([
    ["http://blog.example/hills/", "https://www.blog.example/hills"],
    ["http://blog.example/hills/", "http://blog.example/Hills?utm_source=x&fbclid=y#disqus_thread"],
    ["http://blog.example/hills/", "http://blog.example/index.php/hills/amp/"],
    ["http://blog.example/hills/", "http://blog.example/hills/comment-page-3/"],
    ["http://blog.example/?p=12", "https://blog.example/index.php?preview=true&p=12"],
    ["http://blog.example/page.php?id=1&m=1", "http://blog.example/page.php?id=1"],
    ["http://blog.example/%C3%BCbung/", "http://blog.example/übung"],
  ] as const)("%s is %s", ([one, other]) => {
    expect(keysOf(one)).toHaveLength(1);
    expect(keysOf(one)).toEqual(keysOf(other));
  });

  it.for([
    ["http://blog.example/hills/", "http://other.example/hills/"],
    ["http://blog.example/?p=12", "http://blog.example/?p=13"],
    ["http://blog.example/page.php?id=1", "http://blog.example/page.php?id=2"],
    ["http://blog.example/", "http://blog.example/hills"],
  ] as const)("%s is not %s", ([one, other]) => {
    expect(keysOf(one)).not.toEqual(keysOf(other));
  });

  it("is no key where nobody can read it", () => {
    expect(pageOf("javascript:alert(1)", "", "f")).toMatchObject({ keys: [], paths: [], host: "" });
    expect(keysOf(`http://blog.example/${"a".repeat(5000)}`)).toEqual([]);
  });

  it("gives the paths and the number by which a post may be here", () => {
    expect(
      pageOf("http://www.blog.example/2012/hills/amp/", "12 https://blog.example/?p=12", "f"),
    ).toMatchObject({
      paths: ["/2012/hills/amp", "/2012/hills", "/p/12"],
      host: "blog.example",
      postNumber: 12,
      postHost: "blog.example",
    });
    expect(pageOf("http://blog.example/run/?p=9", "", "f").paths).toEqual(["/run/p/9"]);
    expect(pageOf("", "/2012/hills/", "f").paths).toEqual(["/2012/hills"]);
  });

  it("gives a title where the page has none", () => {
    expect(usefulTitle("Hills in May", "http://a.example/x")).toBe("Hills in May");
    for (const title of ["", "http://a.example/x", "www.a.example/x", "Untitled", "123", "—"])
      expect(usefulTitle(title, "http://a.example/x")).toBe("");
    expect(titleOfLink("http://a.example/2012/05/hills-for-beginners.html?x=1")).toBe("Hills for beginners");
    for (const link of ["http://a.example/", "http://a.example/12", "http://a.example/hills", "nonsense"])
      expect(titleOfLink(link)).toBe("");
  });
});

describe("the words of a comment", () => {
  const nodes = (html: string) => fromDisqusHtml(html, { base: "https://a.example/hills/" }).content;
  const kept = "https://uploads.disquscdn.com/images/ab12.png";

  it("keep a picture that Disqus stores, written as a link, as an address or as a picture", () => {
    for (const html of [
      `<p>Look: <a href="${kept}" rel="nofollow">${kept.slice(0, 30)}...</a></p>`,
      `<p>Look: ${kept}</p>`,
      `<p>Look: <img src="${kept}"></p>`,
      `<p>Look: <a href="${kept}"><img src="${kept}"></a></p>`,
      `Look: <a href="${kept}">`,
    ])
      expect(nodes(html)).toEqual([
        { type: "paragraph", content: [{ type: "text", text: "Look:" }] },
        { type: "image", attrs: { src: kept, alt: "" } },
      ]);
    expect(plainTextOf(fromDisqusHtml(`<a href="${kept}">My hill</a> in May`, {}))).toBe("My hill\n\nin May");
  });

  it("lead links to their target, not through Disqus", () => {
    const html = `<a href="https://disq.us/url?url=https%3A%2F%2Fmaps.example%2Fhill%3Fa%3D1%3Ah3_Yw2kR0a-x&amp;cuid=7">a hill</a>`;
    expect(JSON.stringify(nodes(html))).toContain('"href":"https://maps.example/hill?a=1"');
    expect(JSON.stringify(nodes('<a href="https://disq.us/p/abc">x</a>'))).toContain("https://disq.us/p/abc");
    expect(
      JSON.stringify(nodes('<a href="https://disq.us/url?url=javascript:alert(1)">x</a>')),
    ).not.toContain("href");
  });

  it("name people as they were named, and keep lines", () => {
    expect(plainTextOf(fromDisqusHtml("Thanks @nora_l:disqus!\n\nOne<br>two", {}))).toBe(
      "Thanks @nora_l!\n\nOne\ntwo",
    );
  });
});
