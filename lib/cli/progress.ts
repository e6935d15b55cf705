import { SingleBar } from "cli-progress";

export interface Step {
  /** Written before the bar: "Copying tables". */
  readonly name: string;
  readonly unit: string;
  readonly done: number;
  readonly total: number;
}

export interface StepView {
  show(step: Step): void;
  end(): void;
}

const EVERY_MS = 2_000;
const WIDE = 18;

/** On the error stream, so that the output stays clean. A terminal gets a bar, a log gets a line now and then. */
export function stepView(out: NodeJS.WriteStream = process.stderr): StepView {
  return out.isTTY ? bars(out) : lines((line) => out.write(`${line}\n`));
}

function bars(stream: NodeJS.WriteStream): StepView {
  let bar: SingleBar | undefined;
  let current: string | undefined;
  return {
    show({ name, unit, done, total }) {
      if (name !== current) {
        bar?.stop();
        bar = new SingleBar({
          stream,
          format: `${name.padEnd(WIDE)} {bar} {percentage} %  {value}/{total} ${unit}  {eta_formatted} left`,
          hideCursor: true,
          etaBuffer: 50,
        });
        bar.start(total, 0);
        current = name;
      }
      bar?.update(done);
    },
    end() {
      bar?.stop();
      bar = undefined;
      current = undefined;
    },
  };
}

/** A short command says nothing. */
export function lines(say: (line: string) => void, now: () => number = Date.now): StepView {
  const began = now();
  let current: string | undefined;
  let stepBegan = began;
  let said = began;
  return {
    show({ name, unit, done, total }) {
      if (name !== current) {
        current = name;
        stepBegan = now();
      }
      if (now() - said < EVERY_MS) return;
      said = now();
      const left = done > 0 ? Math.ceil((((now() - stepBegan) / done) * (total - done)) / 1000) : 0;
      say(`${name}: ${done} of ${total} ${unit}${left > 0 ? `, about ${left} s left` : ""}`);
    },
    end: () => undefined,
  };
}
