import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

/** `app/styles/fonts.css` loads the files from here. */
const FOLDER = ".build/fonts";

const WEIGHTS = { min: 400, max: 700 };

/** What nearly all English text needs. A browser loads the other files only for a page that has their letters. */
const PLAIN =
  "U+0020-007E, U+00A0, U+00B7, U+00D7, U+2013-2014, U+2018-201D, U+2022, U+2026, U+2190-2193, U+2212";
const WESTERN =
  "U+00A1-00B6, U+00B8-00D6, U+00D8-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-200A, U+2010-2012, U+2015-2017, U+201E-2021, U+2023-2025, U+202F-205E, U+20AC, U+2122, U+2215, U+FFFD";

interface Font {
  readonly from: string;
  readonly range: string;
  /** One weight in place of all: a few words in italics are not worth a second one. */
  readonly weight?: number;
}

const serif = (script: string, style = "normal") =>
  `source-serif-4/files/source-serif-4-${script}-wght-${style}`;
const sans = (script: string) => `inter/files/inter-${script}-wght-normal`;

export const FONTS: Readonly<Record<string, Font>> = {
  "serif-plain": { from: serif("latin"), range: PLAIN },
  "serif-western": { from: serif("latin"), range: WESTERN },
  "serif-italic-plain": { from: serif("latin", "italic"), range: PLAIN, weight: 400 },
  "serif-italic-western": { from: serif("latin", "italic"), range: WESTERN, weight: 400 },
  "sans-plain": { from: sans("latin"), range: PLAIN },
  "sans-western": { from: sans("latin"), range: WESTERN },
};

/** Cuts the fonts of the packages down to the letters and weights that pages use. */
export async function buildFonts(root: string): Promise<void> {
  const folder = join(root, FOLDER);
  await mkdir(folder, { recursive: true });
  const wanted = await wish(root);
  const done = await readFile(join(folder, "made.json"), "utf8").catch(() => "");
  if (done === wanted) return;
  await Promise.all(
    Object.entries(FONTS).map(async ([name, font]) =>
      writeFile(join(folder, `${name}.woff2`), await cut(font, root)),
    ),
  );
  await writeFile(join(folder, "made.json"), wanted);
}

export async function cut({ from, range, weight }: Font, root: string): Promise<Buffer> {
  const source = await readFile(join(root, "node_modules/@fontsource-variable", `${from}.woff2`));
  return subsetFont(source, lettersOf(range), {
    targetFormat: "woff2",
    variationAxes: { wght: weight ?? WEIGHTS },
  });
}

export function lettersOf(range: string): string {
  return range
    .split(",")
    .map((part) => {
      const [first = 0, last = first] = part
        .trim()
        .slice(2)
        .split("-")
        .map((digits) => Number.parseInt(digits, 16));
      return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
    })
    .join("");
}

/** What the files are made of: the same wish need not be fulfilled twice. */
async function wish(root: string): Promise<string> {
  const versionOf = (name: string) =>
    createRequire(join(root, "package.json"))(`${name}/package.json`).version;
  const packages = ["subset-font", "@fontsource-variable/inter", "@fontsource-variable/source-serif-4"];
  return JSON.stringify({ FONTS, WEIGHTS, versions: packages.map(versionOf) });
}
