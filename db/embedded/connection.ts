import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";

export type Connection = { port: number; password: string };

export const ROLE = "comeback";

export async function readConnection(dir: string): Promise<Connection | null> {
  const text = await readFile(fileIn(dir), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as Connection);
}

export async function writeConnection(dir: string, connection: Connection): Promise<void> {
  const draft = `${fileIn(dir)}.new`;
  await writeFile(draft, JSON.stringify(connection), { mode: 0o600 });
  await rename(draft, fileIn(dir));
}

export async function newConnection(): Promise<Connection> {
  return { port: await findPort(), password: randomBytes(24).toString("hex") };
}

export async function findPort(preferred = 0): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? preferred;
}

export function urlOf({ port, password }: Connection, database: string): string {
  return urlAs(ROLE, password, port, database);
}

export function urlAs(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === "object" ? address.port : null));
    });
  });
}

function fileIn(dir: string): string {
  return path.join(dir, "connection.json");
}
