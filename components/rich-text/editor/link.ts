import { InputRule, Mark } from "@tiptap/core";
import { linkUrls } from "@/lib/rich-text/link-urls";
import { isSafeLink } from "@/lib/rich-text/safe-link";
import { askForLink } from "./link-dialog";

const MARKDOWN = /\[([^\]]+)\]\((\S+)\)$/;
const WRITTEN_OUT = /(?:^|\s)(https?:\/\/\S+)\s$/i;

/** Only `href`: the page decides on `target` and `rel`. */
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

  // A draft can be older than a rule, or come from another editor.
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
          // The Enter key is part of the match but not of the text.
          const inText = range.to - range.from === whole.length;
          if (!address?.marks || !inText) return null;
          const from = range.from + whole.indexOf(typed);
          state.tr.addMark(from, from + address.text.length, type.create({ href: address.text }));
        },
      }),
    ];
  },
});
