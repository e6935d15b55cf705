import { hasArticle, measureAsking } from "../asking/measure";
import { inShare, table } from "./numbers";

/** How well the author's queue tells comments that ask from other comments, by labels made by hand. */
export async function queue(): Promise<string> {
  if (!hasArticle()) return "The article is not here: put it at ../shared/data/article.wxr.xml.";
  const { asking, others, precision, recall, missed, mistaken } = measureAsking();
  return table(
    [`of ${asking} comments that ask and ${others} others`, "precision", "recall", "missed", "mistaken"],
    [
      [
        "top-level comments of the article",
        inShare(precision),
        inShare(recall),
        String(missed.length),
        String(mistaken.length),
      ],
    ],
  );
}
