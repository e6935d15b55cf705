import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Every file that git would take along, deleted ones left out; paths from the root of the repository. */
export function projectFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { encoding: "utf8" });
  return [...new Set(listed.split("\0"))].filter((file) => file !== "" && existsSync(file));
}

export const lineCount = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").length;

const IMPORTED = /\bfrom\s+["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']|^\s*import\s+["']([^"']+)["']/gm;
const TYPES_ONLY = /^\s*(?:import|export)\s+type\b[^;]*;/gm;

/** What a source imports when it runs; what it imports for its types alone is left out. */
export function importsOf(file: string): string[] {
  const code = readFileSync(file, "utf8").replace(TYPES_ONLY, "");
  return [...code.matchAll(IMPORTED)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** The file of ours that an import leads to; null for a package. */
export function resolved(from: string, specifier: string): string | null {
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.join(path.dirname(from), specifier)
      : null;
  if (base === null) return null;
  const candidates = [base, ...[".ts", ".tsx", "/index.ts", "/index.tsx"].map((end) => base + end)];
  return candidates.find((file) => /\.\w+$/.test(file) && existsSync(file)) ?? null;
}

/** A file and everything of ours that it leads to. */
export function reachableFrom(starts: readonly string[]): Set<string> {
  const seen = new Set(starts);
  for (const file of seen) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const specifier of importsOf(file)) {
      const next = resolved(file, specifier);
      if (next) seen.add(next);
    }
  }
  return seen;
}
