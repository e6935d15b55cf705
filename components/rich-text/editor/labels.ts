const CARRIED = ["aria-describedby", "aria-invalid", "aria-required"];

type Label = Record<string, string>;

/** The name of the plain box, for the editor that takes its place, its id and the focus that its label gives. */
export function labelFrom(box: HTMLTextAreaElement): Label {
  const [label] = box.labels ?? [];
  const id = box.id || `written-${box.name}`;
  if (!label) return { id, "aria-label": box.getAttribute("aria-label") ?? box.placeholder };
  label.id ||= `${id}-label`;
  label.addEventListener("click", () => document.getElementById(id)?.focus());
  box.removeAttribute("id");
  return { id, "aria-labelledby": label.id };
}

/** What the editor is to a screen reader: what the box would be at this moment. */
export function attributesFrom(
  box: HTMLTextAreaElement,
  label: Label,
  kind: "comment" | "thread",
): Record<string, string> {
  const carried = CARRIED.flatMap((name) => {
    const value = box.getAttribute(name);
    return value ? [[name, value]] : [];
  });
  return {
    ...label,
    ...Object.fromEntries(carried),
    role: "textbox",
    "aria-multiline": "true",
    class: kind === "thread" ? "prose" : "b",
  };
}
