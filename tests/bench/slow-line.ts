import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "@playwright/test";
import { findOrInstallChromium } from "../run/chromium";
import { startForum } from "../support/forum-process";
import { newSession, signInAt } from "../support/session";
import { endLater } from "./ending";
import { median } from "./numbers";
import { scratchFolder } from "./scratch";

const PAGES = ["/ask", "/tell", "/sign-in", "/settings"];
const VISITS = 3;
/** The preset "Slow 3G" of Chromium's developer tools: milliseconds, and bytes per second. */
const SLOW_3G = { offline: false, latency: 2_000, downloadThroughput: 50_000, uploadThroughput: 50_000 };

interface Visit {
  readonly bytes: number;
  readonly arrived: number;
  readonly painted: number;
  readonly loaded: number;
}

/** Pages for one reader in a real browser with nothing cached, once uncompressed and once as they are, in turns. */
export async function slowLine(): Promise<string> {
  const forum = await startForum(await scratchFolder());
  endLater(forum.stop);
  signInAt(forum);
  const { sessionToken } = await newSession("reader@example.org");
  const executablePath = await findOrInstallChromium();
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  endLater(() => browser.close());
  const plain = await relay(forum.url, { compressed: false });
  const compressed = await relay(forum.url, { compressed: true });
  const rows = [
    "| page on slow 3G | bytes | compressed | whole page | compressed | first paint | compressed | with scripts | compressed |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
  ];
  for (const path of PAGES) {
    const session = path === "/sign-in" ? undefined : sessionToken;
    const [before, after]: Visit[][] = [[], []];
    for (let visit = 0; visit < VISITS; visit++) {
      before?.push(await visited(browser, plain + path, session));
      after?.push(await visited(browser, compressed + path, session));
    }
    rows.push(row(path, before ?? [], after ?? []));
  }
  return rows.join("\n");
}

/** Passes all on, both ways alike; without `compressed`, it asks for pages as they are. */
async function relay(to: string, { compressed }: { compressed: boolean }): Promise<string> {
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, host: new URL(to).host };
    if (!compressed && headers["sec-fetch-dest"] === "document") delete headers["accept-encoding"];
    request(to + asked.url, { method: asked.method, headers }, (heard) => {
      answer.writeHead(heard.statusCode ?? 502, heard.rawHeaders);
      heard.pipe(answer);
    })
      .once("error", () => answer.destroy())
      .end();
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  endLater(async () => {
    server.close();
    server.closeAllConnections();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

async function visited(browser: Browser, url: string, sessionToken?: string): Promise<Visit> {
  const context = await browser.newContext();
  if (sessionToken)
    await context.addCookies([
      { name: "next-auth.session-token", value: sessionToken, url, httpOnly: true, sameSite: "Lax" },
    ]);
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", SLOW_3G);
  await page.goto(url, { waitUntil: "load", timeout: 120_000 });
  const seen = await page.evaluate(() => {
    const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return {
      bytes: page?.encodedBodySize ?? 0,
      arrived: page?.responseEnd ?? 0,
      painted: paint?.startTime ?? 0,
      loaded: page?.loadEventStart ?? 0,
    };
  });
  await context.close();
  return seen;
}

function row(path: string, before: Visit[], after: Visit[]): string {
  const of = (visits: Visit[], what: keyof Visit) => median(visits.map((visit) => visit[what]));
  const bytes = (visits: Visit[]) => Math.round(of(visits, "bytes")).toLocaleString("en");
  const seconds = (visits: Visit[], what: keyof Visit) => `${(of(visits, what) / 1000).toFixed(1)} s`;
  const cells = [
    ...[path, bytes(before), bytes(after)],
    ...[seconds(before, "arrived"), seconds(after, "arrived")],
    ...[seconds(before, "painted"), seconds(after, "painted")],
    ...[seconds(before, "loaded"), seconds(after, "loaded")],
  ];
  return `| ${cells.join(" | ")} |`;
}
