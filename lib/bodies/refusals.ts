import { DomainError } from "@/lib/errors";
import { DRAFTS_KEPT } from "@/lib/forms/typed";
import { amount } from "@/lib/words/counts";
import { eitherOf } from "@/lib/words/lists";
import type { BodyLimit, FormType } from "./limit";

const KB = 1024;
const NOTHING_DONE = `so nothing was changed; ${DRAFTS_KEPT}`;
const inTenths = new Intl.NumberFormat("en", { maximumFractionDigits: 1, roundingMode: "ceil" });

export function tooLarge(bytes: number | undefined, { bytes: most, file }: BodyLimit): DomainError {
  if (file) return fileTooLarge(bytes, file);
  const has = bytes === undefined ? `more than ${sizeWords(most)}` : sizeWords(bytes);
  return new DomainError(
    "too_large",
    `What you sent is ${has}, but the limit is ${sizeWords(most)}, ${NOTHING_DONE}.`,
  );
}

export function fileTooLarge(
  bytes: number | undefined,
  { field, most }: Required<BodyLimit>["file"],
): DomainError {
  const has = bytes ? `${inTenths.format(bytes / 1e6)} MB` : "too large";
  const message = `This ${field} is ${has}. The limit is ${Math.floor(most / 1e6)} MB. Choose a smaller one.`;
  return new DomainError("too_large", message, { fields: { [field]: message } });
}

export function tooManyParts({ parts }: BodyLimit): DomainError {
  return new DomainError(
    "too_large",
    `What you sent has more than ${amount(parts)} fields, ${NOTHING_DONE}.`,
  );
}

export function takesNothing(isReading: boolean): DomainError {
  return new DomainError(
    isReading ? "too_large" : "not_taken",
    `This address accepts no data, ${NOTHING_DONE}.`,
  );
}

export function tooManyAtOnce(): DomainError {
  return new DomainError(
    "rate_limited",
    `We are receiving too many large forms at the moment, ${NOTHING_DONE}. Send yours again in 30 seconds.`,
    { retryAfter: 30 },
  );
}

export function tooSlow(cause?: unknown): DomainError {
  return new DomainError(
    "too_slow",
    `What you sent arrived too slowly, ${NOTHING_DONE}. Send it again on a faster connection.`,
    { cause },
  );
}

const TYPE_WORDS: Record<FormType, string> = {
  multipart: "multipart/form-data",
  urlencoded: "application/x-www-form-urlencoded",
  json: "application/json",
};

export function noForm({ types }: BodyLimit): DomainError {
  const named = eitherOf(types.map((type) => TYPE_WORDS[type]));
  return new DomainError("unsupported", `What you sent is not a form of type ${named}, ${NOTHING_DONE}.`);
}

export function unreadable(cause?: unknown): DomainError {
  return new DomainError(
    "invalid",
    "We could not read what you sent, so nothing was changed. Send it again.",
    { cause },
  );
}

function sizeWords(bytes: number): string {
  if (bytes < KB * KB) return `${Math.ceil(bytes / KB)} KB`;
  return `${inTenths.format(bytes / KB / KB)} MB`;
}
