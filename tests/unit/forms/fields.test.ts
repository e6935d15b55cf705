import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  chosenId,
  form,
  nextPath,
  number,
  numberOrNull,
  text,
  textOrNull,
  texts,
  yes,
  yesOrNo,
} from "@/lib/forms/fields";

const read = form(
  z.object({
    text,
    textOrNull,
    texts,
    number,
    numberOrNull,
    chosenId,
    yes,
    yesOrNo,
    nextPath,
  }),
);

describe("a form", () => {
  test("reads a missing field as empty", () => {
    expect(read({})).toEqual({
      text: "",
      textOrNull: null,
      texts: [],
      number: 0,
      numberOrNull: null,
      chosenId: null,
      yes: false,
      yesOrNo: null,
      nextPath: "/",
    });
  });

  test("takes the first value of a single field, and all of a list", () => {
    expect(
      read({ text: ["a", "b"], texts: ["a", "b"], number: ["3", "4"], yes: ["yes", "no"] }),
    ).toMatchObject({
      text: "a",
      texts: ["a", "b"],
      number: 3,
      yes: true,
    });
    expect(read({ texts: "a" }).texts).toEqual(["a"]);
  });

  test("leaves an invalid number to the operation", () => {
    expect(read({ number: "x", numberOrNull: "x", chosenId: "x" })).toMatchObject({
      number: Number.NaN,
      numberOrNull: Number.NaN,
      chosenId: null,
    });
  });

  test("reads yes, no and neither, whatever else is sent", () => {
    const said = (yesOrNo: string) => read({ yesOrNo }).yesOrNo;
    expect([said("yes"), said("no"), said("constructor"), said("toString")]).toEqual([
      true,
      false,
      null,
      null,
    ]);
  });

  test("continues only to addresses of this forum", () => {
    expect(read({ nextPath: "/t/3" }).nextPath).toBe("/t/3");
    expect(read({ nextPath: "https://evil.example/" }).nextPath).toBe("/");
  });

  test("refuses no input", () => {
    const answer = fc.oneof(fc.string(), fc.array(fc.string(), { minLength: 1, maxLength: 3 }));
    const names = fc.constantFrom(
      ...["text", "textOrNull", "texts", "number", "numberOrNull", "chosenId", "yes", "yesOrNo", "nextPath"],
    );
    fc.assert(fc.property(fc.dictionary(names, answer), (typed) => void read(typed)));
  });
});
