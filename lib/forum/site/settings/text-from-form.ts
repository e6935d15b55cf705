import { z } from "zod";
import { DomainError } from "@/lib/errors";
import { form, text, yes } from "@/lib/forms/fields";
import { one, type Typed } from "@/lib/forms/typed";
import { forum } from "@/lib/forum-settings/current";
import { isText, TEXTS, type TextName, usualDocument } from "@/lib/forum-settings/texts";
import { WAS } from "@/lib/forum-settings/was";
import { bodyFields, bodyFrom } from "@/lib/rich-text/from-form";

const sent = form(z.object({ ...bodyFields, name: text, usual: yes }));

/** One text of the forum; the usual text is stored as nothing. */
export function textFrom(typed: Typed) {
  const { name, usual, ...body } = sent(typed);
  if (!isText(name)) throw new DomainError("not_found", "This text does not exist. Open the page again.");
  const written = usual ? "" : JSON.stringify(bodyFrom(body) ?? null);
  const { setting } = TEXTS[name];
  return {
    changes: [
      { name: setting, typed: isUsual(name, written) ? "" : written, was: one(typed[setting + WAS]) },
    ],
  };
}

const isUsual = (name: TextName, written: string) => written === JSON.stringify(usualDocument(name, forum()));
