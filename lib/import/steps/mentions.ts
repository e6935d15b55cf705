import { listMentionsToImport, type StagedMention } from "@/db/imports/reads";
import { importMentions } from "@/lib/forum/site/imports/operations";
import { perform } from "@/lib/pipeline/perform";
import { clip } from "@/lib/text/length";
import { AS_IMPORT } from "../as-import";
import { textOfHtml } from "../html/text-of-html";

const A_BATCH = 500;

export async function bringInMentions(site: string, onDone: (done: number) => void): Promise<void> {
  for (let after = 0; ; ) {
    const mentions = await listMentionsToImport(site, after, A_BATCH);
    if (mentions.length === 0) return;
    const event = await perform(importMentions, { site, mentions: mentions.map(inputOf) }, AS_IMPORT);
    onDone(event.mentions);
    after = mentions.at(-1)?.number ?? after;
  }
}

function inputOf({ postId, kind, url, author, content, hidden, at }: StagedMention) {
  const excerpt = textOfHtml(content).replace(/^\[(…|\.\.\.)\]\s*|\s*\[(…|\.\.\.)\]$/g, "");
  return { postId, kind, url, title: clip(author, 300), excerpt: clip(excerpt, 1000), hidden, at };
}
