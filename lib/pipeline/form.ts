import { createHash } from "node:crypto";
import { DomainError } from "@/lib/errors";
import { openingOf } from "./submission";
import { one, SUBMISSION_FIELD, type Typed } from "./typed";

/** The form of a request; what is no form, or breaks off, is refused like any other input. */
export async function formOf(request: Request): Promise<FormData> {
  return request.formData().catch((cause: unknown) => {
    throw new DomainError("invalid", "What was sent cannot be read as a form. Send it again.", { cause });
  });
}

/** Reads a form as it was sent. Files and the framework's own fields are no part of what was typed. */
export function typedIn(form: FormData): Typed {
  const typed: Typed = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$")) continue;
    const earlier = typed[name];
    typed[name] = earlier === undefined ? value : [earlier, value].flat();
  }
  return typed;
}

/**
 * The same form with the same words is the same submission. The words count because a page that the browser's
 * "back" brought again still has its old key, and what is newly written in it must not be lost.
 */
export function submissionKeyOf(typed: Typed): string | undefined {
  if (!typed[SUBMISSION_FIELD]) return undefined;
  const words = JSON.stringify(Object.entries(typed).sort(([a], [b]) => (a < b ? -1 : 1)));
  const hash = createHash("sha256").update(words).digest("hex");
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

/** When the form was opened, where its key says so. */
export const openedAt = (typed: Typed): Date | undefined => openingOf(one(typed[SUBMISSION_FIELD]));
