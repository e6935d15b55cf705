import { describe, expect, test } from "vitest";
import { piecesOf } from "@/components/viewer/suggestions/matched-words";

const marked = (text: string, typed: string) =>
  piecesOf(text, typed)
    .map(({ text: piece, matched }) => (matched ? `[${piece}]` : piece))
    .join("");

describe("a suggestion", () => {
  test.for([
    ["When may I run downhill?", "dow ru", "When may I [ru]n [dow]nhill?"],
    ["IT band", "it ban", "[IT] [ban]d"],
    ["Détente du mollet", "DET", "[Dét]ente du mollet"],
    ["ﬁbula", "fi", "[ﬁ]bula"],
    ["De\u0301tente", "de", "[De\u0301]tente"],
    ["膝の痛み", "膝", "[膝]の痛み"],
    ["Knees, a knee and kneeling", "knee kneel", "[Knee]s, a [knee] and [kneel]ing"],
    ["A sneaky ache", "ache", "A sneaky [ache]"],
    ["100% of it", "100% (", "[100]% of it"],
    ["<b>bold</b>", "b", "<[b]>[b]old</[b]>"],
    ["Nothing in common", "", "Nothing in common"],
  ])("%s, with %s typed, is marked as %s", ([text = "", typed = "", expected]) => {
    expect(marked(text, typed)).toBe(expected);
    expect(
      piecesOf(text, typed)
        .map(({ text: piece }) => piece)
        .join(""),
    ).toBe(text);
  });
});
