import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { findPort } from "@/db/embedded/connection";
import { temporaryFolder } from "../support/folder";
import { start } from "../support/processes";

const ADVISORIES = "/-/npm/v1/security/advisories/bulk";
type Locked = { version: string; dependencies?: object };
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")).packages as Record<string, Locked>;
const next = lock["node_modules/next"]?.version ?? "";

/** What a registry says of a package: its locked version, which is all that is asked here. */
function packument(address: string) {
  const name = decodeURIComponent(address.slice(1));
  const { version = "0.0.0", dependencies = {} } = lock[`node_modules/${name}`] ?? {};
  return { name, versions: { [version]: { name, version, dependencies } }, "dist-tags": { latest: version } };
}

/** A registry on loopback. */
async function registry(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function audit(url: string) {
  const env = {
    npm_config_registry: url,
    npm_config_cache: await temporaryFolder(),
    npm_config_fetch_retries: "0",
  };
  const command = start(process.execPath, ["bin/audit.mjs"], { env });
  return { code: await command.end, said: command.said() };
}

test("npm run audit says that nothing was checked if the registry offers no audit", async () => {
  for (const status of [404, 405]) {
    const url = await registry((_, response) => void response.writeHead(status).end());
    const { code, said } = await audit(url);
    expect(said).toMatch(
      new RegExp(
        `^The registry at ${new URL(url).host} does not offer an audit \\(it answered ${status}\\): nothing was checked\\. .*\\n$`,
      ),
    );
    expect(code).toBe(2);
  }
});

test("npm run audit says so if the registry cannot be reached", async () => {
  const port = await findPort();
  const { code, said } = await audit(`http://127.0.0.1:${port}`);
  expect(said).toMatch(/^The registry cannot be reached \(.*ECONNREFUSED.*\): nothing was checked\. .*\n$/);
  expect(code).toBe(2);
});

test("npm run audit says how many packages it checked, and lists the advisory of one of them", async () => {
  let asked = "";
  const healthy = await registry((request, response) => {
    asked += request.url;
    response.setHeader("content-type", "application/json").end("{}");
  });
  const none = await audit(healthy);
  expect(asked).toBe(ADVISORIES);
  expect(none.said).toMatch(/^No known vulnerability in the \d{2,} packages that run in production\.\n$/);
  expect(none.code).toBe(0);

  const advisory = {
    id: 1,
    url: "https://advisories.invalid/1",
    title: "Pages can be poisoned",
    severity: "high",
    vulnerable_versions: `<=${next}`,
    cwe: [],
    cvss: { score: 7, vectorString: null },
  };
  const ill = await registry((request, response) => {
    const answer = request.url === ADVISORIES ? { next: [advisory] } : packument(request.url ?? "");
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
  const { code, said } = await audit(ill);
  expect(said).toContain(`high\tnext <=${next}\tPages can be poisoned\thttps://advisories.invalid/1\n`);
  expect(said).toMatch(/Packages with a known vulnerability: 1 of the \d+ that run in production\. .*\n$/);
  expect(code).toBe(1);
});
