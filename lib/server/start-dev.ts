import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isGonePicture } from "@/db/queries/shown-pictures";
import { openPictureStore } from "@/lib/pictures/open-store";
import { markLocalReader } from "./for-next";

import { believeAddress } from "./client-address";
import type { RunningServer, ServerOptions } from "./start";
import { sendUpload } from "./uploads";

/** Next alone, which makes each page anew with its changes, and pictures: no page store, no built island. */
export async function startDevServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host, publicUrl, root = process.cwd() } = options;
  const { default: createNext } = await import("next");
  const server = createServer();
  const next = createNext({ dev: true, dir: root, hostname: host ?? "localhost", port, httpServer: server });
  await next.prepare();
  const ofNext = next.getRequestHandler();
  const handle: typeof ofNext = (request, response) => {
    markLocalReader(request, publicUrl);
    return ofNext(request, response);
  };
  const uploads = { pictures: openPictureStore(options), isGone: isGonePicture, secure: false };
  server.on("request", async (request, response) => {
    const sent = sendUpload(request, response, request.url ?? "", uploads).catch(() => false);
    if (await sent) return;
    believeAddress(request);
    await handle(request, response);
  });
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
