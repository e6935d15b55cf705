/** What the plain box was to a screen reader, the editor is from now on; `#body` leads to it as well. */
export function labelled(box: HTMLTextAreaElement): () => Record<string, string> {
  const [label] = box.labels ?? [];
  const id = box.id || `written-${box.name}`;
  if (label) {
    label.id ||= `${id}-label`;
    box.removeAttribute("id");
    label.addEventListener("click", () => document.getElementById(id)?.focus());
  }
  const name: Record<string, string> = label
    ? { "aria-labelledby": label.id }
    : { "aria-label": box.ariaLabel ?? box.placeholder };
  return () => ({
    id,
    role: "textbox",
    "aria-multiline": "true",
    ...name,
    ...carried(box, "aria-describedby"),
    ...carried(box, "aria-invalid"),
  });
}

function carried(box: HTMLTextAreaElement, name: string): Record<string, string> {
  const value = box.getAttribute(name);
  return value ? { [name]: value } : {};
}
