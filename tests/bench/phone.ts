import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "@playwright/test";
import { runSql } from "@/db/databases";
import { escaped } from "@/lib/html";
import { threadPath } from "@/lib/urls";
import { findOrInstallChromium } from "../run/chromium";
import { endLater } from "./ending";
import { inKb, median, table } from "./numbers";
import { serveForum } from "./processes";
import { fillForReading } from "./sample-content";
import { scratchDatabase, scratchServer } from "./scratch";

const VISITS = 7;
const SLOWER = 10;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

interface Visit {
  readonly mainThread: number;
  readonly layout: number;
  readonly style: number;
  readonly script: number;
  readonly largestPaint: number;
  readonly moved: number;
  readonly bytes: number;
  readonly fontBytes: number;
}

/** A first visit to the article on a phone with a tenth of this machine's speed, beside its bare words, in turns. */
export async function phone(): Promise<string> {
  const url = await scratchDatabase(await scratchServer(), "reading", fillForReading);
  const { rows } = await runSql(
    url,
    "select id::int, slug from threads where kind = 'article' order by comment_count desc limit 1",
  );
  const forum = await serveForum(url);
  const article = forum.url + threadPath(rows[0] as { id: number; slug: string });
  const executablePath = await findOrInstallChromium();
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  endLater(() => browser.close());
  const bare = await serveText(await wordsOf(browser, article));
  const visits = { bare: [] as Visit[], article: [] as Visit[] };
  for (let visit = 0; visit < VISITS; visit++) {
    visits.bare.push(await visited(browser, bare));
    visits.article.push(await visited(browser, article));
  }
  const shares = visits.article.map(
    ({ mainThread }, index) => mainThread / (visits.bare[index]?.mainThread ?? 0),
  );
  return table(
    [
      "first visit",
      "main thread",
      "beside bare",
      "layout",
      "style",
      "script",
      "LCP",
      "shift",
      "bytes",
      "of it fonts",
    ],
    [row("bare words", visits.bare, 1), row("article with its replies", visits.article, median(shares))],
  );
}

async function wordsOf(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage(PHONE);
  await page.goto(url);
  const lines = await page.evaluate(() =>
    [...document.body.querySelectorAll("p, li, h1, h2, h3, h4, summary, figcaption, .w, .do")]
      .filter((block) => !block.querySelector("p, li"))
      .map(({ textContent }) => textContent ?? ""),
  );
  await page.close();
  const paragraphs = lines.map((line) => `<p>${escaped(line)}</p>`).join("\n");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Words</title>${paragraphs}`;
}

async function serveText(html: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8").end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endLater(async () => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function visited(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  const loaded = { bytes: 0, fontBytes: 0 };
  const fonts = new Set<string>();
  line.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Font") fonts.add(requestId);
  });
  line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    loaded.bytes += encodedDataLength;
    if (fonts.has(requestId)) loaded.fontBytes += encodedDataLength;
  });
  await line.send("Network.enable");
  await line.send("Performance.enable");
  await line.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(url, { waitUntil: "networkidle", timeout: 60_000 });
  await page.waitForTimeout(1_500);
  const { metrics } = await line.send("Performance.getMetrics");
  const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  const { largestPaint, moved } = await page.evaluate(
    () =>
      new Promise<{ largestPaint: number; moved: number }>((resolve) => {
        const seen = { largestPaint: 0, moved: 0 };
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.largestPaint = entry.startTime;
        }).observe({ type: "largest-contentful-paint", buffered: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.moved += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(seen), 200);
      }),
  );
  await context.close();
  return {
    mainThread: ms("TaskDuration"),
    layout: ms("LayoutDuration"),
    style: ms("RecalcStyleDuration"),
    script: ms("ScriptDuration"),
    largestPaint,
    moved,
    ...loaded,
  };
}

function row(name: string, visits: Visit[], share: number): string[] {
  const of = (what: keyof Visit) => median(visits.map((visit) => visit[what]));
  const inSeconds = (what: keyof Visit) => `${(of(what) / 1000).toFixed(2)} s`;
  return [
    name,
    inSeconds("mainThread"),
    share.toFixed(2),
    inSeconds("layout"),
    inSeconds("style"),
    inSeconds("script"),
    inSeconds("largestPaint"),
    of("moved").toFixed(3),
    inKb(of("bytes")),
    inKb(of("fontBytes")),
  ];
}
