import { once } from "node:events";
import { Agent, createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { DrainedResponse, drain } from "@/lib/server/drain";

test("a stopping server answers open requests and those on kept connections, and resets none", async () => {
  const server = createServer({ ServerResponse: DrainedResponse }, async (request, response) => {
    if (request.url === "/slow") await pause(300);
    response.end("done");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const ask = (path: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, host: "127.0.0.1", path, agent }, (response) => {
        response.resume();
        response.once("end", () => resolve(response));
      }).once("error", reject);
    });
  await Promise.all(Array.from({ length: 20 }, () => ask("/")));

  const slow = ask("/slow");
  await pause(50);
  const ended = drain(server);
  const late = await Promise.all(Array.from({ length: 19 }, () => ask("/")));
  for (const { statusCode, headers } of [...late, await slow])
    expect([statusCode, headers.connection]).toEqual([200, "close"]);
  await ended;
  expect(server.listening).toBe(false);
  agent.destroy();
});

test("a server without open connections stops at once", async () => {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const began = performance.now();
  await drain(server);
  expect(performance.now() - began).toBeLessThan(500);
});
