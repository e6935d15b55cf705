import { Token, Tokenizer, TokenizerMode } from "parse5";
import { type HtmlHandler, isSkipped, type Tag } from "./tags";

const RAW_TEXT = ["style", "iframe", "noembed", "noframes", "xmp"];
/** Tokens instead of a tree, in one pass: a few kilobytes of unclosed tags make a tree builder grow without bounds. */
export function readTokens(html: string, handler: HtmlHandler): void {
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
    {},
    {
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: () => {},
      onDoctype: () => {},
      onStartTag(token) {
        tokenizer.state = modeAfter(token.tagName) ?? tokenizer.state;
        if (skipped) {
          if (skipped.name === token.tagName) skipped.depth++;
          return;
        }
        flush();
        handler.start(tagOf(token));
        if (isSkipped(token.tagName) && !token.selfClosing) skipped = { name: token.tagName, depth: 1 };
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

function modeAfter(name: string): (typeof TokenizerMode)[keyof typeof TokenizerMode] | undefined {
  if (name === "script") return TokenizerMode.SCRIPT_DATA;
  if (name === "textarea" || name === "title") return TokenizerMode.RCDATA;
  return RAW_TEXT.includes(name) ? TokenizerMode.RAWTEXT : undefined;
}

function tagOf(token: Token.TagToken): Tag {
  return { name: token.tagName, attribute: (name) => Token.getTokenAttr(token, name) ?? undefined };
}
