import { InputRule, Mark } from "@tiptap/core";
import { linkUrls } from "@/lib/rich-text/link-urls";
import { isSafeLink } from "@/lib/rich-text/safe-link";
import { askForLink } from "./link-dialog";

const MARKDOWN = /\[([^\]]+)\]\((\S+)\)$/;
const WRITTEN_OUT = /(?:^|\s)(https?:\/\/\S+)\s$/i;

/** A link is its address and nothing else: where it opens and what it tells search engines is the page's business. */
export const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  exitable: true,

  addAttributes: () => ({ href: { default: null } }),

  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = element.getAttribute("href") ?? "";
        return isSafeLink(href) ? { href } : false;
      },
    },
  ],

  // A draft can be older than what is refused today, or come from elsewhere than this editor.
  renderHTML: ({ HTMLAttributes }) =>
    isSafeLink(String(HTMLAttributes.href)) ? ["a", HTMLAttributes, 0] : ["span", 0],

  addKeyboardShortcuts() {
    return {
      "Mod-k": () => {
        void askForLink(this.editor);
        return true;
      },
    };
  },

  addInputRules() {
    const { type } = this;
    return [
      new InputRule({
        find: MARKDOWN,
        handler({ state, range, match }) {
          const [, text = "", href = ""] = match;
          if (!isSafeLink(href)) return null;
          state.tr.replaceWith(range.from, range.to, state.schema.text(text, [type.create({ href })]));
          state.tr.removeStoredMark(type);
        },
      }),
      new InputRule({
        find: WRITTEN_OUT,
        handler({ state, range, match }) {
          const [whole, typed = ""] = match;
          const [address] = linkUrls(typed);
          // The Enter key is in the match but not in the text, and has its own work to do.
          const inText = range.to - range.from === whole.length;
          if (!address?.marks || !inText) return null;
          const from = range.from + whole.indexOf(typed);
          state.tr.addMark(from, from + address.text.length, type.create({ href: address.text }));
        },
      }),
    ];
  },
});
