import { z } from "zod";
import { form, nextPath, number, text } from "@/lib/forms/fields";

export const appealFrom = form(z.object({ decisionId: number, text }));

export const messageFrom = form(z.object({ appealId: number, text }));

export const verdictFrom = form(
  z
    .object({ appealId: number, kind: text, answer: text, next: nextPath })
    .transform(({ kind, ...rest }) => ({ ...rest, granted: kind === "" ? undefined : kind === "granted" })),
);
