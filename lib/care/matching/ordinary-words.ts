/** Words that are right as they are, though one letter from a sign: no slip of the pen. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set("cloth cloths".split(" "));
