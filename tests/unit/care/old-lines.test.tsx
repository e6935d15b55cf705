import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OldLines } from "@/components/admin/old-lines";
import { linesOlderThan } from "@/lib/care/crisis-lines";

test("the owner reads which numbers to check 180 days after their sources were read", () => {
  expect(linesOlderThan(180, new Date("2026-11-30"))).toEqual([]);
  const old = linesOlderThan(180, new Date("2027-12-01"));
  expect(old.length).toBeGreaterThan(40);
  const html = renderToStaticMarkup(<OldLines lines={old} days={180} />);
  expect(html).toContain(`${old.length} helplines last checked more than 180 days ago`);
  expect(html).toContain("lib/care/crisis-lines.json");
  for (const { source } of old) expect(html).toContain(`href="${source.replaceAll("&", "&amp;")}"`);
});
