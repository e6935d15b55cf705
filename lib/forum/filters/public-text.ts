import type { FilteredRow } from "@/db/filters/reads";
import type { PublicText } from "@/lib/akismet/client";
import { readEnv } from "@/lib/env";
import { filteredText, wholeOf } from "@/lib/forum/filters/text";
import type { RichText } from "@/lib/rich-text/document";
import { commentPath, threadPath } from "@/lib/urls";

/** The post as readers see it: without the asker of an anonymous question. */
export function publicText({ kind, id, slug, title, body, writer, postedAt }: FilteredRow): PublicText {
  const { publicUrl } = readEnv();
  const path = kind === "thread" ? threadPath({ id, slug }) : commentPath(id);
  const words = wholeOf(filteredText(body as RichText, title));
  return { site: publicUrl, address: publicUrl + path, kind, writer, words, postedAt: new Date(postedAt) };
}
