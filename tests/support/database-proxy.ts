import { type AddressInfo, createServer, connect as dial, type Socket } from "node:net";

/** What stands between a forum and its database: everything passes, nothing comes back, or nobody is there. */
export type Manner = "passing" | "hanging" | "gone";

/** A stand-in for a database server that is stopped or hangs, without touching the server that all tests share. */
export async function startDatabaseProxy(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let manner: Manner = "passing";
  const server = createServer((near) => {
    if (manner === "gone") return void near.destroy();
    const far = dial(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket
        .on("error", () => undefined)
        .on("close", () => {
          sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
    }
    near.on("data", (bytes) => manner === "passing" && far.write(bytes));
    far.on("data", (bytes) => manner === "passing" && near.write(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  const endAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    become(next: Manner): void {
      // What hung has lost bytes, so its connections are of no use any more.
      if (next === "gone" || manner === "hanging") endAll();
      manner = next;
    },
    async stop(): Promise<void> {
      endAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
