import { z } from "zod";
import { line, lines } from "@/lib/text/fields";

const NAME_LENGTH = 60;
const ABOUT_LENGTH = 1000;

const handle = line()
  .transform((typed) => typed.toLowerCase().replace(/^@/, ""))
  .pipe(
    z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9_-]{0,38}[a-z0-9]$/,
        "A handle has 2 to 40 characters: a to z, digits, - or _, and does not begin or end with - or _.",
      ),
  );

const orNull = (text: string) => text || null;

const name = line({ max: [NAME_LENGTH, `Use at most ${NAME_LENGTH} characters for your name.`] }).transform(
  orNull,
);

const about = lines({ max: [ABOUT_LENGTH, "Use at most 1,000 characters."] }).transform(orNull);

export const describePersonInput = z.object({ handle, name, about });
