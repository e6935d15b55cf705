import { FREE_ROW, type Suggestion } from "./suggestions";

type Control = HTMLInputElement | HTMLSelectElement;

/** Anything is chosen or typed there, or no row is free: what is filled in is never replaced. */
export function isAnswered(form: HTMLFormElement, { answers }: Suggestion): boolean {
  const [first] = answers;
  if (!first) return true;
  if (first.name.startsWith(FREE_ROW)) return isTried(form, first.value) || freeRow(form) === null;
  return answerOf(form, first.name) !== "";
}

/** @returns what empties the fields again that still have this answer. */
export function giveAnswer(form: HTMLFormElement, { answers }: Suggestion): () => void {
  const row = freeRow(form);
  const given = answers.flatMap(({ name, value }) => {
    const field = name.replace(FREE_ROW, `recovery.treatments.${row}`);
    // A day that is known has a field of its own.
    const day = /^\d{4}-\d{2}-(\d{2})$/.exec(value)?.[1];
    return day
      ? [
          { field, value: value.slice(0, "2026-03".length) },
          { field: `${field}.day`, value: day },
        ]
      : [{ field, value }];
  });
  for (const { field, value } of given) setValue(form, field, value);
  return () => {
    for (const { field, value } of given) if (answerOf(form, field) === value) setValue(form, field, "");
  };
}

function controlsCalled(form: HTMLFormElement, name: string): Control[] {
  return [...form.querySelectorAll<Control>("input, select")].filter((control) => control.name === name);
}

const isRadio = (control: Control): control is HTMLInputElement => control.type === "radio";

function answerOf(form: HTMLFormElement, name: string): string {
  const controls = controlsCalled(form, name);
  return controls.find((control) => !isRadio(control) || control.checked)?.value ?? "";
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const controls = controlsCalled(form, name);
  const control = controls.find((one) => !isRadio(one) || one.value === value);
  if (!control) return;
  if (isRadio(control)) control.checked = true;
  else control.value = value;
  // The draft and the care notice listen to the form.
  for (const event of ["input", "change"]) control.dispatchEvent(new Event(event, { bubbles: true }));
  if (value !== "") openAround(control);
}

function openAround(control: Element): void {
  for (
    let around = control.closest("details");
    around;
    around = around.parentElement?.closest("details") ?? null
  )
    around.open = true;
}

const TRIED = /^recovery\.treatments\.(\d+)\.tag$/;

function treatmentRows(form: HTMLFormElement): { readonly number: string; readonly tag: string }[] {
  return [...form.querySelectorAll("select")].flatMap(({ name, value }) => {
    const number = TRIED.exec(name)?.[1];
    return number === undefined ? [] : [{ number, tag: value }];
  });
}

const isTried = (form: HTMLFormElement, tag: string) => treatmentRows(form).some((row) => row.tag === tag);
const freeRow = (form: HTMLFormElement) => treatmentRows(form).find(({ tag }) => tag === "")?.number ?? null;
