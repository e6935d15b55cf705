import { z } from "zod";
import { chosenId, form, number, text } from "@/lib/forms/fields";
import { reasonFields } from "@/lib/forum/decisions/by-office";
import { commentIn, ownAddress } from "@/lib/forum/moderation/linked";
import { NO_REPLY } from "@/lib/forum/moderation/typed-link";
import { wrongLink } from "./newer";

/** A link that was typed comes before what was chosen from the list. */
export const outdatedFrom = form(
  z
    .object({ ...reasonFields, commentId: number, link: text.pipe(z.string().trim()), newer: chosenId })
    .transform(({ link, newer, ...rest }) => ({ ...rest, newerId: link ? linkedComment(link) : newer })),
);

function linkedComment(link: string): number {
  const url = ownAddress(link);
  const found = url && commentIn(url);
  if (!found) throw wrongLink(NO_REPLY);
  return found;
}
