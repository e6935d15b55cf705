import type { RichText } from "@/lib/rich-text/document";
import { DocumentBuilder, TooManyNodes } from "@/lib/rich-text/html/builder";
import { FormulaReader } from "@/lib/rich-text/html/formula-reader";
import type { PictureAddresses } from "@/lib/rich-text/html/options";
import { readTokens } from "@/lib/rich-text/html/tokens";
import { wellFormed } from "@/lib/rich-text/well-formed";
import { wholeAddress } from "../files/blog-places";
import { withCode } from "./code-shortcodes";
import type { WordPressOptions } from "./options";
import { textOfHtml } from "./text-of-html";
import { WordPressReader } from "./wordpress-reader";

/** Any input gives a valid document without scripts, forms, styles and unsafe addresses. */
export function fromWordPressHtml(
  html: string,
  options: WordPressOptions,
  Reader: typeof WordPressReader = WordPressReader,
): RichText {
  const builder = new DocumentBuilder();
  try {
    const written = html.replace(/\r\n?/g, "\n");
    const source = options.kind === "post" ? withCode(written) : written;
    const pictureOf =
      options.pictureOf ?? (([address]: PictureAddresses) => ({ src: wholeAddress(address) }));
    const reader = new Reader(builder, source, { ...options, pictureOf });
    const formulas = new FormulaReader(reader);
    readTokens(source, formulas);
    formulas.finish();
    return reader.finish();
  } catch (error) {
    if (error instanceof TooManyNodes) return onlyWords(html);
    throw error;
  }
}

function onlyWords(html: string): RichText {
  return wellFormed([{ type: "paragraph", content: [{ type: "text", text: textOfHtml(html) }] }]);
}
