import type { RequestListener } from "node:http";
import { renamedAddress } from "@/lib/addresses/renamed";

/** A form that was opened before its address changed: a redirect could lose what somebody typed. */
export function acceptOldForms(inner: RequestListener): RequestListener {
  return (request, response) => {
    if (request.method === "POST") request.url = renamedAddress(request.url ?? "/") ?? request.url;
    return inner(request, response);
  };
}
