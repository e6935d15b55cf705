import { readEnv } from "@/lib/env";
import { one, type Typed } from "@/lib/pipeline/typed";
import { wrongLink } from "./newer";

/** A link that was typed comes before what was chosen from the list. */
export function outdatedFrom(typed: Typed) {
  const link = one(typed.link).trim();
  const chosen = Number(one(typed.newer));
  return {
    commentId: Number(one(typed.commentId)),
    newerId: link ? commentIn(link) : chosen || null,
  };
}

/** The comment that a link of this forum leads to: `/c/12`, or as the address line of a browser has it. */
function commentIn(link: string): number {
  const { publicUrl } = readEnv();
  const url = URL.canParse(link, publicUrl) ? new URL(link, publicUrl) : null;
  const own = url?.origin === publicUrl;
  const found = own && (/^\/c\/([1-9]\d{0,14})$/.exec(url.pathname) ?? /^#c([1-9]\d{0,14})$/.exec(url.hash));
  if (!found) throw wrongLink("That is no link to a reply here. Copy it from “Share” below the reply.");
  return Number(found[1]);
}
