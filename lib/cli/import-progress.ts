import { SingleBar } from "cli-progress";
import type { Progress } from "@/lib/import/run-import";

const EVERY_MS = 2000;
const NAMES = { reading: "Reading", fetching: "Fetching", writing: "Writing" };
const UNITS = { reading: "MB", fetching: "pictures and files", writing: "posts, comments and mentions" };

export function importProgress(out: NodeJS.WriteStream = process.stdout) {
  return out.isTTY ? onTerminal() : inLines((line) => out.write(`${line}\n`));
}

function onTerminal() {
  let bar: SingleBar | undefined;
  let step: Progress["step"] | undefined;
  const end = () => bar?.stop();
  return {
    show({ step: next, done, total }: Progress) {
      if (next !== step) {
        end();
        bar = new SingleBar({
          format: `${NAMES[next].padEnd(8)} {bar} {percentage} %  {value}/{total} ${UNITS[next]}  {eta_formatted} left`,
          hideCursor: true,
          etaBuffer: 50,
        });
        bar.start(shown(next, total), 0);
        step = next;
      }
      bar?.update(shown(next, done));
    },
    end,
  };
}

function inLines(say: (line: string) => void, now: () => number = Date.now) {
  let step: Progress["step"] | undefined;
  let began = 0;
  let said = 0;
  return {
    show({ step: next, done, total }: Progress) {
      if (next !== step) {
        step = next;
        began = now();
        said = 0;
      }
      if (done < total && now() - said < EVERY_MS) return;
      said = now();
      const left = done > 0 ? Math.ceil((((now() - began) / done) * (total - done)) / 1000) : 0;
      const unit = next === "reading" ? " MB" : "";
      say(
        `${NAMES[next]} ${shown(next, done)} of ${shown(next, total)}${unit}${left > 0 ? `, about ${left} s left` : ""}`,
      );
    },
    end: () => undefined,
  };
}

function shown(step: Progress["step"], value: number): number {
  return step === "reading" ? Math.ceil(value / 1e6) : value;
}
