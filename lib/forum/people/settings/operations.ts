import { deleteSetting, setSetting } from "@/db/site/writes";
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
  load: (tx) => readThresholds(tx),
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"threshold.changed">> {
    const { name, value } = input;
    const { usual } = THRESHOLDS[name];
    const changedById = actor.kind === "member" ? actor.id : null;
    if (value === null || value === usual) await deleteSetting(tx, name);
    else await setSetting(tx, { name, value, changedById, changedAt: at });
    return { name: "threshold.changed", threshold: name, from: loaded[name], to: value ?? usual };
  },
  effects: { "threshold.changed": everyPage },
});
