import { SingleBar } from "cli-progress";
import type { OnProgress, Progress } from "@/lib/import/progress";
import { amount } from "@/lib/words/counts";
import { ImportEstimate } from "./import-estimate";

interface Options {
  readonly dryRun: boolean;
  readonly out?: NodeJS.WriteStream;
  readonly now?: () => number;
}

interface View {
  show(progress: Progress, words: string, share: number | null): void;
  end(): void;
}

const TICK_MS = 1000;
/** Without a terminal: often at first, then now and then. */
const OFTEN_MS = 2000;
const SELDOM_MS = 15_000;
const SOON_MS = 20_000;
const STEPS = 1000;
const MB = 1e6;

/** Shows the import from its first moment, also while one long step says nothing. */
export function importProgress({ dryRun, out = process.stdout, now = Date.now }: Options) {
  const view = out.isTTY ? onTerminal() : inLines((line) => out.write(`${line}\n`), now);
  const estimate = new ImportEstimate(dryRun);
  const began = now();
  let last: Progress | undefined;
  const draw = () => {
    if (!last) return;
    const left = estimate.left(now());
    const spent = now() - began;
    const share = left === null || spent === 0 ? null : spent / (spent + left);
    view.show(last, wordsFor(last, { left, spent, dryRun }), share);
  };
  const timer = setInterval(draw, TICK_MS);
  timer.unref();
  const show: OnProgress = (progress) => {
    last = progress;
    estimate.add(progress, now());
    draw();
  };
  const end = () => {
    clearInterval(timer);
    view.end();
  };
  return { show, end };
}

interface Times {
  readonly left: number | null;
  readonly spent: number;
  readonly dryRun: boolean;
}

function wordsFor(progress: Progress, { left, spent, dryRun }: Times): string {
  const until = left === null ? `${durationInWords(spent)} so far` : `about ${durationInWords(left)} left`;
  return `${stepInWords(progress, dryRun)}, ${until}`;
}

function stepInWords({ step, done, total, posts, comments }: Progress, dryRun: boolean): string {
  const read = `${amount(posts)} posts and ${amount(comments)} comments`;
  switch (step) {
    case "reading": {
      const of = total === null ? "" : ` of ${amount(Math.ceil(total / MB))}`;
      return `Reading ${amount(Math.ceil(done / MB))}${of} MB (${read})`;
    }
    case "fetching":
      return `Fetching ${amount(done)} of ${amount(total ?? done)} pictures and files from the old site`;
    case "sorting":
      return `Sorting ${read}`;
    case "writing":
      return `${dryRun ? "Checking" : "Writing"} ${amount(done)} of ${amount(total ?? done)} posts, comments and mentions`;
  }
}

/** "8 s", "4 min", "2 h 10 min". */
function durationInWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function onTerminal(): View {
  const bar = new SingleBar({
    format: "{bar} {percentage} %  {words}",
    hideCursor: true,
    clearOnComplete: true,
  });
  let furthest = 0;
  return {
    show(_progress, words, share) {
      if (furthest === 0) bar.start(STEPS, 0, { words });
      furthest = Math.max(furthest, 1, Math.floor((share ?? 0) * STEPS));
      bar.update(furthest, { words });
    },
    end: () => bar.stop(),
  };
}

function inLines(say: (line: string) => void, now: () => number): View {
  const began = now();
  let step: Progress["step"] | undefined;
  let said = 0;
  return {
    show(progress, words) {
      const pause = now() - began < SOON_MS ? OFTEN_MS : SELDOM_MS;
      if (progress.step === step && now() - said < pause) return;
      step = progress.step;
      said = now();
      say(words);
    },
    end: () => undefined,
  };
}
