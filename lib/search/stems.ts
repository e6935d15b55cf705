/** Weights of a tsvector: A words, B heading, C context, D place. */
export type Part = "A" | "B" | "C" | "D";
export type Places = Map<string, { at: number; part: Part }[]>;

const ENTRY = /'((?:[^'\\]|''|\\.)+)'(?::([\dABCD,]+))?/g;

export function placesOf(tsvector: string): Places {
  const places: Places = new Map();
  for (const [, quoted = "", list = ""] of tsvector.matchAll(ENTRY)) {
    const stem = quoted.replace(/''/g, "'").replace(/\\(.)/g, "$1");
    const found = list.split(",").map((place) => ({
      at: Number.parseInt(place, 10),
      part: (/[ABC]$/.exec(place)?.[0] ?? "D") as Part,
    }));
    places.set(stem, found);
  }
  return places;
}

export function sequenceOf(tsvector: string): string[] {
  const placed = [...placesOf(tsvector)].flatMap(([stem, places]) => places.map(({ at }) => ({ stem, at })));
  return placed.sort((a, b) => a.at - b.at).map(({ stem }) => stem);
}

/** A tsquery of all words, in any order, which the index answers without reading rows. */
export function asQuery(phrase: readonly string[]): string {
  const words = phrase.map((stem) => `'${stem.replace(/\\/g, "\\\\").replace(/'/g, "''")}'`);
  return words.length > 1 ? `(${words.join("&")})` : words.join("");
}
