import { z } from "zod";
import { chosenId, form, number, text } from "@/lib/forms/fields";
import { wrongLink } from "@/lib/forum/answers/outdated/newer";
import { commentIn, ownAddress } from "@/lib/forum/targets/linked";
import { NO_REPLY } from "@/lib/forum/targets/typed-link";
import { reasonFields } from "./by-staff";

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
