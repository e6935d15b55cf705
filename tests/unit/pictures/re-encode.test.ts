import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { reEncode } from "@/lib/pictures/re-encode";
import { bomb, photo, photoWithPlace } from "@/tests/support/pictures";

const look = (bytes: Uint8Array) => sharp(bytes).metadata();
const refusal = (bytes: Uint8Array) =>
  reEncode(bytes).then(
    () => "taken",
    (error: Error) => error.message,
  );

describe("a picture", () => {
  test("loses place, camera and name, and stays the same picture", async () => {
    const sent = await photoWithPlace();
    const before = await look(sent);
    expect(before.exif?.toString("latin1")).toContain("Footphone");
    expect(before.xmp?.toString()).toContain("taken at home");

    const { bytes, width, height } = await reEncode(sent);
    const after = await look(bytes);
    expect([after.exif, after.xmp, after.iptc, after.icc, after.comments]).toEqual(Array(5).fill(undefined));
    // Long words only: three letters stand in the noise of a picture by chance.
    for (const said of ["Footphone", "Ada Runner", "taken at home"])
      expect(Buffer.from(bytes).includes(said), said).toBe(false);
    expect([after.format, after.width, after.height]).toEqual(["webp", width, height]);
  });

  test("is upright, whichever way the camera was held", async () => {
    const { bytes, width, height } = await reEncode(await photoWithPlace(6));
    expect([width, height]).toEqual([240, 320]);
    const right = sharp(bytes).extract({ left: 200, top: 100, width: 30, height: 30 });
    const { channels } = await sharp(await right.png().toBuffer()).stats();
    expect((channels[0]?.mean ?? 0) - (channels[1]?.mean ?? 0)).toBeGreaterThan(150);
  });

  test("has no side over 2,400 pixels, and is never enlarged", async () => {
    const large = await reEncode(await photo({ width: 3000, height: 1000 }).jpeg().toBuffer());
    expect([large.width, large.height]).toEqual([2400, 800]);
    const thin = await reEncode(await photo({ width: 5000, height: 4 }).png().toBuffer());
    expect([thin.width, thin.height]).toEqual([2400, 2]);
    const small = await reEncode(await photo({ width: 40, height: 30 }).jpeg().toBuffer());
    expect([small.width, small.height]).toEqual([40, 30]);
  });

  test.each(["jpeg", "png", "webp", "gif", "avif"] as const)("may be a %s", async (format) => {
    const sent = await photo().toFormat(format).toBuffer();
    expect((await look((await reEncode(sent)).bytes)).format).toBe("webp");
  });

  test("keeps transparency", async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    const sent = await sharp({ create: { width: 20, height: 20, channels: 4, background } })
      .png()
      .toBuffer();
    expect((await look((await reEncode(sent)).bytes)).hasAlpha).toBe(true);
  });

  test("keeps the first frame if animated", async () => {
    const frames = Buffer.concat([Buffer.alloc(300, 255), Buffer.alloc(300, 0)]);
    const raw = { width: 10, height: 20, channels: 3 as const, pageHeight: 10 };
    const sent = await sharp(frames, { raw })
      .gif({ delay: [100, 100] })
      .toBuffer();
    expect((await look(sent)).pages).toBe(2);
    const { bytes, height } = await reEncode(sent);
    expect(height).toBe(10);
    expect((await look(bytes)).pages ?? 1).toBe(1);
    expect((await sharp(bytes).stats()).channels[0]?.mean).toBe(255);
  });
});

describe("an unacceptable file", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;
  test.each([
    ["a renamed script", "#!/bin/sh\nrm -rf /\n"],
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["a drawing that can run scripts", svg],
    ["a drawing behind another beginning", `<?xml version="1.0"?>${svg}`],
    ["a PDF", "%PDF-1.7\n"],
    ["a TIFF", "II*\0\x08\0\0\0"],
    ["nothing", ""],
    ["one byte", "\xff"],
  ])("is named: %s", async (_, text) => {
    expect(await refusal(Buffer.from(text, "latin1"))).toMatch(/^We cannot read this file as a picture/);
  });

  test("that begins like a picture and is a script is damaged", async () => {
    for (const beginning of ["\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "GIF89a", "RIFF....WEBP", "....ftypavif"])
      expect(await refusal(Buffer.from(`${beginning}<script>alert(1)</script>`, "latin1"))).toMatch(
        /damaged/,
      );
  });

  test("that is an iPhone's HEIC gets advice", async () => {
    expect(await refusal(Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"))).toMatch(
      /Save the picture as a JPEG/,
    );
  });

  test("of 200 megapixels in a few kilobytes is counted, not unpacked", async () => {
    const sent = bomb();
    expect(sent.length).toBeLessThan(60_000);
    const [before, began] = [process.memoryUsage().rss, performance.now()];
    expect(await refusal(sent)).toBe(
      "This picture has 200 megapixels. The limit is 40. Make the picture smaller, and add it again.",
    );
    expect(performance.now() - began).toBeLessThan(1000);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 2 ** 20);
    expect(await refusal(bomb(40_010, 1_000))).toMatch(/has 40\.1 megapixels\. The limit is 40/);
  });

  test.each(["jpeg", "png", "webp", "gif", "avif"] as const)("that is a cut %s is named", async (format) => {
    const whole = await photo().toFormat(format).toBuffer();
    for (const part of [0.1, 0.5, 0.999])
      expect(await refusal(whole.subarray(0, Math.floor(whole.length * part)))).toMatch(
        /part of it is missing/,
      );
  });
});
