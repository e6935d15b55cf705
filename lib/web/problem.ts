import { currentRequest, newRequestId } from "@/lib/current-request";
import { DomainError, STATUS_OF } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { type Outage, outageOf } from "@/lib/outage";

/** What a person may read of an error; a bug is logged under an id, and the person reads only the id. */
export interface PublicError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly fields: Record<string, string>;
  readonly retryAfter?: number;
}

/** The sentence says whether the person may have lost something they wrote. */
type Doing = "writing" | "reading";

const OUTAGES: Record<Outage, Record<Doing, string>> = {
  database: {
    writing:
      "The forum cannot reach its database right now. What you wrote is still here. Send it again in a minute: we never post it twice.",
    reading: "The forum cannot reach its database right now. Try again in a minute.",
  },
  room: {
    writing:
      "The forum’s disk is full, so we could not save this. What you wrote is still here. Send it again later: the owner has to free some space.",
    reading: "The forum’s disk is full. Try again later.",
  },
};
const OUTAGE_SECONDS = 10;

export function publicError(error: unknown, doing: Doing = "writing"): PublicError {
  if (error instanceof DomainError) {
    const { status, code, message, fields, retryAfter } = error;
    return { status, code, message, fields, retryAfter };
  }
  const id = currentRequest()?.id ?? newRequestId();
  log.error(doing === "writing" ? "A write failed" : "A read failed", error, { request: id });
  const outage = outageOf(error);
  if (outage) {
    const message = OUTAGES[outage][doing];
    return {
      status: STATUS_OF.unavailable,
      code: "unavailable",
      message,
      fields: {},
      retryAfter: OUTAGE_SECONDS,
    };
  }
  const kept = doing === "writing" ? " Nothing was posted." : "";
  const message = `Something went wrong on our side (${id}).${kept} Try again in a minute.`;
  return { status: 500, code: "failed", message, fields: {} };
}

/** For scripts: https://www.rfc-editor.org/rfc/rfc9457 */
export function problem(error: unknown, doing: Doing = "writing"): Response {
  const { status, code, message, fields, retryAfter } = publicError(error, doing);
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (retryAfter) headers.set("retry-after", String(retryAfter));
  return new Response(JSON.stringify({ type: "about:blank", status, title: message, code, fields }), {
    status,
    headers,
  });
}
