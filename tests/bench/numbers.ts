export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

export const inMs = (ms: number) => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
export const inKb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
export const inMb = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
export const inShare = (share: number) => share.toFixed(2);
export const inCount = (count: number) => Math.round(count).toLocaleString("en");

/** A table as markdown has it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
