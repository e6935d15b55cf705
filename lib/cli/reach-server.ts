import path from "node:path";
import { maintenanceUrl, nameOf } from "@/db/copies/scratch";
import { databaseUrl } from "@/db/databases";
import { startEmbedded } from "@/db/embedded";
import type { Env } from "@/lib/env";
import { EMBEDDED_NAME, refuseOldServer } from "./open-database";

export interface ReachedServer {
  /** A database of the server that is not the forum's. */
  readonly server: string;
  /** The forum's database, which may not exist. */
  readonly url: string;
  readonly name: string;
  readonly embedded: boolean;
  close(): Promise<void>;
}

interface Options {
  readonly say: (sentence: string) => void;
  /** Use the embedded server that a running forum started; without it, a running forum is refused. */
  readonly join: boolean;
}

/** The server without the forum: creates, migrates and changes nothing. */
export function reachServer(env: Env, options: Options): Promise<ReachedServer> {
  const url = env.databaseDirectUrl ?? env.databaseUrl;
  return url ? reachGiven(url) : reachEmbedded(env, options);
}

export async function reachGiven(url: string): Promise<ReachedServer> {
  const server = await maintenanceUrl(url);
  await refuseOldServer(server);
  return { server, url, name: nameOf(url), embedded: false, close: async () => undefined };
}

export async function reachEmbedded(env: Env, { say, join }: Options): Promise<ReachedServer> {
  const { url: server, stop } = await startEmbedded({
    dir: path.join(env.dataDir, "postgres"),
    join,
    onProgress: say,
  });
  return {
    server,
    url: databaseUrl(server, EMBEDDED_NAME),
    name: EMBEDDED_NAME,
    embedded: true,
    close: stop,
  };
}
