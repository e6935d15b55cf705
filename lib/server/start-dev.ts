import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { isPublicPicture } from "@/db/pictures/reads";
import { renamedAddress } from "@/lib/addresses/renamed";
import { renewForum } from "@/lib/forum-settings/current";
import { openPictureStore } from "@/lib/pictures/open-store";
import { answer as answerPage } from "./answer";
import { believeAddress } from "./client-address";
import { markLocalReader } from "./for-next";
import { guardBodies } from "./guard-bodies";
import { createLook, isLook } from "./look";
import { acceptOldForms } from "./renamed";
import { bareHeaders } from "./security-headers";
import type { RunningServer, ServerOptions } from "./start";
import { privateUpload, sendUpload } from "./uploads";

export async function startDevServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host, publicUrl, root = process.cwd() } = options;
  const { default: createNext } = await import("next");
  const server = createServer();
  const next = createNext({ dev: true, dir: root, hostname: host ?? "localhost", port, httpServer: server });
  await next.prepare();
  const handle = next.getRequestHandler();
  const look = createLook(bareHeaders(false));
  const uploads = { pictures: openPictureStore(options), isPublic: isPublicPicture, secure: false };
  const answer: RequestListener = async (request, response) => {
    const shown = isLook(request.url ?? "") ? await look(request.url ?? "") : undefined;
    if (shown) return answerPage(request, response, shown);
    const sent = sendUpload(request, response, request.url ?? "", uploads).catch(() => false);
    if (await sent) return;
    const renamed = renamedAddress(request.url ?? "");
    if (renamed) return void response.writeHead(308, { location: renamed }).end();
    // Must run before the address goes into a header: a reader behind a proxy is not local.
    markLocalReader(request, publicUrl);
    believeAddress(request);
    await renewForum();
    request.url = privateUpload(request, request.url ?? "") ?? request.url;
    await handle(request, response);
  };
  const guarded = acceptOldForms(
    guardBodies(answer, { secure: false, unguarded: (path) => path.startsWith("/__next") }),
  );
  server.on("request", guarded).on("checkContinue", guarded);
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
