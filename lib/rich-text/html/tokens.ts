import { Token, Tokenizer, TokenizerMode } from "parse5";
import { type HtmlHandler, isSkipped, type Tag } from "./tags";

const RAW_TEXT = ["style", "iframe", "noembed", "noframes", "xmp"];
/** Tokens instead of a tree, in one pass: a few kilobytes of unclosed tags make a tree builder grow without bounds. */
export function readTokens(html: string, handler: HtmlHandler): void {
  const isUnclosed = unclosedIn(html);
  let text = "";
  let skipped: { name: string; depth: number } | undefined;
  const add = ({ chars }: Token.CharacterToken) => {
    if (!skipped) text += chars;
  };
  const flush = () => {
    if (text !== "") handler.text(text);
    text = "";
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: () => {},
      onDoctype: () => {},
      onStartTag(token) {
        const unclosed = isUnclosed(token);
        // An end tag that is missing must not take the rest of the page along.
        if (!unclosed) tokenizer.state = modeAfter(token.tagName) ?? tokenizer.state;
        if (skipped) {
          if (skipped.name === token.tagName) skipped.depth++;
          return;
        }
        flush();
        handler.start(tagOf(token, unclosed));
        if (isSkipped(token.tagName) && !token.selfClosing && !unclosed)
          skipped = { name: token.tagName, depth: 1 };
      },
      onEndTag(token) {
        if (!skipped) {
          flush();
          handler.end(token.tagName);
        } else if (skipped.name === token.tagName && --skipped.depth === 0) {
          skipped = undefined;
          handler.end(token.tagName);
        }
      },
      onComment({ data }) {
        if (skipped) return;
        flush();
        handler.comment(data);
      },
      onEof: flush,
    },
  );
  tokenizer.write(html, true);
}

function unclosedIn(html: string): (token: Token.TagToken) => boolean {
  // Not of other letters, because some have more than one in lower case.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const lastEnds = new Map<string, number>();
  return ({ tagName, location }) => {
    const lastEnd = lastEnds.get(tagName) ?? lower.lastIndexOf(`</${tagName}`);
    lastEnds.set(tagName, lastEnd);
    return lastEnd < (location?.endOffset ?? 0);
  };
}

function modeAfter(name: string): (typeof TokenizerMode)[keyof typeof TokenizerMode] | undefined {
  if (name === "script") return TokenizerMode.SCRIPT_DATA;
  if (name === "textarea" || name === "title") return TokenizerMode.RCDATA;
  return RAW_TEXT.includes(name) ? TokenizerMode.RAWTEXT : undefined;
}

function tagOf(token: Token.TagToken, unclosed: boolean): Tag {
  return { name: token.tagName, attribute: (name) => Token.getTokenAttr(token, name) ?? undefined, unclosed };
}
