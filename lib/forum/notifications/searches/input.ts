import { z } from "zod";
import { line, token } from "@/lib/text/fields";
import { MOST_NAME_CHARS } from "./rules";

const id = z.int().positive();
const MOST_LETTERS = 300;

const name = line({
  max: [MOST_NAME_CHARS, `The name has at most ${MOST_NAME_CHARS} characters. Shorten it.`],
}).refine((text) => [...text].length <= MOST_LETTERS, "The name is too long. Shorten it.");

export const saveSearchInput = z.object({
  query: line({
    min: [1, "Your search has no words, so it was not saved. Type a few words and search again."],
  }).refine(
    (text) => [...text].length <= MOST_LETTERS,
    `A saved search has at most ${MOST_LETTERS} characters. Shorten it, and save it again.`,
  ),
  /** Empty for the query itself. */
  name: name.default(""),
  mail: z.boolean(),
});

export const searchInput = z.object({ searchId: id });
export const renameSearchInput = searchInput.extend({ name });
export const mailSearchInput = searchInput.extend({ mail: z.boolean() });
export const searchTokenInput = z.object({ token: token(2000) });
