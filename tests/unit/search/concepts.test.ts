import { describe, expect, test } from "vitest";
import { conceptsOf } from "@/lib/search/concepts";
import { vocabularyOf } from "./asking";

const COUNTS = { ice: 4, icing: 3, cold: 2, swelling: 5, knee: 60, clams: 3, quokka: 1 };
const of = async (asked: string, aliases?: string[][]) =>
  conceptsOf([{ stems: asked.split(" "), weight: 1 }], await vocabularyOf(COUNTS, aliases));
const names = async (asked: string) => (await of(asked)).map(({ terms }) => terms[0]?.phrase.join(" "));
const worths = async (asked: string, aliases?: string[][]) =>
  new Map((await of(asked, aliases))[0]?.terms.map(({ phrase, worth }) => [phrase.join(" "), worth]));

describe("the concepts of a question", () => {
  test("are its telling words, the rarest first, none twice", async () => {
    expect(await names("the knee and the ice or the knee")).toEqual(["ice", "knee"]);
    expect(await names("is it the of and")).toEqual([]);
  });

  test("include expressions, whatever article or number is in them", async () => {
    expect(await names("foam roller")).toEqual(["foam roller"]);
    expect(await names("side of my knee")).toEqual(["side of knee"]);
    const [weeks] = await of("eleven weeks off");
    expect(weeks?.terms.map(({ phrase }) => phrase.join(" "))).toContain("time off");
  });

  test("give less weight to words with the same meaning, and still less to related ones", async () => {
    const found = await worths("ice");
    const [ice = 0, cold = 0, swelling = 0] = ["ice", "cold", "swelling"].map((word) => found.get(word));
    expect(ice).toBeGreaterThan(cold);
    expect(cold).toBeGreaterThan(swelling);
    expect(swelling).toBeGreaterThan(0);
  });

  test("include the aliases of a tag", async () => {
    expect((await worths("clams", [["clams", "quokka"]])).get("quokka")).toBeGreaterThan(0);
    expect((await worths("clams")).get("quokka")).toBeUndefined();
  });

  test("include the correct form of a misspelt word, and the word as typed", async () => {
    const found = await worths("swellling");
    expect(found.get("swelling")).toBeGreaterThan(0);
    expect(found.get("swellling")).toBeGreaterThan(found.get("swelling") ?? 0);
  });

  test("give common words less weight, and do not rely on them alone", async () => {
    const [help] = await of("help");
    expect(help?.telling).toBe(false);
    expect((await of("ice"))[0]?.telling).toBe(true);
  });

  test("are at most sixteen of a long text", async () => {
    const long = Array.from({ length: 400 }, (_, n) => `zzword${String.fromCharCode(97 + (n % 26))}${n}`);
    expect(await of(long.join(" "))).toHaveLength(16);
  });
});
