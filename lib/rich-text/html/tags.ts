export type Tag = {
  name: string;
  attribute: (name: string) => string | undefined;
  /** No end tag follows, so where the element ends is unknown. */
  unclosed?: boolean;
};

export interface HtmlHandler {
  text(text: string): void;
  start(tag: Tag): void;
  end(name: string): void;
  comment(data: string): void;
}

const SKIPPED = new Set(
  "script style iframe noembed noframes title template metadata desc datalist head".split(" "),
);
/** Somebody who copies a page does not mean its controls; somebody who moves a blog means every word. */
const CONTROLS = new Set("textarea svg math canvas select button".split(" "));
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** Elements whose content no reader of the page sees. */
export const isSkipped = (name: string): boolean => SKIPPED.has(name);
export const isControl = (name: string): boolean => CONTROLS.has(name);
export const isVoid = (name: string): boolean => VOID.has(name);
