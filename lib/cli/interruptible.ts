import { StartError } from "@/db/embedded/start-error";

/** Ctrl-C and a supervisor's stop end the work at its next safe place. A second signal ends the process at once. */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const ending = new AbortController();
  const stop = () => {
    if (ending.signal.aborted) process.exit(130);
    ending.abort(new StartError("Stopped as you asked: nothing was changed."));
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work(ending.signal);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
