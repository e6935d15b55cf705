import { createHash } from "node:crypto";
import { FIELDS, FORM_UPLOAD_RATE } from "@/lib/bodies/limit";
import { parseForm } from "@/lib/bodies/parse-form";
import { readBody } from "@/lib/bodies/read-body";
import { unreadable } from "@/lib/bodies/refusals";
import { DomainError } from "@/lib/errors";
import { openingOf } from "@/lib/forms/submission";
import { one, SUBMISSION_FIELD, type Typed } from "@/lib/forms/typed";
import { bodyLimitAt } from "./limits-by-route";

export async function typedOf(request: Request): Promise<Typed> {
  const limit = bodyLimitAt(request.method, new URL(request.url).pathname) ?? FIELDS;
  const type = request.headers.get("content-type");
  if (!request.body) return {};
  const body = await readBody(request.body.values({ preventCancel: true }), limit, FORM_UPLOAD_RATE).catch(
    broken,
  );
  return body.length === 0 ? {} : typedIn(await parseForm(body, type, limit));
}

function broken(error: unknown): never {
  throw error instanceof DomainError ? error : unreadable(error);
}

export function typedIn(form: Iterable<readonly [string, FormDataEntryValue]>): Typed {
  const typed = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$") || name === "__proto__") continue;
    const values = typed.get(name);
    if (values) values.push(value);
    else typed.set(name, [value]);
  }
  return Object.fromEntries(
    [...typed].map(([name, [first = "", ...rest]]) => [name, rest.length ? [first, ...rest] : first]),
  );
}

/** Includes the text: a page restored by the browser's "back" has its old key, and new text in it must not be dropped. */
export function submissionKeyOf(typed: Typed): string | undefined {
  if (!typed[SUBMISSION_FIELD]) return undefined;
  const words = JSON.stringify(Object.entries(typed).sort(([a], [b]) => (a < b ? -1 : 1)));
  const hash = createHash("sha256").update(words).digest("hex");
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

export const openedAt = (typed: Typed): Date | undefined => openingOf(one(typed[SUBMISSION_FIELD]));
