import { createServer } from "node:net";
import { errorCode, StartError } from "@/db/embedded/start-error";

export function requireFreePort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(explainListen(error, port)));
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

export function explainListen(error: unknown, port: number): unknown {
  switch (errorCode(error)) {
    case "EADDRINUSE":
      return new StartError(
        `Port ${port} is already taken: stop the program that uses it, or choose another with PORT=${port === 65_535 ? 3000 : port + 1} npm start.`,
      );
    case "EACCES":
      return new StartError(
        `Port ${port} is reserved for the administrator: choose one above 1023 with PORT.`,
      );
    default:
      return error;
  }
}
