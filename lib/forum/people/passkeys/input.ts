import { z } from "zod";
import { addedAnswer, signedAnswer } from "./answers";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const askPasskeyInput = z.object({ challenge: hash, browser: hash });

export const addPasskeyInput = z.object({
  answer: addedAnswer,
  browser: hash.nullable(),
  device: z.string().max(80).nullable(),
});

export const signInByPasskeyInput = z.object({
  answer: signedAnswer,
  browser: hash.nullable(),
  token: hash,
});

export const removePasskeyInput = z.object({ passkey: z.string().min(1).max(2000) });
