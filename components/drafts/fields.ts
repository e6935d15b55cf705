import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { richDocumentIn, setRichDocument } from "./rich-fields";

export type Fields = Record<string, string | string[]>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const NOT_TYPED = ["hidden", "submit", "button", "reset", "file", "password"];
const DOCUMENT = "document";

export function readFields(form: HTMLFormElement): Fields {
  const fields: Fields = {};
  for (const control of controlsOf(form)) {
    const { name, value } = control;
    if (control.type === "checkbox") {
      if (isChosen(control)) fields[name] = [...[fields[name] ?? []].flat(), value];
    } else if (control.type !== "radio" || isChosen(control)) fields[name] = value;
  }
  const document = richDocumentIn(form);
  if (!document) return fields;
  const { body: _, ...others } = fields;
  return { ...others, [DOCUMENT]: document };
}

/** Opens folded parts in which something was typed or chosen. */
export function fillFields(form: HTMLFormElement, draft: Fields): void {
  const fields = withPlainText(draft);
  for (const control of controlsOf(form)) {
    const values = [fields[control.name] ?? []].flat();
    if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) {
      control.checked = values.includes(control.value);
      if (control.checked && control.value !== "") openAround(control);
    } else {
      control.value = values[0] ?? "";
      if (control.value !== "" && !isAsItCame(control)) openAround(control);
    }
  }
  setRichDocument(form, documentIn(fields), String(fields.body ?? ""));
}

function openAround(control: Element): void {
  const details = control.closest("details");
  if (!details) return;
  details.setAttribute("open", "");
  if (details.parentElement) openAround(details.parentElement);
}

const isAsItCame = (control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): boolean =>
  control instanceof HTMLSelectElement
    ? (control.selectedOptions[0]?.defaultSelected ?? true)
    : control.value === control.defaultValue;

export function isBlank(form: HTMLFormElement): boolean {
  if (richDocumentIn(form)) return false;
  return controlsOf(form).every((control) =>
    control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)
      ? control.checked === control.defaultChecked
      : control instanceof HTMLSelectElement || control.value.trim() === "",
  );
}

/** Ignores values that the browser itself restored. */
export function isTypedBeforehand(form: HTMLFormElement): boolean {
  const [arrival] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (arrival?.type !== "navigate") return false;
  return controlsOf(form).some(
    (control) => !(control instanceof HTMLSelectElement) && control.value !== control.defaultValue,
  );
}

/** Equal for equal fields, in whatever order. */
export function printOf(fields: Fields): string {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  const said = JSON.stringify(sorted);
  let print = 0x811c9dc5;
  for (let index = 0; index < said.length; index++) {
    print = Math.imul(print ^ said.charCodeAt(index), 0x01000193);
  }
  return `${said.length}-${print >>> 0}`;
}

export function wordsOf(fields: Fields): string {
  const { title = "", body = "", note = "" } = withPlainText(fields);
  return [title, body, note]
    .map(String)
    .filter((part) => part.trim() !== "")
    .join("\n\n");
}

/** Copies the editor's words into the plain box, for reading and sending without script. */
export function withPlainText(fields: Fields): Fields {
  const document = documentIn(fields);
  return document ? { ...fields, body: plainTextOrNothing(document) } : fields;
}

function documentIn(fields: Fields): object | null {
  try {
    return JSON.parse(String(fields[DOCUMENT] ?? "null")) as object | null;
  } catch {
    return null;
  }
}

function plainTextOrNothing(document: object): string {
  try {
    return plainTextOf(document as RichText);
  } catch {
    return "";
  }
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== "" &&
      !element.disabled &&
      !element.closest("[data-care]") &&
      !NOT_TYPED.includes(element.type),
  );
}

const isChosen = (control: Control) => control instanceof HTMLInputElement && control.checked;
