const CARRIED = ["aria-describedby", "aria-invalid", "aria-required"];

type Label = Record<string, string>;

/** The editor takes over the name, id and label focus of the plain box. */
export function labelFrom(box: HTMLTextAreaElement): Label {
  const [label] = box.labels ?? [];
  const id = box.id || `written-${box.name}`;
  if (!label) return { id, "aria-label": box.getAttribute("aria-label") ?? box.placeholder };
  label.id ||= `${id}-label`;
  label.addEventListener("click", () => document.getElementById(id)?.focus());
  box.removeAttribute("id");
  return { id, "aria-labelledby": label.id };
}

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
    dir: "auto",
    "aria-multiline": "true",
    class: kind === "thread" ? "prose" : "b",
  };
}
