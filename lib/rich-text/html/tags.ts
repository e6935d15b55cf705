export type Tag = { name: string; attribute: (name: string) => string | undefined };

export interface HtmlHandler {
  text(text: string): void;
  start(tag: Tag): void;
  end(name: string): void;
  comment(data: string): void;
}

const SKIPPED = new Set(
  "script style iframe noembed noframes textarea title template svg math canvas select datalist button head".split(
    " ",
  ),
);
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** Elements whose content is no text of the page. */
export const isSkipped = (name: string): boolean => SKIPPED.has(name);
export const isVoid = (name: string): boolean => VOID.has(name);
