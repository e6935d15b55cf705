import { Node } from "@tiptap/core";
import { personPath } from "@/lib/urls";

const HREF = /^\/u\/([a-z0-9_-]{2,40})$/i;

/** "@handle": one thing, which the cursor goes past and one keystroke deletes. */
export const Mention = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,

  addAttributes: () => ({ id: { default: null, rendered: false } }),

  parseHTML: () => [
    {
      tag: "a.mention",
      priority: 60,
      getAttrs: (element) => {
        const path = new URL(element.getAttribute("href") ?? "", location.href).pathname;
        const id = HREF.exec(path)?.[1];
        return id ? { id } : false;
      },
    },
  ],

  renderHTML: ({ node }) => ["a", { class: "mention", href: personPath(node.attrs.id) }, `@${node.attrs.id}`],
  renderText: ({ node }) => `@${node.attrs.id}`,
});
