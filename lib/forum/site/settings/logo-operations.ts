import { z } from "zod";
import { findSettings } from "@/db/site/settings";
import { changeSetting, insertSettingPicture, lockSettings } from "@/db/site/writes";
import type { EventOf } from "@/lib/events/event";
import { isAdmin } from "@/lib/forum/people/policy";
import { LOGO_SIZES } from "@/lib/forum-settings/look";
import { operation } from "@/lib/pipeline/operation";
import { settingsEffects } from "./effects";

/** Runs before a byte of the picture is read, so that only admins send one. */
export const askForLogo = operation({
  name: "askForLogo",
  input: z.object({}),
  limit: { points: 30, seconds: 3600 },
  admit: isAdmin,
  load: async () => null,
  authorize: ({ actor, at }) => isAdmin(actor, at),
  write: async (): Promise<EventOf<"logo.asked">> => ({ name: "logo.asked" }),
  effects: settingsEffects,
});

const picture = z.object({
  size: z.literal([...LOGO_SIZES]),
  bytes: z.instanceof(Buffer),
});

export const changeLogo = operation({
  name: "changeLogo",
  input: z.object({
    key: z.string().regex(/^[\w-]{22}$/),
    sizes: z.array(picture).length(LOGO_SIZES.length),
  }),
  limit: null,
  admit: isAdmin,
  async load(tx) {
    await lockSettings(tx, ["logo"]);
    return (await findSettings(tx, ["logo"])).get("logo") ?? null;
  },
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(
    tx,
    { input: { key, sizes }, loaded: from, actor, at },
  ): Promise<EventOf<"settings.changed"> | EventOf<"settings.unchanged">> {
    if (from === key) return { name: "settings.unchanged" };
    await insertSettingPicture(tx, key, sizes);
    const changedById = actor.kind === "member" ? actor.id : null;
    await changeSetting(tx, { name: "logo", from, to: key, changedById, changedAt: at });
    return { name: "settings.changed", changes: [{ setting: "logo", from, to: key }] };
  },
  effects: settingsEffects,
});
