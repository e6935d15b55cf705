import { createServer, type Server } from "node:http";
import { LIVENESS_PATH, READINESS_PATH, sendLiveness, sendReadiness } from "./readiness";

/** Answers while the database is migrated: the process lives, but no reader should be sent to it yet. */
export async function listenWhileStarting({ host, port }: { host: string; port: number }) {
  const server: Server = createServer((request, response) => {
    response.shouldKeepAlive = false;
    const [path] = (request.url ?? "/").split("?", 1);
    if (path === LIVENESS_PATH) return sendLiveness(response);
    if (path !== READINESS_PATH) response.setHeader("retry-after", "5");
    sendReadiness(response, { ready: false, why: "starting" });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => resolve());
  });
  return {
    async close(): Promise<void> {
      if (!server.listening) return;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
