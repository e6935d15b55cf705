import { describe, expect, test } from "vitest";
import { compare } from "@/components/drafts/compare";
import { type Fields, printOf, withPlainText, wordsOf } from "@/components/drafts/fields";

const local = (fields: Fields, version: number, saved = false, sent = "") => ({
  fields,
  version,
  saved,
  sent,
  submission: "key",
  at: 0,
});
const server = (fields: Fields, version: number) => ({ fields, version, savedAt: "2026-11-01T12:00:00Z" });

const mine = { body: "Mine" };
const theirs = { body: "Theirs" };

describe("two copies of a draft", () => {
  test("are one if only one exists, or both are equal", () => {
    expect(compare(null, null)).toBe("nothing");
    expect(compare(null, server(theirs, 3))).toBe("server");
    expect(compare(local(mine, 0), null)).toBe("local");
    expect(compare(local({ body: "Same", title: "" }, 1), server({ title: "", body: "Same" }, 4))).toBe(
      "same",
    );
  });

  test("continue from this browser's copy if nobody changed the other", () => {
    expect(compare(local(mine, 3), server(theirs, 3))).toBe("local");
    expect(compare(local(mine, 2, false, printOf(theirs)), server(theirs, 3))).toBe("local");
  });

  test("continue from another device's copy if nothing here is unsaved", () => {
    expect(compare(local(mine, 2, true), server(theirs, 3))).toBe("server");
  });

  test("are the writer's choice if both were changed, or one was posted", () => {
    expect(compare(local(mine, 2), server(theirs, 3))).toBe("both");
    expect(compare(local(mine, 0), server(theirs, 1))).toBe("both");
    expect(compare(local(mine, 2, true), null)).toBe("gone");
  });
});

describe("the preview of a draft", () => {
  const document = (text: string) =>
    JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

  test("is its title and its text, from either box", () => {
    expect(wordsOf({ title: "Hills", body: "Only downhill." })).toBe("Hills\n\nOnly downhill.");
    expect(wordsOf({ title: "Hills", document: document("Only downhill.") })).toBe("Hills\n\nOnly downhill.");
    expect(withPlainText({ document: document("Only downhill.") })).toMatchObject({ body: "Only downhill." });
  });

  test("is empty if the draft cannot be read", () => {
    expect(wordsOf({ document: "{" })).toBe("");
    expect(wordsOf({ document: '{"type":"doc"}' })).toBe("");
  });
});
