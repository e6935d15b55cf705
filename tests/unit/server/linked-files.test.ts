import { mkdir, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, test } from "vitest";
import { diskStore } from "@/lib/pictures/disk";
import { fileKey } from "@/lib/pictures/files";
import { sendUpload } from "@/lib/server/uploads";
import { temporaryFolder } from "@/tests/support/folder";

const HASH = "0123456789abcdef0123456789abcdef";
const PLAN = fileKey(HASH, "plan", "pdf");

async function serve(files: Record<string, string>, hidden: readonly string[] = []) {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  const parts = {
    pictures: diskStore(folder),
    isPublic: async (name: string) => !hidden.includes(name),
    secure: false,
  };
  const server = http.createServer(async (request, response) => {
    if (!(await sendUpload(request, response, request.url ?? "", parts))) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    get: (name: string) => fetch(`http://127.0.0.1:${port}/uploads/${name}`),
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

test("a linked file is saved under its name, and a browser runs nothing in it", async () => {
  await using server = await serve({ [PLAN]: "%PDF-1.4" });
  const answer = await server.get(PLAN);
  expect(await answer.text()).toBe("%PDF-1.4");
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": 'attachment; filename="plan.pdf"',
    "x-content-type-options": "nosniff",
    "content-length": "8",
  });
  expect(headers["content-security-policy"]).toBe(
    "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test("files that nobody may see, and names that no import gives, are not found", async () => {
  const names = [
    `d/${HASH}/page.html`,
    `d/${HASH}/picture.svg`,
    `d/${HASH}/script.js`,
    `d/${HASH.slice(1)}/plan.pdf`,
    "plan.pdf",
    `d/${HASH}/..%2f..%2fsecret.pdf`,
    `d/${HASH}/constructor`,
  ];
  const files = Object.fromEntries(names.filter((name) => !name.includes("%")).map((name) => [name, "x"]));
  await using server = await serve({ ...files, [PLAN]: "%PDF-1.4", "secret.pdf": "x" }, [PLAN]);
  for (const name of [...names, PLAN]) expect((await server.get(name)).status, name).toBe(404);
});
