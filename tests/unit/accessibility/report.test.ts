import { existsSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Footer } from "@/components/layout/footer";
import { CRITERIA } from "@/lib/accessibility/criteria";
import { readReport, readReportFile, reportFileFor } from "@/lib/accessibility/report";
import { projectFiles } from "@/tests/support/sources";

const report = await readReport();
const { success_criteria_level_a: a, success_criteria_level_aa: aa } = report.chapters;
const all = [...a.criteria, ...aa.criteria].map(({ num, components: [web] }) => ({
  num,
  level: web?.adherence.level,
  notes: web?.adherence.notes ?? "",
}));

describe("the accessibility report", () => {
  test("has each criterion of WCAG 2.2 once: 31 of level A, 24 of level AA", () => {
    expect(a.criteria).toHaveLength(31);
    expect(aa.criteria).toHaveLength(24);
    expect(all.map(({ num }) => num).sort()).toEqual(Object.keys(CRITERIA).sort());
  });

  test("has what the schema of OpenACR requires, in its types", () => {
    const raw = parse(readFileSync("lib/accessibility/openacr.yaml", "utf8")) as Record<string, unknown>;
    for (const name of ["title", "report_date", "last_modified_date", "notes", "license"])
      expect(typeof raw[name], name).toBe("string");
    expect(Number.isInteger(raw.version)).toBe(true);
    expect(raw).toMatchObject({
      product: { name: expect.any(String), version: expect.any(String) },
      author: { email: expect.any(String) },
      vendor: { email: expect.any(String) },
    });
    const known = [
      "title",
      "product",
      "author",
      "vendor",
      "report_date",
      "last_modified_date",
      "version",
      "notes",
    ];
    const more = ["evaluation_methods_used", "license", "catalog", "chapters"];
    expect(Object.keys(raw).filter((name) => ![...known, ...more].includes(name))).toEqual([]);
    expect(report.product.version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
  });

  test.each(all)("names a test that exists for $num, or an honest gap", ({ level, notes }) => {
    const named = notes.match(/tests\/[\w./-]+\.tsx?/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
    // What is not fully supported says what is missing, in more than one sentence.
    if (level !== "supports") expect(notes.replace(/ Tested in part by .*$/, "").length).toBeGreaterThan(20);
  });

  test("is served with the address of the forum, and otherwise as it is", async () => {
    const file = await readReportFile();
    expect(await reportFileFor([null, ""])).toBe(file);
    const served = await reportFileFor([null, "Club <club@running.example>", "other@running.example"]);
    expect(parse(served)).toMatchObject({
      author: { email: "club@running.example" },
      vendor: { email: "club@running.example" },
    });
    const contact = JSON.stringify({ name: 'A: "club"', email: "a+b@club.example" });
    expect(parse(await reportFileFor([contact]))).toMatchObject({ author: { email: "a+b@club.example" } });
    expect(parse(served)).toMatchObject({ chapters: (parse(file) as { chapters: object }).chapters });
  });
});

test("every page has the same foot, with help and the ways to reach somebody in one order", () => {
  const hrefs = [...renderToStaticMarkup(Footer()).matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  const order = ["/about", "/help", "/accessibility", "/report"].map((href) => hrefs.indexOf(href));
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(Math.min(...order)).toBeGreaterThan(-1);
  const pages = projectFiles().filter((file) => /^app\/\(public\)\/.*page\.tsx$/.test(file));
  const feet = projectFiles().filter((file) => /<Footer \/>/.test(readFileSync(file, "utf8")));
  expect(feet).toEqual(["components/layout/page.tsx"]);
  expect(pages.length).toBeGreaterThan(10);
});
