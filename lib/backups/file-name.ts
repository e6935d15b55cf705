import type { Kind } from "./manifest";

export function fileName(kind: Kind | "scheduled", at: Date): string {
  const stamp = at.toISOString().slice(0, 19).replace("T", "-").replaceAll(":", "");
  switch (kind) {
    case "backup":
      return `comeback-${stamp}.backup`;
    case "scheduled":
      return `comeback-${stamp}.scheduled.backup`;
    case "export":
      return `comeback-export-${stamp}.tar.gz`;
  }
}
