import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/log/log";
import { watchLauncher } from "./launcher";

const sameKeystrokeMs = 700;
const patienceMs = 15_000;

/** A second signal exits at once. npm repeats the terminal's Ctrl-C, so two signals at one moment count as one. */
export function stopWhenAsked(stop: () => Promise<void>): void {
  let askedAt = 0;
  const ask = (code: number) => {
    const now = Date.now();
    if (askedAt) {
      if (now - askedAt > sameKeystrokeMs) process.exit(code);
      return;
    }
    askedAt = now;
    void Promise.race([stop(), pause(patienceMs)])
      .catch((error) => log.error("Stopping failed", error))
      .finally(() => process.exit(code));
  };
  process.on("SIGINT", () => ask(130));
  process.on("SIGTERM", () => ask(143));
  process.on("SIGHUP", () => ask(129));
  watchLauncher(() => ask(1));
}
