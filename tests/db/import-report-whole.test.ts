import { mkdir, readdir, readFile, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { expect } from "vitest";
import { describeImport } from "@/lib/cli/import-report";
import { reportFile } from "@/lib/cli/report-file";
import { test } from "../support/database";
import { disqusFile, disqusPost, disqusThread } from "../support/disqus-parts";
import { temporaryFolder } from "../support/folder";
import { blog } from "../support/imported-blogs";
import { importText } from "../support/importing";
import { comment } from "../support/wxr-parts";

const MANY = 25;
const numbers = Array.from({ length: MANY }, (_, at) => at + 1);
const closed = (text: string) =>
  blog(
    "many.example",
    numbers.map((id) => ({
      id,
      title: `Post no. ${id}.`,
      content: text,
      closed: true,
      comments: [comment({ id, content: text, date: new Date(0) })],
    })),
  );

test("the file of a report names every title, and the screen a few", { timeout: 60_000 }, async () => {
  await importText(closed("The first words."));
  const report = await importText(closed("Other words."));
  const [whole, screen] = [
    describeImport(report, { file: "all" }).join("\n"),
    describeImport(report).join("\n"),
  ];
  const lines = ["another text: ", "another text: ", "with a date before 1990", "Comments were closed on 25"];
  for (const start of lines) {
    const named = whole.split("\n").filter((line) => line.includes(start));
    expect(named.length, start).toBeGreaterThan(0);
    for (const line of named) for (const id of numbers) expect(line, start).toContain(`“Post no. ${id}.”`);
    for (const line of screen.split("\n").filter((each) => each.includes(start)))
      expect(line).toContain("and 20 more: see --report");
  }

  const pages = numbers.map((id) =>
    disqusThread({ id: 7000 + id, link: `https://nowhere.example/${id}/`, title: `Page no. ${id}.` }),
  );
  const posts = numbers.map((id) => disqusPost({ id: 8000 + id, thread: 7000 + id }));
  const spam = numbers.map((id) => disqusPost({ id: 9000 + id, thread: 7000 + id, isSpam: true }));
  const ofDisqus = await importText(disqusFile(...pages, ...posts, ...spam));
  const text = describeImport(ofDisqus, { file: "all" });
  for (const start of ["The new articles", "spam: 25"]) {
    const line = text.find((each) => each.includes(start)) ?? "";
    for (const id of numbers) expect(line, start).toContain(`“Page no. ${id}.”`);
  }
  expect(describeImport(ofDisqus).filter((line) => line.includes("and 20 more"))).toHaveLength(2);
});

test("a report that names a folder, or no place at all, is refused, and leaves no file beside it", async () => {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, "reports"));
  const report = await importText(blog("folder.example", [{ id: 99, title: "One", content: "Words." }]));
  for (const name of ["reports", "reports/"])
    await expect(reportFile(`${folder}/${name}`, []).write(report)).rejects.toThrow(
      "is a folder: name a file for the report.",
    );
  await symlink("circle", path.join(folder, "circle"));
  for (const [name, why] of [
    ["missing/report.txt", "There is no folder for the report"],
    ["circle/report.txt", "There is no folder for the report"],
    [`${"long".repeat(80)}.txt`, "The name of the report is too long: choose a shorter one."],
  ] as const)
    await expect(reportFile(`${folder}/${name}`, []).write(report), why).rejects.toThrow(why);
  await rm(path.join(folder, "circle"));
  expect(await readdir(folder)).toEqual(["reports"]);
  expect(await readdir(path.join(folder, "reports"))).toEqual([]);
  await reportFile(path.join(folder, "report.txt"), []).write(report);
  expect(await readFile(path.join(folder, "report.txt"), "utf8")).toContain("https://folder.example");
});
