import path from "node:path";
import { expect, test } from "vitest";
import { pictureKey, pictureName } from "@/lib/backups/entry-names";
import { newPictureKey } from "@/lib/pictures/key";
import fc from "@/tests/support/fast-check";

const FOLDER = "/var/lib/comeback/uploads";

test("a picture gets its own name back, and other entries are no pictures", () => {
  for (const key of [newPictureKey(), "0123456789abcdef.png", "2011/02/knee-scan.JPG", "%D0%BA.jpg"])
    expect(pictureKey(pictureName(key))).toBe(key);
  expect(pictureKey("tables/people/000001.copy")).toBeNull();
});

test.each([
  "../secret",
  "p/../../secret",
  "/etc/passwd",
  "p//a",
  "p/",
  "",
  ".hidden",
  "p/.hidden",
  "p\\..\\secret",
  "p/a\0.webp",
  "p/a\n.webp",
  `p/${"a".repeat(300)}`,
])("refuses a picture called %j", (key) => {
  expect(() => pictureKey(pictureName(key))).toThrow("a picture has a name that no picture has");
});

test("no name leads out of the folder of pictures", () => {
  const segment = fc.oneof(fc.constantFrom("..", ".", "", "%2e%2e", "~", "c:"), fc.string());
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
      let key: string | null;
      try {
        key = pictureKey(pictureName(segments.join("/")));
      } catch {
        return;
      }
      expect(path.join(FOLDER, key ?? "").startsWith(`${FOLDER}/`)).toBe(true);
    }),
  );
});
