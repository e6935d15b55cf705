import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pictureFolder } from "@/lib/import/picture-folder";
import { readPicture } from "@/lib/import/picture-header";
import { temporaryFolder } from "@/tests/support/folder";

const BLOG = "https://blog.example.org/wp-content/uploads";

/** Pictures of 3 by 2 pixels. */
const PICTURES = {
  png: "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEklEQVQImWP4z8AAQVDqPwMDAEHSBfsYFwTiAAAAAElFTkSuQmCC",
  gif: "R0lGODlhAwACAIAAAExpcf8AACH5BAUAAAAALAAAAAADAAIAAAICjF8AOw==",
  jpg: "/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/wAARCAACAAMDASIAAhEBAxEB/9k=",
  webp: "UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoDAAIAAUAmJaACdLoB+AADsAD+8ut//NgVzXPv9//S4P0uD9Lg/9KQAAA=",
  "webp without loss": "UklGRhwAAABXRUJQVlA4TA8AAAAvAkAAAAcQ/Y/+ByKi/wEA",
  "webp with alpha":
    "UklGRkYAAABXRUJQVlA4WAoAAAAQAAAAAgAAAQAAQUxQSAcAAAAAgICAgICAAFZQOCAYAAAAMAEAnQEqAwACAAFAJiWkAANwAP79IFAA",
};
const bytesOf = (name: keyof typeof PICTURES) => Buffer.from(PICTURES[name], "base64");

describe("the first bytes of a file", () => {
  it.each(Object.keys(PICTURES) as (keyof typeof PICTURES)[])("give the size of a %s", (name) => {
    expect(readPicture(bytesOf(name))).toEqual({ type: name.split(" ")[0], width: 3, height: 2 });
  });
  it.each(["", "<svg/>", "<?php echo 1;", "GIF8", "\x89PNG\r\n\x1a\n"])(
    "show that %j is not a picture",
    (text) => {
      expect(readPicture(Buffer.from(text, "latin1"))).toBeUndefined();
    },
  );
  it("are never read past the end of a cut picture", () => {
    for (const name of Object.keys(PICTURES) as (keyof typeof PICTURES)[])
      for (let length = 0; length < bytesOf(name).length; length++)
        expect(() => readPicture(bytesOf(name).subarray(0, length))).not.toThrow();
  });
});

describe("pictures of a copy of wp-content/uploads", () => {
  async function folders(dryRun = false) {
    const root = await temporaryFolder();
    const [from, to] = [path.join(root, "from"), path.join(root, "to")];
    await mkdir(path.join(from, "2014/03"), { recursive: true });
    await writeFile(path.join(from, "2014/03/hill é.png"), bytesOf("png"));
    await writeFile(path.join(from, "2014/03/same.jpeg"), bytesOf("png"));
    await writeFile(path.join(from, "2014/03/evil.jpg"), "<script>alert(1)</script>");
    await writeFile(path.join(root, "secret.png"), bytesOf("gif"));
    await symlink(path.join(root, "secret.png"), path.join(from, "link.png"));
    return { to, pictures: pictureFolder({ from, to, dryRun }) };
  }

  it("are stored once, named by their content, with their size", async () => {
    const { to, pictures } = await folders();
    const copy = pictures.copyOf(`${BLOG}/2014/03/hill%20%C3%A9.png?w=3`);
    expect(copy).toEqual({
      src: expect.stringMatching(/^\/uploads\/[0-9a-f]{32}\.png$/),
      width: 3,
      height: 2,
    });
    expect(pictures.copyOf(`${BLOG}/2014/03/same.jpeg`)).toEqual(copy);
    expect(await readdir(to)).toEqual([path.basename(copy?.src ?? "")]);
    expect(pictures.report()).toEqual({ copied: 1, missing: [] });
  });

  it("replace the smaller ones that WordPress made of them", async () => {
    const { pictures } = await folders();
    expect(pictures.copyOf(`${BLOG}/2014/03/hill%20%C3%A9-300x200.png`)?.width).toBe(3);
  });

  it("must be pictures from that folder", async () => {
    const { to, pictures } = await folders();
    const refused = [
      "2014/03/evil.jpg",
      "link.png",
      "..%2Fsecret.png",
      "%2e%2e/secret.png",
      "2014/..%2f..%2f..%2fsecret.png",
      "2014",
      "no.png",
      "%00",
      "%E0%A4%A",
    ];
    for (const name of refused) expect(pictures.copyOf(`${BLOG}/${name}`), name).toBeUndefined();
    expect(pictures.copyOf("https://elsewhere.example.org/hill.png")).toBeUndefined();
    await expect(readdir(to)).rejects.toThrow("ENOENT");
    expect(pictures.report().missing).toContain("no.png");
  });

  it("are counted and not copied in a dry run", async () => {
    const { to, pictures } = await folders(true);
    expect(pictures.copyOf(`${BLOG}/2014/03/same.jpeg`)).toBeDefined();
    await expect(readdir(to)).rejects.toThrow("ENOENT");
  });

  it("need an existing folder", () => {
    expect(() => pictureFolder({ from: "/nowhere/at/all", to: "/tmp", dryRun: true })).toThrow(
      "is not a folder",
    );
  });
});
