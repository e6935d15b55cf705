import { describe, expect, it } from "vitest";
import { isOwnName, nameKey, shownName } from "@/lib/forum/site/imports/names";

describe("a name that a guest wrote", () => {
  it.each([
    ["Maria", "Maria"],
    ["maria.k@example.org", "maria.k"],
    ["Maria (maria.k@example.org)", "Maria (maria.k)"],
    ["https://www.marias-runs.example/about?x=1", "marias-runs.example"],
    ["www.marias-runs.example", "marias-runs.example"],
    ["Sam @ Trail Runners", "Sam @ Trail Runners"],
    ["", "Anonymous"],
    ["  ", "Anonymous"],
  ])("shows %j as %j, and no address", (written, shown) => {
    expect(shownName(written)).toBe(shown);
  });

  it.each([
    ["Maria", "MARIA"],
    ["Maria  K.", " maria k. "],
    ["Émile", "ÉMILE"],
    ["Ｍaria", "Maria"],
    ["Ma\u200bria", "maria"],
    ["", "Anonymous"],
  ])("is one name: %j and %j", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ["Maria", "Mario"],
    ["Ana", "Ana K."],
  ])("is two names: %j and %j", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

describe("a comment with an author's address", () => {
  const nora = { name: "Nora Lind", email: "nora.l@stride.example.org" };

  it.each(["Nora Lind", "nora", "Nora L.", "Coach Nora", "Lind", "admin", "Anonymous", "nora.l", "Nóra"])(
    "is the author's if signed %j",
    (written) => {
      expect(isOwnName(written, nora)).toBe(true);
    },
  );

  it.each(["Eva Lind", "Jonas", "Jo"])("is somebody else's if signed %j", (written) => {
    expect(isOwnName(written, nora)).toBe(false);
  });
});
