import { readdir, readFile, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { fetchFiles } from "@/lib/import/fetch/fetch-files";
import { isPublicAddress } from "@/lib/import/fetch/public-address";
import { PUBLIC, type Reach } from "@/lib/import/fetch/reach";
import { temporaryFolder } from "@/tests/support/folder";

const HILL = Buffer.from("R0lGODlhAwACAIAAAExpcf8AACH5BAUAAAAALAAAAAADAAIAAAICjF8AOw==", "base64");
const LOOPBACK: Reach = { mayConnect: (address) => address === "127.0.0.1", mayUsePort: () => true };

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** An old site on loopback, which counts its connections and remembers what it was asked for. */
async function oldSite(answer: http.RequestListener) {
  const asked: string[] = [];
  const open = { now: 0, most: 0, ever: 0 };
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  server.on("connection", (socket) => {
    open.ever++;
    open.most = Math.max(open.most, ++open.now);
    socket.on("close", () => open.now--);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, asked, open };
}

const wanted = (origin: string, ...names: string[]) =>
  names.map((name) => ({ name, addresses: [{ address: `${origin}/wp-content/uploads/${name}`, name }] }));

async function fetched(files: Parameters<typeof fetchFiles>[0], reach = LOOPBACK, folder?: string) {
  const into = folder ?? (await temporaryFolder());
  const steps: number[] = [];
  const result = await fetchFiles(files, { folder: into, reach, onProgress: (done) => steps.push(done) });
  return { ...result, losses: Object.fromEntries(result.losses), folder: into, steps };
}

describe("an address of this machine or of its network", () => {
  it.each([
    ...["127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
    ...["169.254.169.254", "100.64.0.1", "100.100.100.200", "192.0.0.192", "198.18.0.1", "224.0.0.1"],
    ...["255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "fe80::1"],
    ...["fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "64:ff9b::7f00:1", "64:ff9b::808:808"],
    ...["64:ff9b:1::1", "2002:7f00:1::", "2001::1", "2001:db8::1", "3fff::1", "5f00::1", "localhost", ""],
  ])("is not public: %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(["1.1.1.1", "172.15.0.1", "172.32.0.1", "192.0.78.9", "2606:4700::1111", "2a00:1450:4001::1"])(
    "is another one than %s",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it("gets no connection, however it is written", async () => {
    const site = await oldSite((_, response) => response.end(HILL));
    const hosts = [
      ...["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0.0.0.0"],
      ...["[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "127。0。0。1"],
    ];
    for (const host of hosts) {
      // Any port, so that nothing but the address refuses.
      const reach = { ...PUBLIC, mayUsePort: () => true };
      const { losses } = await fetched(wanted(`http://${host}:${site.port}`, "a.gif"), reach);
      expect(losses, host).toEqual({ "a.gif": "private" });
    }
    expect(site.open.ever).toBe(0);
  });

  it("gets no connection after a redirect", async () => {
    const inside = await oldSite((_, response) => response.end(HILL));
    const targets = [
      `http://localhost:${inside.port}/a.gif`,
      `http://127.0.0.1:${inside.port}/a.gif`,
      `http://[::ffff:127.0.0.1]:${inside.port}/a.gif`,
      `http://${"user:word"}@127.0.0.2:${inside.port}/a.gif`,
      "file:///etc/passwd",
      "ftp://127.0.0.1/a.gif",
    ];
    for (const location of targets) {
      const site = await oldSite((_, response) => response.writeHead(302, { location }).end());
      let checked = 0;
      const onlyFirst: Reach = {
        mayConnect: (address) => checked++ === 0 || PUBLIC.mayConnect(address),
        mayUsePort: () => true,
      };
      const { losses } = await fetched(wanted(site.origin, "a.gif"), onlyFirst);
      expect(losses, location).toEqual({ "a.gif": "private" });
    }
    expect(inside.open.ever).toBe(0);
  });

  it("and any port but those of the web gets no connection", async () => {
    const site = await oldSite((_, response) => response.end(HILL));
    const reach = { ...LOOPBACK, mayUsePort: PUBLIC.mayUsePort };
    expect((await fetched(wanted(site.origin, "a.gif"), reach)).losses).toEqual({ "a.gif": "private" });
    expect(site.open.ever).toBe(0);
  });
});

describe("files of the old site", () => {
  it("come to their places, few at a time, with progress", async () => {
    const site = await oldSite((_, response) => setTimeout(() => response.end(HILL), 10));
    const names = Array.from({ length: 12 }, (_, index) => `2014/0${(index % 3) + 1}/hill-${index}.gif`);
    const { files, bytes, losses, folder, steps } = await fetched(wanted(site.origin, ...names));
    expect({ files, bytes, losses }).toEqual({ files: 12, bytes: 12 * HILL.length, losses: {} });
    expect(site.open.most).toBeLessThanOrEqual(2);
    expect(steps).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(await readFile(path.join(folder, "2014/02/hill-1.gif"))).toEqual(HILL);
  });

  it("come only once: a second run asks for what is missing", async () => {
    const isDown = { now: true };
    const site = await oldSite((request, response) => {
      if (isDown.now && request.url?.endsWith("b.gif")) response.destroy();
      else response.end(HILL);
    });
    const first = await fetched(wanted(site.origin, "a.gif", "b.gif"));
    expect(first.losses).toEqual({ "b.gif": "unreachable" });
    isDown.now = false;
    site.asked.length = 0;
    const second = await fetched(wanted(site.origin, "a.gif", "b.gif"), LOOPBACK, first.folder);
    expect(second.losses).toEqual({});
    expect(site.asked).toEqual(["/wp-content/uploads/b.gif"]);
    expect((await readdir(first.folder)).sort()).toEqual(["a.gif", "b.gif"]);
  });

  it("follow redirects, and fall back to the size that is there", async () => {
    const site = await oldSite((request, response) => {
      if (request.url?.includes("moved")) response.end(HILL);
      else if (request.url?.includes("-300x200")) response.writeHead(301, { location: "/moved.gif" }).end();
      else response.writeHead(404).end("<h1>Not found</h1>");
    });
    const at = `${site.origin}/wp-content/uploads`;
    const file = {
      name: "hill-300x200.gif",
      addresses: [
        { address: `${at}/hill.gif`, name: "hill.gif" },
        { address: `${at}/hill-300x200.gif`, name: "hill-300x200.gif" },
      ],
    };
    const { losses, folder } = await fetched([file]);
    expect(losses).toEqual({});
    expect(await readdir(folder)).toEqual(["hill-300x200.gif"]);
  });

  it("that do not come leave nothing behind, and the report says why", async () => {
    const site = await oldSite((request, response) => {
      switch (request.url?.split("/").at(-1)) {
        case "gone.gif":
          return response.writeHead(404).end();
        case "forbidden.gif":
          return response.writeHead(403).end();
        case "page.gif":
          return response.end("<html>A page that says that nothing is here</html>");
        case "loop.gif":
          return response.writeHead(302, { location: request.url }).end();
        case "huge.gif":
          return response.writeHead(200, { "content-length": String(10 ** 12) }).end();
        case "cut.gif":
          response.writeHead(200, { "content-length": "1000" });
          response.write(HILL);
          return setTimeout(() => response.destroy(), 20);
        default:
          return response.end(HILL);
      }
    });
    const names = ["gone", "forbidden", "page", "loop", "huge", "cut"].map((name) => `${name}.gif`);
    const { losses, folder } = await fetched(wanted(site.origin, ...names, "../out.gif", "a/../../b.gif"));
    expect(losses).toEqual({
      "gone.gif": "gone",
      "forbidden.gif": "refused",
      "page.gif": "kind",
      "loop.gif": "refused",
      "huge.gif": "large",
      "cut.gif": "unreachable",
      "../out.gif": "refused",
      "a/../../b.gif": "refused",
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it("wait when the old site says that it is busy", async () => {
    const times: number[] = [];
    const site = await oldSite((_, response) => {
      times.push(Date.now());
      if (times.length === 1) response.writeHead(503, { "retry-after": "1" }).end();
      else response.end(HILL);
    });
    expect((await fetched(wanted(site.origin, "a.gif"))).losses).toEqual({});
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(950);
  });

  it("are not asked for when the old site is gone", async () => {
    const { origin, port } = await oldSite((_, response) => response.end());
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    expect(port).toBeGreaterThan(0);
    const names = Array.from({ length: 200 }, (_, index) => `${index}.gif`);
    const { losses } = await fetched(wanted(origin, ...names));
    expect(new Set(Object.values(losses))).toEqual(new Set(["unreachable"]));
  });

  it("that came before are kept when the folder has other files", async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, "a.gif"), HILL);
    const site = await oldSite((_, response) => response.end(HILL));
    await fetched(wanted(site.origin, "a.gif"), LOOPBACK, folder);
    expect(site.asked).toEqual([]);
  });
});
