import type { SettingChangeRow } from "@/db/site/settings";
import { isAdmin } from "@/lib/forum/people/policy";
import { holds, isThreshold } from "@/lib/forum/people/settings/thresholds";
import { readStored } from "@/lib/forum-settings/check";
import { isSetting } from "@/lib/forum-settings/table";
import type { Actor } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import { type ReadChange, textNow } from "./change";
import { PINNED_ARTICLE } from "./pinned-article";

/** Whether nobody else has changed the setting since the form was opened, or to the same. */
export const isCurrent = ({ name, from, to, was }: ReadChange): boolean =>
  from === to || textNow(name, from) === was;

interface Undoable {
  readonly change: SettingChangeRow;
  readonly stored: unknown;
  readonly last: SettingChangeRow | null;
}

export function canUndoChange(actor: Actor, { change, stored, last }: Undoable, at: Date): Verdict {
  return andThen(isAdmin(actor, at), () => {
    if (stored !== change.to || last?.id !== change.id) return deny(overtaken(change, last), "conflict");
    if (!mayBeSet(change.name, change.from))
      return deny(
        "The value before this change is not allowed any more, so this change cannot be undone. Set a new value instead.",
        "conflict",
      );
    return ALLOW;
  });
}

function overtaken(change: SettingChangeRow, last: SettingChangeRow | null): string {
  if (last?.undoesId === change.id) return "This change has already been undone.";
  const who = last?.by ? (last.by.name ?? last.by.handle) : "somebody";
  return `This setting was changed again since, by ${who}. Undo the newer change first.`;
}

function mayBeSet(name: string, value: unknown): boolean {
  if (name === PINNED_ARTICLE) return true;
  if (isThreshold(name)) return value === null || holds(name, value);
  return isSetting(name) && (value === null || readStored(name, value).problem === undefined);
}
