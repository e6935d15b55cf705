import type { Progress } from "@/lib/backups/write-forum";
import { stepView } from "./progress";

const MB = 1_000_000;
const STEPS: Record<Progress["step"], { name: string; unit: string; of: number }> = {
  tables: { name: "Copying tables", unit: "rows", of: 1 },
  pictures: { name: "Copying pictures", unit: "pictures", of: 1 },
  reading: { name: "Reading the file", unit: "MB", of: MB },
  checking: { name: "Checking the rows", unit: "", of: 1 },
};

export function copyBars(out?: NodeJS.WriteStream) {
  const view = stepView(out);
  return {
    show({ step, done, total }: Progress) {
      const { name, unit, of } = STEPS[step];
      view.show({ name, unit, done: Math.ceil(done / of), total: Math.ceil(total / of) });
    },
    end: view.end,
  };
}
