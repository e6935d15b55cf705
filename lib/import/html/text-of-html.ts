import { readTokens } from "@/lib/rich-text/html/tokens";
import { storable } from "@/lib/text/storable";

/** For titles, names and captions, which WordPress stores escaped. */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return oneLine(html);
  let words = "";
  const part = () => {
    words += " ";
  };
  readTokens(html, {
    text: (text) => {
      words += text;
    },
    start: ({ name }) => {
      if (!INLINE.has(name)) part();
    },
    end: (name) => {
      if (!INLINE.has(name)) part();
    },
    comment: () => {},
  });
  return oneLine(words);
}

const INLINE = new Set(
  "a abbr b cite code del em i ins kbd mark q s samp small span strike strong sub sup tt u".split(" "),
);

function oneLine(text: string): string {
  return storable(text).replace(/\s+/g, " ").trim();
}
