import { Node } from "@tiptap/core";
import { personPath } from "@/lib/urls";

const HREF = /^\/u\/([a-z0-9_-]{2,40})$/i;

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
        const href = element.getAttribute("href") ?? "";
        if (!URL.canParse(href, location.href)) return false;
        const id = HREF.exec(new URL(href, location.href).pathname)?.[1];
        return id ? { id } : false;
      },
    },
  ],

  renderHTML: ({ node }) => ["a", { class: "mention", href: personPath(node.attrs.id) }, `@${node.attrs.id}`],
  renderText: ({ node }) => `@${node.attrs.id}`,
});
