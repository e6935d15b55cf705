import type { ImportReport } from "@/lib/import/report";
import { count, listedOf, type Shown } from "./shown";

export function pictures({ pictures: found }: Partial<ImportReport>, shown: Shown): string[] {
  const { copied = 0, missing = [] } = found ?? {};
  const lines = copied > 0 ? [`  ${count(copied, "picture")} copied`] : [];
  if (missing.length === 0) return lines;
  return [
    ...lines,
    `  ${count(missing.length, "picture")} not in the uploads folder: ${listedOf(missing, shown, 10)}`,
  ];
}
