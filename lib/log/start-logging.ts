import { format } from "node:util";
import pino from "pino";
import pretty from "pino-pretty";
import { log, setSink } from "./log";

/** Captures the console, because Next prints whole errors there, with the parameters of failed queries. */
export function startLogging(): void {
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = process.stderr.isTTY
    ? pino(options, pretty({ sync: true, destination: 2, translateTime: "SYS:HH:MM:ss", singleLine: true }))
    : pino(options, pino.destination({ fd: 2, sync: true }));
  setSink((level, line, sentence) => logger[level](line, sentence));
  console.error = (...said) => log.error("Something failed", errorIn(said), { by: "console" });
  console.warn = (...said) => log.warn("Something may be wrong", errorIn(said), { by: "console" });
  console.trace = console.error;
  process.on("unhandledRejection", (error) => log.error("A rejected promise was not handled", error));
  process.on("uncaughtException", (error) => log.error("An error was not caught", error));
}

function errorIn(said: readonly unknown[]): unknown {
  const error = said.find((each) => each instanceof Error);
  return error ?? new PrintedWords(format(...said));
}

class PrintedWords extends Error {
  override readonly name = "PrintedWords";
}
