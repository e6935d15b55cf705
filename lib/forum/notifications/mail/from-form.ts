import { z } from "zod";
import { form, text } from "@/lib/forms/fields";
import { KINDS } from "./rules";

export const chosenFrom = form(
  z
    .object(Object.fromEntries(KINDS.map((kind) => [kind, text])))
    .transform((frequencies) =>
      Object.fromEntries(Object.entries(frequencies).filter(([, frequency]) => frequency)),
    ),
);
