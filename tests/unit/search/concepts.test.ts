import { describe, expect, test } from "vitest";
import { conceptsOf } from "@/lib/search/concepts";
import { vocabularyOf } from "./asking";

const COUNTS = { ice: 4, icing: 3, cold: 2, swelling: 5, knee: 60, clams: 3, quokka: 1 };
const of = async (asked: string, aliases?: string[][]) =>
  conceptsOf(asked.split(" "), await vocabularyOf(COUNTS, aliases));
const names = async (asked: string) => (await of(asked)).map(({ terms }) => terms[0]?.phrase.join(" "));
const worths = async (asked: string, aliases?: string[][]) =>
  new Map((await of(asked, aliases))[0]?.terms.map(({ phrase, worth }) => [phrase.join(" "), worth]));

describe("what a question is about", () => {
  test("are its telling words, the rarest first, none twice", async () => {
    expect(await names("the knee and the ice or the knee")).toEqual(["ice", "knee"]);
    expect(await names("is it the of and")).toEqual([]);
  });

  test("are expressions, whatever article stands in them and whatever number", async () => {
    expect(await names("foam roller")).toEqual(["foam roller"]);
    expect(await names("side of my knee")).toEqual(["side of knee"]);
    const [weeks] = await of("eleven weeks off");
    expect(weeks?.terms.map(({ phrase }) => phrase.join(" "))).toContain("time off");
  });

  test("words that mean alike are worth less than the word itself, and what is only near still less", async () => {
    const found = await worths("ice");
    const [ice = 0, cold = 0, swelling = 0] = ["ice", "cold", "swelling"].map((word) => found.get(word));
    expect(ice).toBeGreaterThan(cold);
    expect(cold).toBeGreaterThan(swelling);
    expect(swelling).toBeGreaterThan(0);
  });

  test("the aliases of a tag mean alike", async () => {
    expect((await worths("clams", [["clams", "quokka"]])).get("quokka")).toBeGreaterThan(0);
    expect((await worths("clams")).get("quokka")).toBeUndefined();
  });

  test("a misspelt word leads where the right one does, and is looked for itself", async () => {
    const found = await worths("swellling");
    expect(found.get("swelling")).toBeGreaterThan(0);
    expect(found.get("swellling")).toBeGreaterThan(found.get("swelling") ?? 0);
  });

  test("words said of anything are worth less, and tell nothing alone", async () => {
    const [help] = await of("help");
    expect(help?.telling).toBe(false);
    expect((await of("ice"))[0]?.telling).toBe(true);
  });

  test("of a long text are at most sixteen", async () => {
    const long = Array.from({ length: 400 }, (_, n) => `zzword${String.fromCharCode(97 + (n % 26))}${n}`);
    expect(await of(long.join(" "))).toHaveLength(16);
  });
});
