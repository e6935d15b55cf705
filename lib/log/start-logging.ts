import { format } from "node:util";
import pino from "pino";
import pretty from "pino-pretty";
import { log, setSink } from "./log";

/**
 * Sends the log to standard error: JSON lines, or plain ones where a person reads along. What packages print by `console`
 * while they serve goes the same way, because Next prints whole errors there, with the parameters of a failed query.
 */
export function startLogging(): void {
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = process.stderr.isTTY
    ? pino(options, pretty({ sync: true, destination: 2, translateTime: "SYS:HH:MM:ss", singleLine: true }))
    : pino(options, pino.destination({ fd: 2, sync: true }));
  setSink((level, line, sentence) => logger[level](line, sentence));
  console.error = (...said) => log.error("Something failed", errorIn(said), { by: "console" });
  console.warn = (...said) => log.warn("Something may be wrong", errorIn(said), { by: "console" });
  console.trace = console.error;
  process.on("unhandledRejection", (error) => log.error("A promise was rejected and nobody heard", error));
  process.on("uncaughtException", (error) => log.error("An error was thrown and nobody caught it", error));
}

/** The error among what was printed. Words alone are kept as a kind of their own: only their beginning, without digits. */
function errorIn(said: readonly unknown[]): unknown {
  const error = said.find((each) => each instanceof Error);
  return error ?? new PrintedWords(format(...said));
}

class PrintedWords extends Error {
  override readonly name = "PrintedWords";
}
