import { DomainError } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { currentRequest, newRequestId } from "@/lib/log/request";

/** What a person may be told of an error; a bug is logged under an id, and only the id is told. */
export interface Told {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly fields: Record<string, string>;
  readonly retryAfter?: number;
}

export function told(error: unknown): Told {
  if (error instanceof DomainError) {
    const { status, code, message, fields, retryAfter } = error;
    return { status, code, message, fields, retryAfter };
  }
  const id = currentRequest()?.request ?? newRequestId();
  log.error("A write failed", error, { request: id });
  const message = `This did not work, and it is our mistake, not yours (${id}). Nothing was posted. Try it again in a minute.`;
  return { status: 500, code: "failed", message, fields: {} };
}

/** For whoever asked by script: https://www.rfc-editor.org/rfc/rfc9457 */
export function problem(error: unknown): Response {
  const { status, code, message, fields, retryAfter } = told(error);
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (retryAfter) headers.set("retry-after", String(retryAfter));
  return new Response(JSON.stringify({ type: "about:blank", status, title: message, code, fields }), {
    status,
    headers,
  });
}
