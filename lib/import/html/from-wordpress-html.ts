import type { RichText } from "@/lib/rich-text/document";
import { pieces } from "@/lib/rich-text/text-node";
import { DocumentBuilder, TooManyNodes } from "./builder";
import type { HtmlOptions } from "./options";
import { PageReader } from "./page-reader";
import { textOfHtml } from "./text-of-html";
import { readTokens } from "./tokens";

/** Any input gives a valid document without scripts, forms, styles and unsafe addresses. */
export function fromWordPressHtml(html: string, options: HtmlOptions): RichText {
  const builder = new DocumentBuilder();
  try {
    readTokens(html.replace(/\r\n?/g, "\n"), new PageReader(builder, html, options));
    return builder.finish();
  } catch (error) {
    if (error instanceof TooManyNodes) return onlyWords(html);
    throw error;
  }
}

function onlyWords(html: string): RichText {
  const content = pieces(textOfHtml(html)).map((text) => ({ type: "text", text }) as const);
  return { type: "doc", content: [{ type: "paragraph", content }] };
}
