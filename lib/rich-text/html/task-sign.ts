import type { Tag } from "./tags";

/** The box of a task in a list: a form's checkbox, Google Docs' role, or Notion's class. */
export function taskSignOf({ name, attribute }: Tag): string | undefined {
  if (name === "input") {
    const isBox = attribute("type")?.toLowerCase() === "checkbox";
    return isBox ? sign(attribute("checked") !== undefined) : undefined;
  }
  if (attribute("role") === "checkbox") return sign(attribute("aria-checked") === "true");
  const box = /(?:^|\s)checkbox-(on|off)(?:\s|$)/.exec(attribute("class") ?? "")?.[1];
  return box && sign(box === "on");
}

const sign = (isDone: boolean) => (isDone ? "[x]" : "[ ]");
