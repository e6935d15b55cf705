import { execFileSync } from "node:child_process";
import { chmod, mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { findParts } from "@/lib/import/files/find-parts";
import { asNobody } from "@/tests/support/as-nobody";
import { temporaryFolder } from "@/tests/support/folder";
import { zipOf } from "@/tests/support/zip";

const EXPORT = `<?xml version="1.0"?><rss><!-- ${"hills and miles ".repeat(20_000)} --></rss>`;

let folder = "";
beforeEach(async () => {
  folder = await temporaryFolder();
});

async function file(name: string, data: Buffer | string): Promise<string> {
  const place = path.join(folder, name);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, data);
  return place;
}

/** Each part with its text, and whether the bytes read add up to its size. */
async function contents(paths: readonly string[], input?: Readable) {
  const found = await findParts(paths, input);
  const texts: { name: string; text: string; counted: boolean }[] = [];
  for (const part of found.parts) {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of part.read((by) => (bytes += by))) chunks.push(chunk);
    const counted = part.size === null || part.size === bytes;
    texts.push({
      name: part.name.replace(`${folder}/`, ""),
      text: Buffer.concat(chunks).toString(),
      counted,
    });
  }
  await found.close();
  return { texts, beside: found.beside.map((name) => name.replace(`${folder}/`, "")) };
}

const refusal = (paths: readonly string[], input?: Readable) => expect(contents(paths, input)).rejects;
const part = (name: string) => ({ name, text: EXPORT, counted: true });

describe("an export is read", () => {
  it("from files, compressed files and a zip file of parts, without what macOS adds", async () => {
    const zip = zipOf([
      { name: "blog/", data: "" },
      { name: "blog/blog.001.xml", data: EXPORT },
      { name: "blog/blog.002.xml.gz", data: gzipSync(EXPORT) },
      { name: "__MACOSX/blog/._blog.001.xml", data: "resource" },
      { name: "blog/.DS_Store", data: "x" },
      { name: "blog/photo.jpg", data: "x" },
    ]);
    const paths = [
      await file("a.xml", EXPORT),
      await file("b.xml.gz", gzipSync(EXPORT)),
      await file("c.zip", zip),
    ];
    const { texts, beside } = await contents(paths);
    const parts = ["a.xml", "b.xml.gz", "c.zip, blog/blog.001.xml", "c.zip, blog/blog.002.xml.gz"];
    expect(texts).toEqual(parts.map(part));
    expect(beside).toEqual(["c.zip, blog/photo.jpg"]);
  });

  it("whatever its name is, and once if it is named twice", async () => {
    const odd = await file("backup.wordpress", gzipSync(EXPORT));
    const zip = await file("parts", zipOf([{ name: "x.XML", data: EXPORT }]));
    const { texts } = await contents([odd, zip, odd, path.join(folder, "./backup.wordpress")]);
    expect(texts.map(({ name }) => name)).toEqual(["backup.wordpress", "parts, x.XML"]);
  });

  it("from a folder, and what is not opened in it is named", async () => {
    const away = await file("away.xml", EXPORT);
    await file("f/a.xml", EXPORT);
    await symlink(away, path.join(folder, "f/link.xml"));
    await symlink(folder, path.join(folder, "f/up"));
    execFileSync("mkfifo", [path.join(folder, "f/pipe.xml")]);
    await file(`f/${"d/".repeat(9)}deep.xml`, EXPORT);
    const { texts, beside } = await contents([path.join(folder, "f")]);
    expect(texts).toEqual([part("f/a.xml")]);
    expect(beside).toEqual([
      `f/${"d/".repeat(8)}d (a folder too deep inside)`,
      "f/link.xml (a link)",
      "f/pipe.xml (not a file)",
      "f/up (a link)",
    ]);
    await rm(path.join(folder, "f/a.xml"));
    await refusal([path.join(folder, "f")]).toThrow(/contains no .xml.* Not opened: .*link\.xml \(a link\)/);
  });

  it("from a folder with folders, in the order of its numbers", async () => {
    for (const name of [
      "f/part-10.xml",
      "f/part-9.xml",
      "f/more/part-1.xml",
      "f/readme.txt",
      "f/.hidden/x.xml",
    ])
      await file(name, EXPORT);
    await file("f/last.zip", zipOf([{ name: "in.xml", data: EXPORT }]));
    const { texts, beside } = await contents([path.join(folder, "f")]);
    const names = ["f/last.zip, in.xml", "f/more/part-1.xml", "f/part-9.xml", "f/part-10.xml"];
    expect(texts).toEqual(names.map(part));
    expect(beside).toEqual(["f/readme.txt"]);
  });

  it.each([
    ["plain", (text: string) => Buffer.from(text)],
    ["compressed", (text: string) => gzipSync(text)],
  ])("from standard input, %s, in the smallest pieces", async (_, pack) => {
    const packed = pack(EXPORT.slice(0, 2000));
    const bytes = Array.from(packed, (_byte, at) => packed.subarray(at, at + 1));
    const { texts } = await contents(["-"], Readable.from(bytes, { objectMode: false }));
    expect(texts).toEqual([{ name: "standard input", text: EXPORT.slice(0, 2000), counted: true }]);
  });

  it("from a zip file on standard input, which leaves nothing on the disk", async () => {
    const stored = async () =>
      (await readdir(tmpdir())).filter((name) => name.startsWith("comeback-import-"));
    const before = await stored();
    const { texts } = await contents(["-"], Readable.from([zipOf([{ name: "in.xml", data: EXPORT }])]));
    expect(texts).toEqual([part("standard input, in.xml")]);
    expect(await stored()).toEqual(before);
  });
});

describe("a sentence says what is wrong with", () => {
  it("a name", async () => {
    await refusal([path.join(folder, "nothing.xml")]).toThrow(/^There is no file .*nothing\.xml\.$/);
    await mkdir(path.join(folder, "empty"), { recursive: true });
    await refusal([path.join(folder, "empty")]).toThrow(
      "contains no .xml, .xml.gz or .zip file. Name an .xml",
    );
    await refusal(["-", "-"], Readable.from([Buffer.from(EXPORT)])).toThrow(
      "Standard input (-) is named twice.",
    );
    await refusal(["-"], Object.assign(Readable.from([""]), { isTTY: true })).toThrow(
      "nothing is connected there",
    );
  });

  it("a link in a circle, a name that is too long", async () => {
    await symlink("circle.xml", path.join(folder, "circle.xml"));
    for (const name of ["circle.xml", "circle.xml/in.xml"])
      await refusal([path.join(folder, name)]).toThrow(
        "leads through links in a circle: name the file itself.",
      );
    await refusal([path.join(folder, `${"long".repeat(80)}.xml`)]).toThrow("There is no file");
  });

  it("a file or folder that this user may not read, named as it is", async () => {
    const inside = await file("blog/2014/in.xml", EXPORT);
    await chmod(folder, 0o755);
    for (const closed of [inside, path.dirname(inside)]) {
      await chmod(closed, 0o000);
      await asNobody(() =>
        refusal([path.join(folder, "blog")]).toThrow(
          `You may not read ${closed}: run this as a user who may.`,
        ),
      );
      await chmod(closed, 0o755);
    }
  });

  it("a zip file", async () => {
    const whole = zipOf([{ name: "in.xml", data: EXPORT }]);
    await refusal([await file("none.zip", zipOf([{ name: "a.jpg", data: "x" }]))]).toThrow(
      "contains no .xml file: it has a.jpg.",
    );
    await refusal([await file("zips.zip", zipOf([{ name: "a.zip", data: "x" }]))]).toThrow(
      "it has a.zip. Unpack it, then name the files inside.",
    );
    await refusal([await file("void.zip", zipOf([]))]).toThrow("is an empty zip file.");
    await refusal([await file("cut.zip", whole.subarray(0, whole.length - 40))]).toThrow(
      "is a broken zip file",
    );
    const lies = zipOf([{ name: "in.xml", data: EXPORT, says: 5 }]);
    await refusal([await file("lies.zip", lies)]).toThrow("an entry has another size than it says");
  });

  it("a compressed file that is cut off or broken", async () => {
    const packed = gzipSync(EXPORT);
    await refusal([await file("cut.gz", packed.subarray(0, packed.length - 20))]).toThrow("ends too early");
    const spoiled = Buffer.from(packed);
    spoiled.fill(0xff, 20, 40);
    await refusal([await file("broken.gz", spoiled)]).toThrow(/is broken\. Download or copy it again/);
  });

  it("a bomb: too many entries, too large a size, too high a ratio", { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}.xml`, data: "" }));
    await refusal([await file("many.zip", zipOf(many))]).toThrow("contains 10001 files");
    const huge = Array.from({ length: 14 }, (_, index) => ({
      name: `${index}.xml`,
      data: "",
      says: 0xf0000000,
    }));
    await refusal([await file("huge.zip", zipOf(huge))]).toThrow("unpacks to more than 50 GB");
    const zeros = Buffer.alloc(80 * 1024 * 1024);
    await refusal([await file("zeros.gz", gzipSync(zeros))]).toThrow("more than 250 times its size");
  });
});
