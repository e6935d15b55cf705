import { z } from "zod";
import { isSetting, type SettingName } from "@/lib/forum-settings/table";
import { kept } from "@/lib/text/fields";

const name = z.custom<SettingName>(
  (given) => typeof given === "string" && isSetting(given),
  "This setting does not exist. Open the page again.",
);

/** More than any form has. */
const MOST_AT_ONCE = 40;
/** Longer texts are refused with a count by lib/forum-settings/check.ts. */
const LONGEST_TYPED = 200_000;

/** `was` is the text that the form began with: a field that still has it was not changed. */
export const changeSettingsInput = z.object({
  changes: z
    .array(
      z.object({
        name,
        typed: kept().pipe(z.string().max(LONGEST_TYPED, "This text is too long.")),
        was: kept().pipe(z.string().max(LONGEST_TYPED, "This text is too long.")),
      }),
    )
    .max(MOST_AT_ONCE),
});

export const undoSettingChangeInput = z.object({
  changeId: z.int().positive({ error: "This change does not exist. Open the page again." }),
});
