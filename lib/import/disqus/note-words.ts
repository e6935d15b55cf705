import { listCommentTexts, listNumbersNearDisqus } from "@/db/disqus/coming";
import { comparable } from "@/lib/forum/site/imports/disqus-doubles";
import { noteStaged } from "@/lib/forum/site/imports/staging";
import { perform } from "@/lib/pipeline/perform";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { AS_IMPORT } from "../as-import";
import { fromWordPressHtml } from "../html/from-wordpress-html";

const A_BATCH = 500;

/** Notes the words of comments of the blog that are as old as one of Disqus, which may have copied them into the blog. */
export async function noteWords(site: string): Promise<void> {
  const numbers = await listNumbersNearDisqus();
  for (let at = 0; at < numbers.length; at += A_BATCH) {
    const texts = await listCommentTexts(numbers.slice(at, at + A_BATCH));
    const comments = texts.map(({ number, content }) => ({
      number,
      words: comparable(plainTextOf(fromWordPressHtml(content, { kind: "comment", base: site }))),
    }));
    await perform(noteStaged, { items: [], comments }, AS_IMPORT);
  }
}
