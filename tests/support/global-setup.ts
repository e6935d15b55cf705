import type { TestProject } from "vitest/node";
import { startTestServer, type TestServer } from "./test-server";

declare module "vitest" {
  interface ProvidedContext {
    serverUrl: string;
  }
}

// Two projects ask for it in one process; the first starts it and the last stops it.
const shared = globalThis as { comebackTestServer?: { users: number; server: Promise<TestServer> } };

export default async function setup(project: TestProject) {
  shared.comebackTestServer ??= { users: 0, server: startTestServer() };
  const current = shared.comebackTestServer;
  current.users += 1;
  const server = await current.server;
  project.provide("serverUrl", server.url);
  return async () => {
    current.users -= 1;
    if (current.users === 0) await server.stop();
  };
}
