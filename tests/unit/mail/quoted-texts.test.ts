import { describe, expect, test } from "vitest";
import { drawn, quote } from "@/lib/mail/letter";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { openingLinesOf } from "@/lib/rich-text/opening";
import { plainTextOf } from "@/lib/rich-text/plain-text";

const POST = `First I rested.

- two weeks without a run
- a walk on every second day, as long as nothing hurt on the stairs of the house

3. bridges
4. clams

> And it calmed down?

It did.`;

describe("an email that quotes a post", () => {
  const text = openingLinesOf(plainTextOf(fromMarkdown(POST, false)), 400);
  const mail = drawn({ subject: "A reply", blocks: [quote("Ada", text, false)] });

  test("keeps line ends, lists and paragraphs in its text", () => {
    expect(mail.text).toContain(
      [
        "> First I rested.",
        ">",
        "> - two weeks without a run",
        "> - a walk on every second day, as long as nothing hurt on the stairs of",
        ">   the house",
        ">",
        "> 3. bridges",
        "> 4. clams",
        ">",
        "> > And it calmed down?",
        ">",
        "> It did.",
      ].join("\n"),
    );
  });

  test("keeps them in its HTML, each turned by its own words", () => {
    expect(mail.html).toMatch(/<p dir="auto"[^>]*>First I rested\.<\/p>/);
    expect(mail.html).toMatch(/<ul[^>]*><li dir="auto">two weeks without a run<\/li>/);
    expect(mail.html).toMatch(
      /<ol start="3"[^>]*><li dir="auto">bridges<\/li><li dir="auto">clams<\/li><\/ol>/,
    );
    expect(mail.html).toMatch(/<blockquote dir="auto"[^>]*>And it calmed down\?<\/blockquote>/);
  });

  test("shows markup as the words it is", () => {
    const html = drawn({ subject: "s", blocks: [quote("Ada", '- <b>x</b>\n- "y"\n\n1. <i>', false)] }).html;
    expect(html).not.toMatch(/<b>x|<i>/);
  });
});

describe("the subject of an email", () => {
  test.for([
    "A reply in “می‌خواهم دوباره بدوم”",
    "A reply in “My family 👨‍👩‍👧‍👦 runs”",
    "A reply in “🏃🏽‍♀️ and ❤️”",
  ])("keeps what joins: %s", (subject) => expect(drawn({ subject, blocks: [] }).subject).toBe(subject));

  test("has no line end and no open direction, and is cut between characters", () => {
    expect(drawn({ subject: "A\r\nBcc: x@example.org \u202e\u0000!", blocks: [] }).subject).toBe(
      "A Bcc: x@example.org !",
    );
    expect(drawn({ subject: "👨‍👩‍👧‍👦".repeat(130), blocks: [] }).subject).toBe(`${"👨‍👩‍👧‍👦".repeat(119)}…`);
  });
});
