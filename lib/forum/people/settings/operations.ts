import { findSettings } from "@/db/site/settings";
import { changeSetting, lockSettings } from "@/db/site/writes";
import { everyPage } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isAdmin } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { changeThresholdInput } from "./input";
import { readThresholds, THRESHOLDS } from "./thresholds";

export const changeThreshold = operation({
  name: "changeThreshold",
  input: changeThresholdInput,
  limit: { points: 200, seconds: 3600 },
  admit: isAdmin,
  async load(tx, { name }) {
    await lockSettings(tx, [name]);
    const stored = await findSettings(tx, [name]);
    return { thresholds: await readThresholds(tx), stored: stored.get(name) ?? null };
  },
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"threshold.changed">> {
    const { name, value } = input;
    const { usual } = THRESHOLDS[name];
    const changedById = actor.kind === "member" ? actor.id : null;
    const to = value === usual ? null : value;
    if (loaded.stored !== to)
      await changeSetting(tx, { name, from: loaded.stored, to, changedById, changedAt: at });
    return {
      name: "threshold.changed",
      threshold: name,
      from: loaded.thresholds[name],
      to: value ?? usual,
    };
  },
  effects: { "threshold.changed": everyPage },
});
