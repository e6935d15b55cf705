import type { Editor } from "@tiptap/core";
import { addressOf } from "./address";
import { ask, field } from "./dialog";
import { element } from "./element";

const REMOVE = "Remove the link";

export async function askForLink(editor: Editor): Promise<void> {
  editor.commands.extendMarkRange("link");
  const before = editor.getAttributes("link").href as string | undefined;
  const input = element("input", {
    type: "text",
    inputMode: "url",
    autocapitalize: "off",
    autocomplete: "off",
    spellcheck: false,
    value: before ?? "",
  });
  const answer = await ask({
    title: before ? "Change the link" : "Add a link",
    parts: [field("Address", input, "For example “example.org/guide” or an email address.")],
    buttons: before ? ["Change", REMOVE, "Cancel"] : ["Add", "Cancel"],
    wrong: (said) =>
      said === "Cancel" || said === REMOVE || addressOf(input.value)
        ? undefined
        : {
            sentence: "This link does not work. Its address must begin with https://, http:// or mailto:.",
            at: input,
          },
  });
  const href = addressOf(input.value);
  const change = editor.chain().focus();
  if (answer === REMOVE) change.unsetMark("link").run();
  else if (answer && answer !== "Cancel" && href) {
    if (editor.state.selection.empty) {
      change
        .insertContent({ type: "text", text: input.value.trim(), marks: [{ type: "link", attrs: { href } }] })
        .run();
    } else change.setMark("link", { href }).setTextSelection(editor.state.selection.to).run();
  } else change.run();
}
