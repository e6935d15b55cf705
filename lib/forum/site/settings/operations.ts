import { findSettingChange, findSettings, listLastChanges } from "@/db/site/settings";
import { changeSetting, lockSettings } from "@/db/site/writes";
import { DomainError, type FieldErrors } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import type { ChangedSetting } from "@/lib/events/site";
import { isAdmin } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { changedMeanwhile, changeOf, type ReadChange, requireSensible } from "./change";
import { settingsEffects } from "./effects";
import { changeSettingsInput, undoSettingChangeInput } from "./input";
import { idOrNull, loadPin, PINNED_ARTICLE, pin } from "./pinned-article";
import { canUndoChange, isCurrent } from "./policy";

const AN_HOURS_CHANGES = { points: 200, seconds: 3600 };

/** Changes only the fields that the admin changed, so that two admins who save at once lose nothing. */
export const changeSettings = operation({
  name: "changeSettings",
  input: changeSettingsInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  async load(tx, { changes }) {
    const names = changes.map(({ name }) => name);
    await lockSettings(tx, names);
    const stored = await findSettings(tx, names);
    return { stored, last: await listLastChanges(names, tx) };
  },
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(
    tx,
    { input, loaded, actor, at },
  ): Promise<EventOf<"settings.changed"> | EventOf<"settings.unchanged">> {
    const read = input.changes
      .filter(({ typed, was }) => typed !== was)
      .map((change) => ({ ...changeOf(change, loaded.stored), ...change }));
    refuseWrong(read);
    refuseOvertaken(read, loaded.last);
    await requireSensible(tx, read);
    const changedById = actor.kind === "member" ? actor.id : null;
    const changed: ChangedSetting[] = [];
    for (const { name, from, to } of read) {
      if (from === to) continue;
      await changeSetting(tx, { name, from, to, changedById, changedAt: at });
      changed.push({ setting: name, from, to });
    }
    return changed.length > 0
      ? { name: "settings.changed", changes: changed }
      : { name: "settings.unchanged" };
  },
  effects: settingsEffects,
});

/** Sets what was set before the change, as a further change. */
export const undoSettingChange = operation({
  name: "undoSettingChange",
  input: undoSettingChangeInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  async load(tx, { changeId }) {
    const change = await findSettingChange(tx, changeId);
    if (!change) throw new DomainError("not_found", "This change does not exist. Open the page again.");
    await lockSettings(tx, [change.name]);
    const pin = change.name === PINNED_ARTICLE ? await loadPin(tx, idOrNull(change.from)) : null;
    const stored = pin ? pin.from : ((await findSettings(tx, [change.name])).get(change.name) ?? null);
    const last = (await listLastChanges([change.name], tx)).get(change.name) ?? null;
    return { change, stored, last, pin };
  },
  authorize: ({ actor, loaded, at }) => canUndoChange(actor, loaded, at),
  async write(tx, { loaded, actor, at }): Promise<EventOf<"setting.undone"> | EventOf<"pin.changed">> {
    const { id, name, from, to } = loaded.change;
    const changedById = actor.kind === "member" ? actor.id : null;
    const undoing = { name, from: to, to: from, changedById, changedAt: at, undoesId: id };
    if (loaded.pin) return pin(tx, loaded.pin, undoing);
    await changeSetting(tx, undoing);
    return { name: "setting.undone", changeId: id, setting: name, from: to, to: from };
  },
  effects: settingsEffects,
});

function refuseWrong(read: readonly ReadChange[]): void {
  const fields: FieldErrors = {};
  for (const { name, problem } of read) if (problem) fields[name] = problem;
  const [first] = Object.values(fields);
  if (first) throw new DomainError("invalid", first, { fields });
}

function refuseOvertaken(
  read: readonly ReadChange[],
  last: Awaited<ReturnType<typeof listLastChanges>>,
): void {
  const fields: FieldErrors = {};
  for (const change of read) {
    if (!isCurrent(change)) fields[change.name] = changedMeanwhile(change, last.get(change.name));
  }
  const [first] = Object.values(fields);
  if (first) throw new DomainError("conflict", first, { fields });
}
