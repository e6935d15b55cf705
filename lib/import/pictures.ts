import type { Picture } from "@/lib/rich-text/html/options";

export interface Pictures {
  copyOf(address: string): Picture | undefined;
  report(): { copied: number; missing: string[] };
}

export const REFERENCED: Pictures = {
  copyOf: () => undefined,
  report: () => ({ copied: 0, missing: [] }),
};
