import { expect } from "vitest";
import { database } from "@/db/client";
import { listSettingChanges, listSettings } from "@/db/site/settings";
import { changeThreshold } from "@/lib/forum/people/settings/operations";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { changeSettings, undoSettingChange } from "@/lib/forum/site/settings/operations";
import { readSettings } from "@/lib/forum-settings/settings-in-memory";
import { type SettingName, USUAL_SETTINGS } from "@/lib/forum-settings/table";
import { perform } from "@/lib/pipeline/perform";
import { effectsOf } from "../support/effects";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const settings = async () => readSettings(await listSettings()).settings;
const newest = async () => (await listSettingChanges()).changes[0];

async function change({ people }: World, changes: Partial<Record<SettingName, string>>, who = people.kit) {
  const now = await settings();
  return perform(
    changeSettings,
    {
      changes: Object.entries(changes).map(([name, typed]) => ({
        name,
        typed,
        was: String(now[name as SettingName]),
      })),
    },
    as(who),
  );
}

test("keeps who changed what, from what and to what", async ({ world }) => {
  const before = (await listSettingChanges()).changes.length;
  const event = await change(world, {
    name: "  Lame\tDucks ",
    leastAge: "18",
    tagline: USUAL_SETTINGS.tagline,
  });
  expect(event).toEqual({
    name: "settings.changed",
    changes: [
      { setting: "name", from: null, to: "Lame Ducks" },
      { setting: "leastAge", from: null, to: 18 },
    ],
  });
  expect(await settings()).toEqual({ ...USUAL_SETTINGS, name: "Lame Ducks", leastAge: 18 });
  const { changes } = await listSettingChanges();
  expect(changes.length).toBe(before + 2);
  expect(changes[0]).toMatchObject({
    name: "leastAge",
    from: null,
    to: 18,
    by: { handle: world.people.kit.handle },
  });
  await change(world, { name: "Comeback", leastAge: "16" });
  expect(await settings()).toEqual(USUAL_SETTINGS);
  expect(await change(world, { name: "Comeback" })).toEqual({ name: "settings.unchanged" });
});

test("makes again exactly the stored pages that show the setting", async ({ world }) => {
  const stale = async (changes: Partial<Record<SettingName, string>>) =>
    effectsOf(await change(world, changes)).stale;
  expect(await stale({ name: "Lame Ducks" })).toEqual(["settings", "site"]);
  expect(await stale({ leastAge: "17" })).toEqual(["settings"]);
  expect(await stale({ name: "Comeback", leastAge: "16" })).toEqual(["settings", "site"]);
});

test("refuses what no forum can be called, whatever shape it has", async ({ world }) => {
  const refused: [SettingName, string, RegExp][] = [
    ["name", "", /something that readers can see/],
    ["name", "\u0000\u200b\u202e", /something that readers can see/],
    ["name", "x".repeat(10_000), /at most 40 characters\. Yours has 10,000/],
    ["accent", "red;}", /# and six digits/],
    ["accent", "url(//evil.example)", /# and six digits/],
    ["accent", "#ffee88", /too pale.*nearest colour that everyone can read is #[0-9a-f]{6}\./],
    ["timeZone", "Europe/Atlantis", /choose one of the list/],
    ["language", "__proto__", /choose one of the list/],
    ["country", "XX", /choose one of the list/],
    ["leastAge", "12", /from 13 to 21/],
    ["leastAge", "1e1", /from 13 to 21/],
    ["leastAge", "", /from 13 to 21/],
    ["contact", "javascript:alert(1)", /no email address/],
    ["contact", "runner@", /no email address/],
    ["bannerFrom", "2026-02-30", /day of the calendar/],
    ["logo", "../../etc/passwd", /Choose a picture/],
  ];
  for (const [name, typed, sentence] of refused) {
    await expect(change(world, { [name]: typed }), `${name}: ${typed.slice(0, 30)}`).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(sentence),
      fields: { [name]: expect.stringMatching(sentence) },
    });
  }
  expect(await settings()).toEqual(USUAL_SETTINGS);
});

test("removes control characters and stray directions from a name", async ({ world }) => {
  await change(world, { name: "Lame\u0007 \u202eDucks" });
  expect((await settings()).name).toBe("Lame Ducks");
  await change(world, { name: "Comeback" });
});

test("refuses a banner that ends before it begins", async ({ world }) => {
  await change(world, { bannerFrom: "2026-12-24" });
  await expect(change(world, { bannerUntil: "2026-12-23" })).rejects.toMatchObject({
    fields: { bannerUntil: "The last day of the banner is before its first day." },
  });
  await change(world, { bannerFrom: "" });
});

test("lets two admins save at once, and tells the later one what the first changed", async ({ world }) => {
  const { kit } = world.people;
  await change(world, { tagline: "First" });
  const late = (typed: string, was: string) => ({ name: "tagline" as const, typed, was });
  const other = { name: "leastAge" as const, typed: "18", was: "16" };
  await expect(
    perform(changeSettings, { changes: [late("Second", USUAL_SETTINGS.tagline), other] }, as(kit)),
  ).rejects.toMatchObject({
    code: "conflict",
    fields: {
      tagline: expect.stringMatching(
        /^.+ changed “Tagline” to “First” after you opened this page\. What you entered is kept/,
      ),
    },
  });
  expect((await settings()).leastAge).toBe(16);
  await perform(
    changeSettings,
    { changes: [late(USUAL_SETTINGS.tagline, USUAL_SETTINGS.tagline), other] },
    as(kit),
  );
  expect(await settings()).toMatchObject({ tagline: "First", leastAge: 18 });

  const attempts = await Promise.allSettled(
    ["Left", "Right"].map((typed) => perform(changeSettings, { changes: [late(typed, "First")] }, as(kit))),
  );
  expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await change(world, { tagline: USUAL_SETTINGS.tagline, leastAge: "16" });
});

test("undoes the newest change of a setting, once, as a further change", async ({ world }) => {
  const kit = as(world.people.kit);
  await change(world, { name: "Lame Ducks" });
  const first = await newest();
  await change(world, { name: "Limping Ducks" });
  const second = await newest();
  await expect(perform(undoSettingChange, { changeId: first?.id }, kit)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(
      /^This setting was changed again since, by .+\. Undo the newer change first\.$/,
    ),
  });
  await perform(undoSettingChange, { changeId: second?.id }, kit);
  expect((await settings()).name).toBe("Lame Ducks");
  expect(await newest()).toMatchObject({ undoesId: second?.id, from: "Limping Ducks", to: "Lame Ducks" });
  await expect(perform(undoSettingChange, { changeId: second?.id }, kit)).rejects.toMatchObject({
    message: "This change has already been undone.",
  });
  await change(world, { name: "Comeback" });
});

test("keeps the history of thresholds too, and undoes a change of one", async ({ world }) => {
  const kit = as(world.people.kit);
  await perform(changeThreshold, { name: "hideWeight", value: 5 }, kit);
  const made = await newest();
  expect(made).toMatchObject({ name: "hideWeight", from: null, to: 5 });
  const event = await perform(undoSettingChange, { changeId: made?.id }, kit);
  expect(effectsOf(event).stale).toEqual(["settings", "site"]);
  expect((await readThresholds()).hideWeight).toBe(3);
});

test("falls back on the default for a stored value that is not valid, and says so", async () => {
  await database().$client.query(
    `insert into settings (name, value) values ('name', '17'), ('accent', '"red;}"'), ('timeZone', '"Mars/Olympus"'), ('of-tomorrow', '1')`,
  );
  const { settings: read, faulty } = readSettings(await listSettings());
  expect(read).toEqual(USUAL_SETTINGS);
  expect(faulty.map(({ name }) => name).sort()).toEqual(["accent", "name", "timeZone"]);
  await database().$client.query("delete from settings");
});
