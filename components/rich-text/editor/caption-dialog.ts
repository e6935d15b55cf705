import type { Editor } from "@tiptap/core";
import { findTable } from "@tiptap/pm/tables";
import { LONGEST_CAPTION } from "@/lib/rich-text/table";
import { ask, field } from "./dialog";
import { element } from "./element";

const REMOVE = "Remove the caption";

/** The caption is above the table, and names it for screen readers. */
export async function askForCaption(editor: Editor): Promise<void> {
  const before = findTable(editor.state.selection.$from)?.node.attrs.caption as string | null | undefined;
  const input = element("input", {
    type: "text",
    dir: "auto",
    maxLength: LONGEST_CAPTION,
    value: before ?? "",
  });
  const answer = await ask({
    title: before ? "Change the caption" : "Add a caption",
    parts: [field("Caption", input, "What the table shows, for example “Week by week”.")],
    buttons: before ? ["Change", REMOVE, "Cancel"] : ["Add", "Cancel"],
  });
  editor.view.focus();
  if (answer === "" || answer === "Cancel") return;
  const caption = answer === REMOVE ? null : input.value.replace(/\s+/g, " ").trim() || null;
  const table = findTable(editor.state.selection.$from);
  if (table) editor.view.dispatch(editor.state.tr.setNodeAttribute(table.pos, "caption", caption));
}
