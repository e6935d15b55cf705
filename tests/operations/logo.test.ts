import sharp from "sharp";
import { expect } from "vitest";
import { listSettingChanges, listSettings } from "@/db/site/settings";
import { changeLogo } from "@/lib/forum/site/settings/logo-operations";
import { changeSettings, undoSettingChange } from "@/lib/forum/site/settings/operations";
import { LOGO_SIZES, logoPath } from "@/lib/forum-settings/look";
import { readSettings } from "@/lib/forum-settings/settings-in-memory";
import { encodeLogo } from "@/lib/pictures/logo";
import { perform } from "@/lib/pipeline/perform";
import { createLook } from "@/lib/server/look";
import { test } from "../support/with-world";
import { as } from "../support/world";

const picture = (width: number, height: number, red = 200) =>
  sharp({ create: { width, height, channels: 3, background: { r: red, g: 80, b: 20 } } });

const logoNow = async () => readSettings(await listSettings()).settings.logo;

test("keeps a logo in every size, as squares without metadata", async ({ world }) => {
  const sent = await picture(600, 300)
    .withMetadata({ exif: { IFD0: { Artist: "Somebody" } } })
    .jpeg()
    .toBuffer();
  const logo = await encodeLogo(sent);
  await perform(changeLogo, logo, as(world.people.kit));
  expect(await logoNow()).toBe(logo.key);
  const look = createLook([]);
  for (const size of LOGO_SIZES) {
    const served = await look(logoPath(logo.key, size));
    const bytes = served?.copies.identity.bytes ?? Buffer.alloc(0);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width: size, height: size });
    expect(bytes.includes("Somebody")).toBe(false);
  }
  expect(await look(logoPath("b".repeat(22), 32))).toBeUndefined();
  expect(await look("/logo/../../etc/passwd")).toBeUndefined();
});

test("comes back by an undo, and is removed by a change", async ({ world }) => {
  const kit = as(world.people.kit);
  const before = await logoNow();
  const other = await encodeLogo(await picture(64, 64, 20).png().toBuffer());
  await perform(changeLogo, other, kit);
  expect(await perform(changeLogo, other, kit)).toEqual({ name: "settings.unchanged" });
  const [change] = (await listSettingChanges()).changes;
  await perform(undoSettingChange, { changeId: change?.id }, kit);
  expect(await logoNow()).toBe(before);
  await perform(changeSettings, { changes: [{ name: "logo", typed: "", was: before }] }, kit);
  expect(await logoNow()).toBe("");
  await expect(
    perform(changeSettings, { changes: [{ name: "logo", typed: "c".repeat(22), was: "" }] }, kit),
  ).rejects.toMatchObject({ fields: { logo: expect.stringMatching(/^This picture is not here/) } });
});

test("refuses a script, a drawing that can hold one, and a picture of 100 megapixels", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const huge = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: "red" } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  const whole = await picture(300, 300).jpeg().toBuffer();
  const refused: [string, Uint8Array, RegExp][] = [
    ["an SVG", Buffer.from(svg), /cannot read this file as a picture/],
    ["a script", Buffer.from("<script>alert(1)</script>"), /cannot read this file as a picture/],
    ["a GIF that is HTML", Buffer.from(`GIF89a${svg}`), /damaged|cannot read/],
    ["100 megapixels", huge, /has 100 megapixels\. The limit is 40/],
    ["half a picture", whole.subarray(0, whole.length / 2), /damaged/],
    ["nothing", Buffer.alloc(0), /cannot read this file/],
  ];
  for (const [what, bytes, sentence] of refused) {
    await expect(encodeLogo(bytes), what).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(sentence),
    });
  }
});

test("serves the style of a colour that everyone can read, and of no other", async () => {
  const look = createLook([]);
  const style = String((await look("/look/1d4ed8.css"))?.copies.identity.bytes);
  expect(style).toMatch(/^:root:root\{--accent:light-dark\(#1d4ed8,#[0-9a-f]{6}\);/);
  for (const path of ["/look/ffee88.css", "/look/red.css", "/look/1d4ed8.css.map", "/look/1D4ED8.css"])
    expect(await look(path), path).toBeUndefined();
});
