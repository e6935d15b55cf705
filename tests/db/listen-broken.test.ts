import { type AddressInfo, createServer, connect as dial } from "node:net";
import { expect, inject, test } from "vitest";
import { listen } from "@/db/listen";
import { emptyDatabase } from "../support/templates";

/** Breaks the connection in place of passing on its first notice. */
async function breakingProxy(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  const server = createServer((near) => {
    const far = dial(Number(port), hostname);
    for (const socket of [near, far]) socket.on("error", () => undefined);
    near.on("data", (bytes) => far.write(bytes));
    far.on("data", (bytes) => {
      if (!bytes.includes("comeback_beat")) return void near.write(bytes);
      near.destroy();
      far.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return { url: url.href, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

test("a connection that breaks while listening begins is given up, and not waited for", async ({
  onTestFinished,
}) => {
  const empty = await emptyDatabase(inject("serverUrl"));
  onTestFinished(empty.drop);
  const proxy = await breakingProxy(empty.url);
  onTestFinished(proxy.stop);
  const beginning = listen({ from: proxy.url, through: empty.url }, ["news"], () => undefined);
  await expect(beginning).rejects.toThrow("broke");
});
