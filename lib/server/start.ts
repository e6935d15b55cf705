import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { isPublicPicture } from "@/db/pictures/reads";
import { cacheKeysOf } from "@/lib/addresses/read";
import { loggedPath } from "@/lib/current-request";
import type { BucketSettings } from "@/lib/env-bucket";
import { renewForum } from "@/lib/forum-settings/current";
import { limited } from "@/lib/limited";
import { log as logger } from "@/lib/log/log";
import { openPictureStore } from "@/lib/pictures/open-store";
import { searchAnswersPath, searchPath } from "@/lib/urls";
import { ownRoutes, readRoutes, wordsOf } from "./app-routes";
import { askNext } from "./ask-next";
import { readAssets, WORKER_FOLDER } from "./assets";
import { DrainedResponse, drain, isDraining } from "./drain";
import { createFill } from "./fill";
import { tightened } from "./finished-page";
import { followForum } from "./follow-forum";
import { guardBodies } from "./guard-bodies";
import { createHandler, type Log } from "./handler";
import { createHealth } from "./health";
import { invalidationListener } from "./invalidation-listener";
import { keepListening } from "./listener";
import { createLive } from "./live";
import { createLook } from "./look";
import { answerMalformed } from "./malformed";
import { provideMetrics } from "./metrics";
import { PageStore } from "./page-store";
import { createReadiness } from "./readiness";
import { acceptOldForms } from "./renamed";
import { bareHeaders, publicHeaders, workerHeaders } from "./security-headers";
import { StaticFiles } from "./static-files";
import { createWorkerFile, WORKER_PATH } from "./worker-file";

export interface ServerOptions {
  readonly port: number;
  readonly host?: string;
  readonly databaseUrl: string;
  /** The same database without a pooler: LISTEN needs a session. */
  readonly listenUrl?: string;
  readonly publicUrl: string;
  readonly uploadsDir: string;
  readonly bucket?: BucketSettings;
  readonly root?: string;
  /** Bytes of memory for finished pages. */
  readonly storeBytes?: number;
  readonly log?: Log;
  readonly dataDir?: string;
  readonly areJobsWorking?: () => boolean;
  readonly metricsToken?: string | null;
}

export interface RunningServer {
  readonly address: AddressInfo;
  close(): Promise<void>;
}

const STORE_BYTES = 256 * 2 ** 20;
const REST_BYTES = 16 * 2 ** 20;
/** Next renders on one thread: more fills at a time would only delay each of them. */
const FILLS = { places: 8, seats: 512, timeoutMs: 10_000 };
/** Searches have their own places, so that they never delay readers. */
const SEARCHES = { places: 4, seats: 128, timeoutMs: 10_000 };
const LISTENER_WAIT_MS = 5_000;
/** Bytes; enough for an address with a question of 10,000 letters, at up to twelve bytes per escaped letter. */
const LONGEST_HEADERS = 128 * 1024;

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { databaseUrl, root = process.cwd(), log = logger.error } = options;
  const publicUrl = new URL(options.publicUrl);
  const secure = publicUrl.protocol === "https:";
  const [assets, routes, next] = await Promise.all([
    readAssets(root),
    readRoutes(root),
    prepareNext(root, options),
  ]);
  const files = await StaticFiles.open(
    [
      { at: "/_assets", folder: join(root, ".build/public/_assets"), immutable: true },
      { at: "/_next/static", folder: join(root, ".next/static"), immutable: true },
      { at: "", folder: join(root, "public"), immutable: false },
    ],
    bareHeaders(secure),
  );

  const look = createLook(
    bareHeaders(secure),
    createWorkerFile(join(root, WORKER_FOLDER, WORKER_PATH), workerHeaders(secure)),
  );
  const headers = publicHeaders({ speculationRules: assets.speculationRules, secure });
  const ask = askNext(next.getRequestHandler(), publicUrl);
  const makeNow = createFill({ ask, scripts: assets, headers });
  const make = async (path: string) => {
    await renewForum();
    return makeNow(path);
  };
  const inTurn = ({ places, seats, timeoutMs }: typeof FILLS) => {
    const take = limited<Awaited<ReturnType<typeof make>>>(places, seats, timeoutMs);
    return (path: string) => take(() => make(path));
  };
  const [fill, search] = [inTurn(FILLS), inTurn(SEARCHES)];
  const bytes = { pages: options.storeBytes ?? STORE_BYTES, rest: REST_BYTES };
  const words = wordsOf(routes);
  const onFailure = (path: string, error: unknown) =>
    log("A page could not be made again, so readers see the page as it was", error, {
      route: loggedPath(path, words),
    });
  const store = new PageStore({ fill, keysOf: cacheKeysOf, bytes, tighten: tightened, onFailure });
  const { dataDir = options.uploadsDir, areJobsWorking = () => true } = options;
  const health = createHealth({ dataDir, areJobsWorking });
  const live = createLive({ secure });
  const listener = keepListening({ from: options.listenUrl ?? databaseUrl, through: databaseUrl }, [
    // Before the pages are invalidated: they are made again with the changed settings.
    followForum(store),
    invalidationListener(store),
    live.hub,
  ]);
  await Promise.race([
    listener.ready,
    new Promise((resolve) => setTimeout(resolve, LISTENER_WAIT_MS).unref()),
  ]);

  await renewForum();
  const parts = {
    store,
    fill: (path: string) => (isSearch(path) ? search(path) : fill(path)),
    live: live.answer,
    files,
    look,
    renew: renewForum,
    isOwnRoute: ownRoutes(routes),
    words,
    next: next.getRequestHandler(),
    pictures: openPictureStore(options),
    isPublic: isPublicPicture,
    publicUrl: publicUrl.origin,
    secure,
    log,
    isDatabaseUp: health.isDatabaseUp,
    health: health.report,
    readiness: createReadiness({
      isDatabaseUp: health.isDatabaseUp,
      isDraining: () => isDraining(server),
      migrations: join(root, "db/migrations"),
    }),
    metricsToken: options.metricsToken ?? null,
  };
  const metrics = provideMetrics(store, await readVersion(root));
  const handle = acceptOldForms(guardBodies(createHandler({ ...parts, headers }), { secure }));
  const server = createServer(
    // The handler refuses a missing Host header itself, with the security headers.
    {
      keepAliveTimeout: 65_000,
      maxHeaderSize: LONGEST_HEADERS,
      insecureHTTPParser: false,
      requireHostHeader: false,
      ServerResponse: DrainedResponse,
    },
    handle,
  );
  // Node would send "100 Continue" before the size limits are checked.
  server.on("checkContinue", handle);
  answerMalformed(server, bareHeaders(secure));
  const close = async () => {
    live.close();
    await drain(server);
    await listener.close();
    await next.close();
    metrics.close();
  };
  try {
    const address = await listening(server, options);
    // The first render also loads Next's code; no reader needs to wait for that.
    store.read("/").catch(() => undefined);
    return { address, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function readVersion(root: string): Promise<string> {
  return JSON.parse(await readFile(join(root, "package.json"), "utf8")).version;
}

const isSearch = (path: string) =>
  [searchAnswersPath, searchPath].some((one) => path === one || path.startsWith(`${one}?`));

async function prepareNext(root: string, { host, port }: ServerOptions) {
  Object.assign(process.env, { NODE_ENV: "production" });
  const { default: createNext } = await import("next");
  const next = createNext({ dev: false, dir: root, hostname: host ?? "localhost", port, quiet: false });
  await next.prepare();
  return next;
}

function listening(server: Server, { port, host }: ServerOptions): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, () => resolve(server.address() as AddressInfo));
  });
}
