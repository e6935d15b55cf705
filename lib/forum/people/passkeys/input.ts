import { z } from "zod";
import { line, token } from "@/lib/text/fields";
import { addedAnswer, signedAnswer } from "./answers";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const askPasskeyInput = z.object({ challenge: hash, browser: hash });

export const addPasskeyInput = z.object({
  answer: addedAnswer,
  browser: hash.nullable(),
  device: line({ max: [80, "A device’s name has at most 80 characters."] }).nullable(),
});

export const signInByPasskeyInput = z.object({
  answer: signedAnswer,
  browser: hash.nullable(),
  token: hash,
});

export const removePasskeyInput = z.object({ passkey: token(2000).min(1) });
