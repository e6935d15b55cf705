import { pictureKeyOf, picturePath } from "@/lib/addresses/pictures";
import type { BlockNode, InlineNode, RichText } from "./document";
import { inlineNodesOf, mapInline } from "./inline-nodes";
import { pictureSourcesOf } from "./picture-sources";

interface FiledPicture {
  readonly from: string;
  readonly src: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** Storage keys of the pictures that a document shows, and of the files that it links to. */
export function ownFilesIn(body: RichText): string[] {
  const own = [...pictureSourcesOf(body), ...linksIn(body)].filter((path) =>
    path.startsWith(picturePath("")),
  );
  return [...new Set(own.map(pictureKeyOf))];
}

export function linksIn(body: RichText): string[] {
  return [...new Set(inlineNodesOf(body).flatMap(hrefsOf))];
}

/** The same document with other addresses of pictures and links. */
export function withFiles(
  body: RichText,
  pictures: readonly FiledPicture[],
  files: readonly { from: string; to: string }[],
): RichText {
  const pictureOf = new Map(pictures.map(({ from, ...picture }) => [from, picture]));
  const fileOf = new Map(files.map(({ from, to }) => [from, to]));
  const linked = mapInline(body, (line) => line.map((node) => withLinks(node, fileOf)));
  return { ...linked, content: linked.content.map((block) => withPictures(block, pictureOf)) };
}

function withLinks(node: InlineNode, fileOf: ReadonlyMap<string, string>): InlineNode {
  if (node.type !== "text" || !node.marks) return node;
  const marks = node.marks.map((mark) =>
    mark.type === "link"
      ? { ...mark, attrs: { href: fileOf.get(mark.attrs.href) ?? mark.attrs.href } }
      : mark,
  );
  return { ...node, marks };
}

function withPictures(
  block: BlockNode,
  pictureOf: ReadonlyMap<string, Omit<FiledPicture, "from">>,
): BlockNode {
  switch (block.type) {
    case "image": {
      const { src, width, height } = pictureOf.get(block.attrs.src) ?? {};
      if (src === undefined) return block;
      const extent = width && height ? { width, height } : {};
      return { ...block, attrs: { ...block.attrs, ...extent, src } };
    }
    case "blockquote":
      return { ...block, content: block.content.map((child) => withPictures(child, pictureOf)) };
    case "bulletList":
    case "orderedList":
      return {
        ...block,
        content: block.content.map((item) => ({
          ...item,
          content: item.content.map((child) => withPictures(child, pictureOf)),
        })),
      };
    default:
      return block;
  }
}

const hrefsOf = (node: InlineNode) =>
  (node.type === "text" ? (node.marks ?? []) : []).flatMap((mark) =>
    mark.type === "link" ? [mark.attrs.href] : [],
  );
