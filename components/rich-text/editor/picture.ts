import { type Editor, Node } from "@tiptap/core";
import { isOwnPicture } from "@/lib/rich-text/safe-link";
import { element } from "./element";
import { askForDescription } from "./picture-dialog";

/** Only uploaded pictures: pictures from elsewhere are not pasted. */
export const Picture = Node.create({
  name: "image",
  group: "block",
  draggable: true,

  addAttributes: () => ({
    src: { default: null },
    alt: { default: "", parseHTML: (image) => image.getAttribute("alt") ?? "" },
    width: { default: null, parseHTML: (image) => Number(image.getAttribute("width")) || null },
    height: { default: null, parseHTML: (image) => Number(image.getAttribute("height")) || null },
    altDeclined: { default: null, rendered: false },
  }),

  parseHTML: () => [
    {
      tag: "img[src]",
      getAttrs: (image) => (isOwnPicture(image.getAttribute("src") ?? "") ? null : false),
    },
  ],

  renderHTML: ({ HTMLAttributes }) => ["img", HTMLAttributes],

  addNodeView() {
    return ({ node, editor, getPos }) => {
      const image = element("img", { src: node.attrs.src, alt: node.attrs.alt, draggable: false });
      const button = element("button", { type: "button", className: "btn" });
      const figure = element("figure", {}, shown(node.attrs.src, image), button);
      button.addEventListener("click", () => describePicture(editor, getPos));
      const tell = ({ alt, altDeclined }: Record<string, string | null>) => {
        button.textContent = alt ? `Shows: ${alt}` : altDeclined ? "Decorative" : "Describe this picture";
        button.classList.toggle("go", !alt && !altDeclined);
      };
      tell(node.attrs);
      return {
        dom: figure,
        stopEvent: (event) => event.target === button && event.type !== "dragstart",
        ignoreMutation: () => true,
        update(next) {
          if (next.type !== node.type || next.attrs.src !== node.attrs.src) return false;
          image.alt = next.attrs.alt;
          tell(next.attrs);
          return true;
        },
      };
    };
  },
});

/** A picture on another site becomes a link, so that no page contacts a third party. */
function shown(src: string, image: HTMLImageElement): HTMLElement {
  return isOwnPicture(src) ? image : element("span", {}, `Picture on another site: ${src}`);
}

export async function describePicture(editor: Editor, placeOf: () => number | undefined): Promise<void> {
  const before = nodeAt(editor, placeOf());
  if (!before) return;
  const said = await askForDescription(before.attrs);
  const place = placeOf();
  const node = nodeAt(editor, place);
  if (!node || place === undefined || !said) {
    editor.commands.focus();
    return;
  }
  const { tr } = editor.state;
  editor.view.dispatch(
    said === "remove"
      ? tr.delete(place, place + node.nodeSize)
      : tr.setNodeMarkup(place, null, { ...node.attrs, ...said }),
  );
  editor.commands.focus();
}

function nodeAt(editor: Editor, place: number | undefined) {
  const node = place === undefined ? null : editor.state.doc.nodeAt(place);
  return node?.type.name === "image" ? node : null;
}

/** Neither a description nor the mark that none is needed. */
export function undescribedIn({ state }: Editor): number | undefined {
  let found: number | undefined;
  state.doc.descendants(({ type, attrs }, place) => {
    const own = type.name === "image" && String(attrs.src).startsWith("/uploads/");
    if (own && !attrs.alt && !attrs.altDeclined) found ??= place;
  });
  return found;
}
