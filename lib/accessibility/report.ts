import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const FILE = "lib/accessibility/openacr.yaml";

export const LEVELS = ["supports", "partially-supports", "does-not-support", "not-applicable"] as const;

const contact = z.object({ email: z.string() });
const criterion = z.object({
  num: z.string(),
  components: z
    .array(
      z.object({
        name: z.literal("web"),
        adherence: z.object({ level: z.enum(LEVELS), notes: z.string() }),
      }),
    )
    .length(1),
});
const chapter = z.object({ criteria: z.array(criterion) });

/** The part of OpenACR's schema openacr-0.1.0 that our report uses. */
export const reportSchema = z.object({
  title: z.string(),
  product: z.object({ name: z.string(), version: z.string(), description: z.string() }),
  author: contact,
  vendor: contact,
  report_date: z.string(),
  last_modified_date: z.string(),
  version: z.int(),
  catalog: z.string(),
  license: z.string(),
  notes: z.string(),
  evaluation_methods_used: z.string(),
  chapters: z.object({
    success_criteria_level_a: chapter,
    success_criteria_level_aa: chapter,
    success_criteria_level_aaa: z.object({ disabled: z.literal(true) }),
  }),
});

export type AccessibilityReport = z.infer<typeof reportSchema>;
export type Criterion = z.infer<typeof criterion>;

// Next would take a resolved path for files to ship, and would trace the whole project.
export const readReportFile = (): Promise<string> =>
  readFile(path.resolve(/* turbopackIgnore: true */ FILE), "utf8");

export async function readReport(): Promise<AccessibilityReport> {
  return reportSchema.parse(parse(await readReportFile()));
}

const ADDRESS = /[^\s"<>@,;:]+@[^\s"<>@,;:]+\.[^\s"<>@,;:]+/;

/** The file with the forum's own address, the first in `sources` that has one, in place of the one it was written with. */
export async function reportFileFor(sources: readonly (string | null)[]): Promise<string> {
  const file = await readReportFile();
  const [email] = sources.flatMap((source) => ADDRESS.exec(source ?? "") ?? []);
  return email
    ? file.replaceAll(/^( {2}email: ).*$/gm, (_, key: string) => key + JSON.stringify(email))
    : file;
}
