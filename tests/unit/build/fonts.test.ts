import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { cut, FONTS, lettersOf } from "@/lib/build/fonts";

interface Face {
  readonly url: string;
  readonly range: string;
}

async function readFaces(): Promise<Face[]> {
  const css = await readFile("app/styles/fonts.css", "utf8");
  return [...css.matchAll(/url\("([^"]+)"\)[^;]*;\s*unicode-range:\s*([^;]+);/g)].map(
    ([, url = "", range = ""]) => ({ url, range }),
  );
}

test("the styles load each cut font for exactly the letters that it has", async () => {
  const cutFaces = (await readFaces()).filter(({ url }) => url.includes(".build/fonts/"));
  expect(cutFaces.map(({ url, range }) => [url, range])).toEqual(
    expect.arrayContaining(
      Object.entries(FONTS).map(([name, { range }]) => [`../../.build/fonts/${name}.woff2`, range]),
    ),
  );
  expect(cutFaces).toHaveLength(Object.keys(FONTS).length);
});

test("the letters of English text and of the forum's own sentences need the plain fonts alone", () => {
  const plain = new Set(lettersOf(FONTS["sans-plain"]?.range ?? ""));
  const sentence = "Runner’s “knee” – 10 × 3 min… · 4–6 weeks — →←↑↓ −2 • ok?";
  expect([...sentence].filter((letter) => !plain.has(letter))).toEqual([]);
});

test("the fonts of a first visit weigh at most 60 KB", async () => {
  const first = ["serif-plain", "sans-plain", "serif-italic-plain"].map((name) => {
    const font = FONTS[name];
    if (!font) throw new Error(`There is no font ${name}`);
    return cut(font, process.cwd());
  });
  const bytes = (await Promise.all(first)).reduce((sum, { length }) => sum + length, 0);
  expect(bytes).toBeGreaterThan(30_000);
  expect(bytes).toBeLessThan(60 * 1024);
});
