import { listAliases } from "@/db/tags/reads";
import { all, one, type Typed } from "@/lib/forms/typed";
import { lookUp } from "@/lib/forum/answers/asking/look-up";
import { tagsInText } from "@/lib/forum/content/tags/in-text";
import type { OtherButton } from "@/lib/web/action";

const SHOWN = 10;

export const look: OtherButton = async (typed, { address }) => {
  const { answers, help } = await lookUp(wordsIn(typed), {
    limit: SHOWN,
    where: "post",
    country: null,
    address,
  });
  return { ...(await suggested(typed)), found: answers, help };
};

export const suggestTags: OtherButton = suggested;

async function suggested(typed: Typed) {
  if (all(typed.tags).length > 0) return {};
  const tags = tagsInText(wordsIn(typed), await listAliases());
  return { values: { ...typed, tags }, suggested: tags };
}

const wordsIn = (typed: Typed) => `${one(typed.title)}\n\n${one(typed.body)}`;
