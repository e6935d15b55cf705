import { chmod, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { BlogFiles } from "@/lib/import/files/blog-files";
import { documentKind } from "@/lib/import/files/document-kind";
import { readPicture } from "@/lib/import/files/picture-header";
import { asNobody } from "@/tests/support/as-nobody";
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
    const files = new BlogFiles({ folders: [from], to, dryRun });
    files.begin({ site: "https://blog.example.org", hosts: [], here: new Map() });
    const post = files.of("A post");
    return {
      from,
      to,
      files,
      copyOf: (...addresses: [string, ...string[]]) => post.pictureOf(addresses),
      post,
    };
  }
  const COPY = /^\/uploads\/[0-9a-f]{32}\.png$/;

  it("are stored once, named by their content, with their size", async () => {
    const { to, files, copyOf } = await folders();
    const copy = copyOf(`${BLOG}/2014/03/hill%20%C3%A9.png?w=3`);
    expect(copy).toEqual({ src: expect.stringMatching(COPY), width: 3, height: 2 });
    expect(copyOf(`${BLOG}/2014/03/same.jpeg`)).toEqual(copy);
    expect(await readdir(to)).toEqual([path.basename(copy.src)]);
    expect(files.report()).toMatchObject({ pictures: 1, documents: 0, lost: [] });
  });

  it.each([
    "https://blog.example.org/wp-content/uploads/2014/03/hill%20%C3%A9-300x200.png",
    "http://www.blog.example.org/wp-content/uploads/2014/03/hill%20%C3%A9-scaled.png",
    "https://i2.wp.com/blog.example.org/wp-content/uploads/2014/03/hill%20%C3%A9.png?resize=300%2C200&ssl=1",
    "https://i0.wp.com/i1.wp.com/blog.example.org/wp-content/uploads/2014/03/hill%20%C3%A9.png",
    "https://blog.files.wordpress.com/2014/03/hill%20%C3%A9.png?w=300&h=200",
    "https://blog.example.org/files/2014/03/hill%20%C3%A9.png",
    "https://blog.example.org/blog/wp-content/uploads/sites/3/2014/03/hill%20%C3%A9.png",
    "https://blog.example.org/wp-content/blogs.dir/3/files/2014/03/hill%20%C3%A9-1024x768.png",
    "https://blog.example.org/wp-content/uploads/2014/03/hill%20e%CC%81.png",
    "https://blog.example.org/wp-content/uploads/2014/03/HILL%20%C3%A9.PNG",
  ])("are found by %s", async (address) => {
    const { copyOf } = await folders();
    expect(copyOf(address).src).toMatch(COPY);
  });

  it("lead to the size that is nearest, where the original is gone", async () => {
    const { from, copyOf } = await folders();
    await writeFile(path.join(from, "2014/03/lake-150x150.png"), bytesOf("gif"));
    await writeFile(path.join(from, "2014/03/lake-768x512.webp"), bytesOf("webp"));
    await writeFile(path.join(from, "2014/03/lake-1024x683.png"), bytesOf("png"));
    expect(copyOf(`${BLOG}/2014/03/lake-300x200.png`).src).toMatch(COPY);
    expect(copyOf(`${BLOG}/2014/03/lake.png`).src).toMatch(COPY);
    expect(copyOf(`${BLOG}/2014/03/lake-150x150.png`).src).toMatch(/\.gif$/);
  });

  it("take the best of several addresses that is there, and else keep the best", async () => {
    const { copyOf, files } = await folders();
    expect(copyOf(`${BLOG}/2014/03/no.png`, `${BLOG}/2014/03/same.jpeg`).src).toMatch(COPY);
    expect(copyOf(`${BLOG}/no.png?w=1`, `${BLOG}/no-2.png`)).toEqual({ src: `${BLOG}/no.png` });
    expect(files.report().lost).toEqual([{ name: "no.png", why: "missing", titles: ["A post"] }]);
  });

  it("must be pictures from that folder, and of this blog", async () => {
    const { to, copyOf, files } = await folders();
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
      "x".repeat(3000),
    ];
    for (const name of refused) expect(copyOf(`${BLOG}/${name}`).src, name).not.toContain("/uploads/0");
    for (const name of refused) expect(copyOf(`${BLOG}/${name}`).src, name).toMatch(/^https:/);
    for (const address of [
      "https://elsewhere.example.org/wp-content/uploads/2014/03/same.jpeg",
      "https://i0.wp.com/elsewhere.example.org/wp-content/uploads/2014/03/same.jpeg",
      "https://elsewhere.files.wordpress.com/2014/03/same.jpeg",
    ])
      expect(copyOf(address).src).toMatch(/^https?:/);
    await expect(readdir(to)).rejects.toThrow("ENOENT");
    expect(files.report().lost).toContainEqual({ name: "2014/03/evil.jpg", why: "kind", titles: ["A post"] });
    expect(files.report().lost).toContainEqual({ name: "no.png", why: "missing", titles: ["A post"] });
  });

  it("are named in the report if links to them lead nowhere, or in a circle", async () => {
    const { from, copyOf, files } = await folders();
    await symlink(path.join(from, "gone.png"), path.join(from, "nowhere.png"));
    await symlink("circle.png", path.join(from, "circle.png"));
    for (const name of ["nowhere.png", "circle.png", "circle.png/inside.png"]) {
      expect(copyOf(`${BLOG}/${name}`).src).toBe(`${BLOG}/${name}`);
      expect(files.report().lost).toContainEqual({ name, why: "missing", titles: ["A post"] });
    }
  });

  it("are named in the report if this user may not read them or the folder that they are in", async () => {
    const { from, to, copyOf, files } = await folders();
    await mkdir(path.join(from, "2015/04"), { recursive: true });
    await writeFile(path.join(from, "2015/04/lake.png"), bytesOf("png"));
    for (const place of [path.dirname(from), from]) await chmod(place, 0o755);
    await mkdir(to);
    await chmod(to, 0o777);
    const names = ["2014/03/same.jpeg", "2015/04/lake.png", "2015/04/lake-300x200.png", "2015/cave.png"];
    await writeFile(path.join(from, "2015/cave.png"), bytesOf("png"));
    await chmod(path.join(from, "2014/03/same.jpeg"), 0o000);
    for (const mode of [0o000, 0o600]) {
      await chmod(path.join(from, "2015"), mode);
      files.begin({ site: "https://blog.example.org", hosts: [], here: new Map() });
      await asNobody(() => names.map((name) => copyOf(`${BLOG}/${name}`)));
      for (const name of names)
        expect(files.report().lost).toContainEqual({ name, why: "closed", titles: ["A post"] });
    }
    await chmod(from, 0o000);
    await asNobody(() =>
      expect(() => new BlogFiles({ folders: [from], to, dryRun: false })).toThrow(
        `You may not read ${from}: run this as a user who may.`,
      ),
    );
    await chmod(from, 0o755);
    await chmod(path.join(from, "2015"), 0o755);
  });

  it("are counted and not copied in a dry run", async () => {
    const { to, copyOf, files } = await folders(true);
    expect(copyOf(`${BLOG}/2014/03/same.jpeg`).src).toMatch(COPY);
    expect(files.report().pictures).toBe(1);
    await expect(readdir(to)).rejects.toThrow("ENOENT");
  });

  it("need an existing folder", () => {
    expect(() => new BlogFiles({ folders: ["/nowhere/at/all"], to: "/tmp", dryRun: true })).toThrow(
      "is not a folder",
    );
  });

  it("come with the files that a post links to, under a name of their own", async () => {
    const { from, to, post, files } = await folders();
    await writeFile(path.join(from, "2014/03/My Plan (1).jpg"), "%PDF-1.4 a plan");
    await writeFile(path.join(from, "2014/03/page.pdf"), "<html><script>alert(1)</script>");
    const link = post.fileOf(`${BLOG}/2014/03/My%20Plan%20(1).jpg`);
    expect(link).toMatch(/^\/uploads\/d\/[0-9a-f]{32}\/my-plan-1\.pdf$/);
    expect(await readFile(path.join(to, link?.slice(9) ?? ""), "utf8")).toBe("%PDF-1.4 a plan");
    expect(post.fileOf(`${BLOG}/2014/03/page.pdf`)).toBeUndefined();
    expect(post.fileOf("https://blog.example.org/2014/03/a-post/")).toBeUndefined();
    expect(post.kept).toEqual([{ path: "/wp-content/uploads/2014/03/my plan (1).jpg", key: link?.slice(9) }]);
    expect(files.report()).toMatchObject({ documents: 1, lost: [{ name: "2014/03/page.pdf", why: "kind" }] });
  });
});

describe("the kind of a file", () => {
  it.each([
    ["pdf", "%PDF-1.7\n"],
    ["mp3", "ID3\x03\0\0"],
    ["m4a", "\0\0\0 ftypM4A \0"],
    ["mp4", "\0\0\0 ftypisom\0"],
    ["wav", "RIFF....WAVEfmt "],
    ["gpx", '<?xml version="1.0"?>\n<gpx version="1.1">'],
    ["docx", "PK\x03\x04 [Content_Types].xml word/document.xml"],
    ["odt", `PK\x03\x04${".".repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`],
    ["zip", "PK\x03\x04 anything"],
    [undefined, "<!doctype html>"],
    [undefined, "<svg xmlns='http://www.w3.org/2000/svg'>"],
    [undefined, "MZ\x90\0"],
    [undefined, "#!/bin/sh"],
    [undefined, ""],
  ])("is %s by its content", (kind, text) => {
    expect(documentKind(Buffer.from(text, "latin1"))).toBe(kind);
  });
});
