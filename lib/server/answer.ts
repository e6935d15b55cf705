import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedEncodings } from "./encodings";
import type { Copy, FinishedPage } from "./finished-page";

export function answer(request: IncomingMessage, response: ServerResponse, page: FinishedPage): void {
  const copy = copyFor(request, page);
  const known = request.headers["if-none-match"];
  if (known !== undefined && page.status === 200 && names(known, page.mark)) {
    response.writeHead(304, copy.notModifiedHeaders);
    response.end();
    return;
  }
  response.writeHead(page.status, copy.headers);
  response.end(request.method === "HEAD" ? undefined : copy.bytes);
}

function copyFor(request: IncomingMessage, page: FinishedPage): Copy {
  for (const encoding of acceptedEncodings(request.headers["accept-encoding"] as string | undefined)) {
    const copy = page.copies[encoding];
    if (copy) return copy;
  }
  return page.copies.identity;
}

/** Weak comparison: copies in different encodings, or recompressed by a proxy, are equal. */
function names(header: string, mark: string): boolean {
  if (header.trim() === "*") return true;
  return header.split(",").some(
    (tag) =>
      tag
        .trim()
        .replace(/^W\//, "")
        .replace(/^"|(?:-gz|-brt?)?"$/g, "") === mark,
  );
}
