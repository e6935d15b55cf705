import { cleanLine, cleanLines, trimmed } from "@/lib/text/clean";
import { lengthOf } from "@/lib/text/length";
import { amount } from "@/lib/words/counts";
import { isReadable, lightShades, readableAccent } from "./colour";
import { type Bounds, openingOf, readDocument } from "./document";
import { SETTINGS, type Setting, type SettingName, type SettingValue } from "./table";

export type CheckedSetting =
  | { readonly value: SettingValue; readonly problem?: undefined }
  | { readonly problem: string; readonly value?: undefined };

/** What a person typed or chose, cleaned; or a sentence that says what to change. */
export function readTyped(name: SettingName, typed: string): CheckedSetting {
  const setting: Setting = SETTINGS[name];
  switch (setting.type) {
    case "text":
      return withinLength(cleanLine(typed), setting.least, setting);
    case "lines":
      return withinLength(trimmed(cleanLines(typed)), 0, setting);
    case "address":
      return address(trimmed(cleanLines(typed)), setting);
    case "number":
      return wholeNumber(typed, setting);
    case "choice":
      return Object.hasOwn(setting.options(), typed)
        ? { value: typed }
        : { problem: `${setting.label}: choose one of the list.` };
    case "colour":
      return colour(typed);
    case "day":
      return day(typed.trim());
    case "document":
      return document(typed, setting);
    case "picture":
      return PICTURE_KEY.test(typed) ? { value: typed } : { problem: "Choose a picture and upload it." };
  }
}

/** A stored value may come from another version of Comeback, or from somebody who changed the database by hand. */
export function readStored(name: SettingName, stored: unknown): CheckedSetting {
  const { type, label }: Setting = SETTINGS[name];
  const wrong = { problem: `The stored value of “${label}” is not valid.` };
  if (typeof stored !== (type === "number" ? "number" : "string")) return wrong;
  const checked = readTyped(name, String(stored));
  return checked.value === stored ? checked : wrong;
}

/** Words for a page: what an option says, and the value itself otherwise. */
export function wordsOf(name: SettingName, value: SettingValue): string {
  const setting: Setting = SETTINGS[name];
  if (setting.type === "choice") return setting.options()[String(value)] ?? String(value);
  if (setting.type === "document") return openingOf(String(value));
  if (value === "") return "nothing";
  return setting.type === "picture" ? "a picture" : String(value);
}

const PICTURE_KEY = /^(?:[\w-]{22})?$/;

function withinLength(
  value: string,
  least: number,
  { label, most }: { readonly label: string; readonly most: number },
): CheckedSetting {
  const length = lengthOf(value);
  if (length < least) return { problem: `${label}: write something that readers can see.` };
  if (length <= most) return { value };
  return { problem: `${label}: at most ${amount(most)} characters. Yours has ${amount(length)}.` };
}

function document(
  typed: string,
  { least, most, label }: Bounds & { readonly label: string },
): CheckedSetting {
  const { value, problem } = readDocument(typed, { least, most });
  return value === undefined ? { problem: `${label}: ${problem}` } : { value };
}

const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>".]{2,}$/;
const WEB = /^https?:\/\/\S+$/i;

export function kindOfAddress(value: string): "email" | "web" | "lines" {
  if (EMAIL.test(value)) return "email";
  return WEB.test(value) && URL.canParse(value) ? "web" : "lines";
}

function address(value: string, setting: { readonly label: string; readonly most: number }): CheckedSetting {
  if (/^\S+$/.test(value) && /[@:]/.test(value) && kindOfAddress(value) === "lines") {
    return {
      problem: `${setting.label}: “${value.slice(0, 60)}” is no email address and no web address. Write it like name@example.org or https://example.org/contact.`,
    };
  }
  return withinLength(value, 0, setting);
}

function wholeNumber(
  typed: string,
  { label, least, most }: { readonly label: string; readonly least: number; readonly most: number },
): CheckedSetting {
  const value = typed.trim() === "" ? Number.NaN : Number(typed);
  if (Number.isInteger(value) && value >= least && value <= most) return { value };
  return { problem: `${label}: a whole number from ${amount(least)} to ${amount(most)}.` };
}

function colour(typed: string): CheckedSetting {
  const [, digits] = /^\s*#?([0-9a-f]{6}|[0-9a-f]{3})\s*$/i.exec(typed) ?? [];
  if (!digits)
    return { problem: "Accent colour: write # and six digits or letters from a to f, such as #23644a." };
  const full = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const value = `#${full.toLowerCase()}`;
  if (isReadable(value)) return { value };
  const { contrast } = lightShades(value);
  return {
    problem: `Accent colour: text in ${value} is too pale for many readers (contrast ${contrast.toFixed(1)} to 1, needed 4.5 to 1). The nearest colour that everyone can read is ${readableAccent(value)}.`,
  };
}

function day(value: string): CheckedSetting {
  if (value === "") return { value };
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  const isDay = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
  return isDay ? { value } : { problem: "Choose a day of the calendar, such as 2026-12-24." };
}
