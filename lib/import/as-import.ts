import { SYSTEM } from "@/lib/pipeline/actor";
import type { Context } from "@/lib/pipeline/operation";

export const AS_IMPORT: Context = { actor: SYSTEM, source: "import" };

export function importedAt(at: Date): Context {
  return { ...AS_IMPORT, at };
}
