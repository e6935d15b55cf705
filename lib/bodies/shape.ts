import type { BodyLimit, FormType } from "./limit";
import { noForm, tooManyParts, unreadable } from "./refusals";

/** Strict, so that no two parsers can read different boundaries from the header. */
const MULTIPART = /^multipart\/form-data; ?boundary=("?)([\w'()+,./:=?-]{1,70})\1$/i;
const URLENCODED = /^application\/x-www-form-urlencoded(?:; ?charset=utf-8)?$/i;
const JSON_TYPE = /^application\/json(?:; ?charset=utf-8)?$/i;

/** Bytes of a part's headers. */
const LONGEST_PART_HEAD = 4096;
const DEEPEST = 2;

interface Form {
  readonly type: FormType;
  readonly boundary: string;
}

export function formOfType(contentType: string | null | undefined, limit: BodyLimit): Form {
  const named = contentType?.trim() ?? "";
  const multipart = MULTIPART.exec(named);
  const type = multipart
    ? "multipart"
    : URLENCODED.test(named)
      ? "urlencoded"
      : JSON_TYPE.test(named)
        ? "json"
        : undefined;
  if (!type || !limit.types.includes(type)) throw noForm(limit);
  return { type, boundary: multipart?.[2] ?? "" };
}

/** Refuses too many parts before parsing: parsing 200,000 parts blocks the process for minutes (denial of service). */
export function requireShape(body: Buffer, { type, boundary }: Form, limit: BodyLimit): void {
  switch (type) {
    case "multipart":
      requireFewParts(body, Buffer.from(`--${boundary}`), limit);
      break;
    case "urlencoded":
      requireFewPairs(body, limit);
      break;
    case "json":
      requireFlat(body, limit);
  }
}

function requireFewPairs(body: Buffer, limit: BodyLimit): void {
  let pairs = 1;
  for (let at = body.indexOf("&"); at >= 0; at = body.indexOf("&", at + 1))
    if (++pairs > limit.parts) throw tooManyParts(limit);
}

function requireFewParts(body: Buffer, delimiter: Buffer, limit: BodyLimit): void {
  let parts = 0;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    const head = at + delimiter.length;
    const isLast = head + "--\r\n".length >= body.length;
    if (isLast) return;
    if (++parts > limit.parts) throw tooManyParts(limit);
    if (!body.subarray(head, head + LONGEST_PART_HEAD).includes("\r\n\r\n")) throw unreadable();
  }
}

const [QUOTE, BACKSLASH] = ['"', "\\"].map((sign) => sign.charCodeAt(0));
const OPENING = new Set(Buffer.from("{["));
const CLOSING = new Set(Buffer.from("}]"));
const [COMMA] = Buffer.from(",");

function requireFlat(body: Buffer, limit: BodyLimit): void {
  let [depth, values, quoted] = [0, 1, false];
  for (let at = 0; at < body.length; at++) {
    const sign = body[at] as number;
    if (quoted && sign === BACKSLASH) at++;
    else if (sign === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (OPENING.has(sign) && ++depth > DEEPEST) throw unreadable();
    else if (CLOSING.has(sign)) depth--;
    else if (sign === COMMA && ++values > limit.parts) throw tooManyParts(limit);
  }
}
