import type { Editor } from "@tiptap/core";
import { describePicture, undescribedIn } from "./picture";
import { showStatus } from "./status";
import { isUploading } from "./uploads";

/** Blocks sending until pictures are uploaded and described. */
export function holdBack(form: HTMLFormElement | null, editor: Editor): void {
  form?.addEventListener(
    "submit",
    (event) => {
      const undescribed = undescribedIn(editor);
      if (!isUploading(editor) && undescribed === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (undescribed === undefined)
        showStatus(editor, "Not sent yet: a picture is still uploading. Send your post again in a moment.");
      else void describePicture(editor, () => undescribedIn(editor));
    },
    { capture: true },
  );
}
