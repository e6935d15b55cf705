import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { barePicture } from "@/lib/import/files/bare-picture";
import { photo, photoWithPlace } from "@/tests/support/pictures";

const NAMES = { jpg: "jpeg", png: "png", webp: "webp", gif: "gif" } as const;
const TYPES = Object.keys(NAMES) as (keyof typeof NAMES)[];
const pixels = (bytes: Buffer) => sharp(bytes, { animated: true }).raw().toBuffer();

describe("an imported picture without metadata", () => {
  test.each(TYPES)("is the same %s, bit for bit, without place and person", async (type) => {
    const picture = sharp(await photoWithPlace()).keepMetadata();
    const sent = await picture.toFormat(NAMES[type]).toBuffer();
    if (type !== "gif") expect(sent.includes("Footphone")).toBe(true);
    const bare = barePicture(sent, type);
    const { exif, xmp, comments } = await sharp(bare).metadata();
    expect([exif, xmp, comments]).toEqual([undefined, undefined, undefined]);
    for (const said of ["Footphone", "Ada Runner", "taken at home"])
      expect(bare.includes(said), said).toBe(false);
    expect(await pixels(bare)).toEqual(await pixels(sent));
    expect(barePicture(bare, type)).toEqual(bare);
  });

  test.each([3, 6, 8])("keeps its orientation %i, and loses other metadata", async (orientation) => {
    const bare = barePicture(await photoWithPlace(orientation), "jpg");
    expect((await sharp(bare).metadata()).orientation).toBe(orientation);
    expect(bare.includes("Footphone")).toBe(false);
  });

  test("keeps colour profile and every scan, and ends where the picture ends", async () => {
    const sent = await photo().withIccProfile("p3").jpeg({ progressive: true }).toBuffer();
    const bare = barePicture(Buffer.concat([sent, Buffer.from("a film of the same minute")]), "jpg");
    expect((await sharp(bare).metadata()).icc).toEqual((await sharp(sent).metadata()).icc);
    expect(bare.includes("a film")).toBe(false);
    expect(await pixels(bare)).toEqual(await pixels(sent));
  });

  test("stays animated, without its comment", async () => {
    const frames = Buffer.concat([Buffer.alloc(300, 255), Buffer.alloc(300, 0)]);
    const raw = { width: 10, height: 20, channels: 3 as const, pageHeight: 10 };
    const moving = await sharp(frames, { raw })
      .gif({ delay: [100, 200], loop: 3 })
      .toBuffer();
    const comment = Buffer.from("\x21\xfe\x0dtaken at home\x00", "latin1");
    const sent = Buffer.concat([moving.subarray(0, -1), comment, Buffer.from(";")]);
    const bare = barePicture(sent, "gif");
    expect(bare).toEqual(moving);
    expect(await sharp(bare).metadata()).toMatchObject({ pages: 2, delay: [100, 200], loop: 3 });
  });

  test.each(TYPES)("as a %s cut anywhere is refused", async (type) => {
    const whole = await sharp(await photoWithPlace(6))
      .keepMetadata()
      .resize(24)
      .toFormat(NAMES[type])
      .toBuffer();
    for (let length = 30; length < whole.length; length++) {
      const bare = barePicture(whole.subarray(0, length), type);
      expect(bare.length).toBeLessThanOrEqual(whole.length + 40);
    }
  });
});
