import { z } from "zod";

const NAME_LENGTH = 60;
const ABOUT_LENGTH = 1000;

const handle = z
  .string()
  .trim()
  .toLowerCase()
  .transform((typed) => typed.replace(/^@/, ""))
  .pipe(
    z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9_-]{0,38}[a-z0-9]$/,
        "A handle has 2 to 40 characters: a to z, digits, - or _, and does not begin or end with - or _.",
      ),
  );

const orNull = (text: string) => text || null;

/** Characters that are invisible, blank, or reverse the direction of the text: they would let one name imitate another. */
const SHAPELESS = /[\p{C}\u115f\u1160\u2800\u3164\uffa0]+/gu;

const name = z
  .string()
  .transform((typed) => typed.replace(SHAPELESS, " ").replace(/\s+/g, " ").trim())
  .pipe(z.string().max(NAME_LENGTH, `Use at most ${NAME_LENGTH} characters for your name.`))
  .transform(orNull);

/** Browsers submit a line break as two characters but count one for maxlength. */
const about = z
  .string()
  .transform((typed) =>
    typed
      .replace(/\r\n?/g, "\n")
      .replace(/[^\P{C}\n]/gu, "")
      .trim(),
  )
  .pipe(z.string().max(ABOUT_LENGTH, "Use at most 1,000 characters."))
  .transform(orNull);

export const describePersonInput = z.object({ handle, name, about });
