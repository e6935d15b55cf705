import { DomainError } from "@/lib/errors";
import { DRAFTS_KEPT } from "@/lib/forms/typed";
import type { BodyLimit, FormType } from "./limit";

const KB = 1024;
const NOTHING_DONE = `so nothing was changed; ${DRAFTS_KEPT}`;
const inTenths = new Intl.NumberFormat("en", { maximumFractionDigits: 1, roundingMode: "ceil" });

export function tooLarge(bytes: number | undefined, { bytes: most, file }: BodyLimit): DomainError {
  if (file) return fileTooLarge(bytes, file);
  const has = bytes === undefined ? `more than ${sizeWords(most)}` : sizeWords(bytes);
  return new DomainError(
    "too_large",
    `What you sent has ${has}, and ${sizeWords(most)} is the most here, ${NOTHING_DONE}.`,
  );
}

export function fileTooLarge(
  bytes: number | undefined,
  { field, most }: Required<BodyLimit>["file"],
): DomainError {
  const has = bytes ? `${inTenths.format(bytes / 1e6)} MB` : "too many MB";
  const message = `This ${field} has ${has}; ${Math.floor(most / 1e6)} MB is the most.`;
  return new DomainError("too_large", message, { fields: { [field]: message } });
}

export function tooManyParts({ parts }: BodyLimit): DomainError {
  return new DomainError(
    "too_large",
    `What you sent has more than ${parts} fields, which is the most here, ${NOTHING_DONE}.`,
  );
}

export function takesNothing(isReading: boolean): DomainError {
  return new DomainError(
    isReading ? "too_large" : "not_taken",
    `Nothing can be sent to this address, ${NOTHING_DONE}.`,
  );
}

export function tooManyAtOnce(): DomainError {
  return new DomainError(
    "rate_limited",
    `Many large forms are arriving at the moment, ${NOTHING_DONE}. Send yours again in half a minute.`,
    { retryAfter: 30 },
  );
}

export function tooSlow(cause?: unknown): DomainError {
  return new DomainError(
    "too_slow",
    `What you sent arrived too slowly, ${NOTHING_DONE}. Send it again where the network is better.`,
    { cause },
  );
}

const TYPE_WORDS: Record<FormType, string> = {
  multipart: "multipart/form-data",
  urlencoded: "application/x-www-form-urlencoded",
  json: "application/json",
};

export function noForm({ types }: BodyLimit): DomainError {
  const named = types.map((type) => TYPE_WORDS[type]).join(" or ");
  return new DomainError(
    "unsupported",
    `What you sent is no form (${named} is taken here), ${NOTHING_DONE}.`,
  );
}

export function unreadable(cause?: unknown): DomainError {
  return new DomainError("invalid", "What was sent cannot be read as a form. Send it again.", { cause });
}

function sizeWords(bytes: number): string {
  if (bytes < KB * KB) return `${Math.ceil(bytes / KB)} KB`;
  return `${inTenths.format(bytes / KB / KB)} MB`;
}
