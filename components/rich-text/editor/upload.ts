import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { findTable } from "@tiptap/pm/tables";
import { element } from "./element";
import { describePicture } from "./picture";
import { showStatus } from "./status";
import { beginUpload, endUpload } from "./uploads";

const LARGEST = 10 * 1024 * 1024;
const UNREACHED =
  "We could not upload the picture: the connection broke. Your text is still here. Choose the picture again.";

type Stored = { src: string; width: number; height: number };

export function choosePicture(editor: Editor): void {
  const chooser = element("input", {
    type: "file",
    accept: "image/jpeg,image/png,image/webp,image/avif,image/gif",
    multiple: true,
  });
  chooser.addEventListener("change", () =>
    addPictures(editor, [...(chooser.files ?? [])], editor.state.selection.to),
  );
  chooser.click();
}

export async function addPictures(editor: Editor, files: File[], place: number): Promise<void> {
  for (const file of files) {
    const { doc } = editor.state;
    await addPicture(editor, file, outsideTables(doc, Math.min(place, doc.content.size)));
  }
}

/** No cell has room for a picture. */
function outsideTables(doc: Node, place: number): number {
  const at = doc.resolve(place);
  const table = findTable(at);
  return table ? table.pos + table.node.nodeSize : place;
}

async function addPicture(editor: Editor, file: File, place: number): Promise<void> {
  if (file.size > LARGEST) {
    showStatus(editor, `“${file.name}” is larger than 10 MB. Choose a smaller picture.`);
    return;
  }
  const id = {};
  const progress = element("span", { className: "uploading", textContent: `Uploading “${file.name}”…` });
  beginUpload(editor, id, place, progress);
  showStatus(editor, `Uploading “${file.name}”.`);
  try {
    const stored = await send(file, (part) => {
      progress.textContent = `Uploading “${file.name}”: ${Math.round(part * 100)}%`;
    });
    showStatus(editor, "");
    await show(editor, stored, endUpload(editor, id));
  } catch (error) {
    endUpload(editor, id);
    showStatus(editor, error instanceof Error ? error.message : UNREACHED);
  }
}

async function show(
  editor: Editor,
  { src, width, height }: Stored,
  place: number | undefined,
): Promise<void> {
  if (place === undefined) return;
  const picture = { type: "image", attrs: { src, width, height } };
  editor
    .chain()
    .insertContentAt(place, [picture, { type: "paragraph" }])
    .run();
  await describePicture(editor, () => placeOf(editor, src));
}

function placeOf(editor: Editor, src: string): number | undefined {
  let found: number | undefined;
  editor.state.doc.descendants((node, place) => {
    if (node.attrs.src === src) found ??= place;
  });
  return found;
}

/** XMLHttpRequest, because fetch does not report upload progress. */
function send(file: File, progress: (part: number) => void): Promise<Stored> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.set("picture", file);
    request.open("POST", "/api/pictures");
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => progress(loaded / total);
    request.onload = () => {
      const { status, response } = request;
      if (status < 300 && response) resolve(response);
      else reject(new Error(response?.title ?? UNREACHED));
    };
    request.onerror = () => reject(new Error(UNREACHED));
    request.send(form);
  });
}
