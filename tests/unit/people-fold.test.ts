import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { foldName, readingsOf } from "@/lib/forum/people/fold";
import { describePersonInput } from "@/lib/forum/people/input";
import { isReserved } from "@/lib/forum/people/reserved-names";
import fc from "@/tests/support/fast-check";
import { anyText } from "../support/any-text";

const table: Record<string, string> = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("unhomoglyph/data.json"), "utf8"),
);

/** Every letter and digit that Unicode calls confusable with some letters, and the same letters in other styles. */
const lookalikes = new Map<string, string[]>();
for (const [letter, like] of Object.entries(table))
  if (/^[\p{L}\p{N}]$/u.test(letter) && /^[a-z]+$/i.test(like)) add(like.toLowerCase(), letter);
for (let code = 0xa0; code < 0x1f200; code++) {
  if (code >= 0xd800 && code < 0xe000) continue;
  const letter = String.fromCodePoint(code);
  const like = letter.normalize("NFKD").replace(/\p{M}/gu, "");
  if (/^[\p{L}\p{N}]$/u.test(letter) && /^[a-z]$/i.test(like)) add(like.toLowerCase(), letter);
}
for (const [digit, letter] of ["0o", "1i", "1l", "3e", "4a", "5s", "7t", "8b", "9g"])
  add(letter ?? "", digit ?? "");

function add(like: string, letter: string): void {
  // The long s looks like an f and is an s.
  if (letter === "ſ") return;
  lookalikes.set(like, [...(lookalikes.get(like) ?? []), letter]);
}

const between = fc.constantFrom(
  "",
  "",
  "",
  "\u200b",
  "\u00ad",
  "\u2060",
  "\u3164",
  " ",
  "-",
  "_",
  ".",
  "\u0301",
  "\u0338",
);
const around = fc.constantFrom("", "", " ", "✓", "🏃", "@", "!", "|", "(", "\u202e");

/** Some name as a deceiver writes it. */
const disguised = (name: string) =>
  fc
    .tuple(
      around,
      ...[...name.toLowerCase()].map((letter) =>
        fc
          .tuple(fc.constantFrom(letter, letter.toUpperCase(), ...(lookalikes.get(letter) ?? [])), between)
          .map((parts) => parts.join("")),
      ),
      around,
    )
    .map((parts) => parts.join(""));

const NAMES = ["jo", "coachjo", "mia", "steadyheron", "admin", "moderator", "comeback", "support", "staff"];

describe("a folded name", () => {
  test("is the same for a name and for every disguise of it", () => {
    expect(lookalikes.get("a")?.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES).chain((name) => fc.tuple(fc.constant(name), disguised(name))),
        ([name, typed]) => {
          expect(foldName(typed)).toBe(foldName(name));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test("of every single lookalike equals that of the letter", () => {
    const different = [...lookalikes].flatMap(([like, letters]) =>
      letters.filter((letter) => foldName(`x${letter}x`) !== foldName(`x${like}x`)),
    );
    expect(different).toEqual([]);
  });

  test("folds to itself, and is short for any text", () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        const fold = foldName(text);
        expect(foldName(fold)).toBe(fold);
        expect(fold).not.toMatch(/\s/);
      }),
      { numRuns: 2_000 },
    );
  });

  test.for([
    ["Jo", "Joe"],
    ["Jo", "Bo"],
    ["Anna", "Ana"],
    ["राम", "रोम"],
    ["李", "王"],
    ["Саша", "Маша"],
    ["steady-heron-14", "steady-heron-41"],
  ])("of %s differs from that of %s", ([one = "", other = ""]) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  test("is empty without a letter", () => {
    expect(["🏃", "\u3164", "—", ""].map(foldName)).toEqual(["", "", "", ""]);
  });
});

describe("a reserved name", () => {
  test("is recognised in every disguise", () => {
    const reserved = ["admin", "moderator", "author", "comeback", "staff", "support", "system", "anonymous"];
    fc.assert(
      fc.property(fc.constantFrom(...reserved).chain(disguised), (typed) => {
        expect(isReserved(typed)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test.for([
    "Αdmin",
    "@dmin",
    "$upport",
    "adm!n",
    "adrnin",
    "Ａｄｍｉｎ",
    "The Real Adm1n",
    "Admin (official)",
    "Jo, moderator",
    "Mоderator",
    "Comeback Team",
    "The one who asked",
    "The person who asked",
    "The program",
    "ᴍᴏᴅ",
  ])("%s is reserved", (name) => expect(isReserved(name)).toBe(true));

  test.for(["Jo", "Modesty", "Сергей", "Administration of pain", "Comeback Kid", "नीरज", "Teamo", "Officer"])(
    "%s is not reserved",
    (name) => expect(isReserved(name)).toBe(false),
  );
});

test("a sign for a letter is read both ways", () => {
  expect(readingsOf("$am")).toContain(foldName("Sam"));
  expect(readingsOf("@jo")).toContain(foldName("Jo"));
});

test("a name of blank letters alone is refused", () => {
  for (const name of ["\u3164", "\u115f\u1160", "\u2800 \u2800", "\uffa0"])
    expect(describePersonInput.parse({ handle: "ada", name, about: "" }).name).toBeNull();
});
