import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { RunningServer, ServerOptions } from "./start";

/** Next alone, which makes each page anew with its changes: no page store, no built island. */
export async function startDevServer({
  port,
  host,
  root = process.cwd(),
}: ServerOptions): Promise<RunningServer> {
  const { default: createNext } = await import("next");
  const server = createServer();
  const next = createNext({ dev: true, dir: root, hostname: host ?? "localhost", port, httpServer: server });
  await next.prepare();
  const handle = next.getRequestHandler();
  server.on("request", (request, response) => void handle(request, response));
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, () => resolve(server.address() as AddressInfo));
  });
  return {
    address,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await next.close();
    },
  };
}
