import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Answered } from "@/lib/server/ask-next";
import { createFill } from "@/lib/server/fill";
import { textOf } from "./pages";

const html = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const answered = (status: number, body = "", headers: Answered["headers"] = {}): Answered => ({
  status,
  body,
  headers,
});

function fillFrom(answers: Record<string, Answered>) {
  const asked: string[] = [];
  const ask = async (path: string) => {
    asked.push(path);
    return answers[path] ?? answered(500);
  };
  return {
    asked,
    fill: createFill({
      ask,
      scripts: { island: "/_assets/viewer.js", hint: "/_assets/hint-BBBB.js" },
      headers: [["x-own", "yes"]],
    }),
  };
}

describe("filling the store", () => {
  test("gives a page in three encodings, each with its ETag, our headers and none of Next's", async () => {
    const { fill } = fillFrom({ "/": answered(200, html("<h1>Home</h1>"), { "x-next": "1", vary: "rsc" }) });
    const { copies, mark } = await fill("/");
    const whole = copies.identity.bytes.toString();
    expect(whole).toContain("<h1>Home</h1>");
    expect(brotliDecompressSync(copies.br?.bytes ?? "").toString()).toBe(whole);
    expect(gunzipSync(copies.gzip?.bytes ?? "").toString()).toBe(whole);
    expect(copies.br?.headers).toEqual(
      expect.arrayContaining(["content-encoding", "br", "x-own", "yes", `"${mark}-br"`]),
    );
    expect(copies.br?.headers).not.toContain("x-next");
  });

  test("leaves a feed unchanged, and gives its type", async () => {
    const type = "application/atom+xml; charset=utf-8";
    const { fill } = fillFrom({ "/feed": answered(200, "<feed>a script</feed>", { "content-type": type }) });
    const page = await fill("/feed");
    expect([page.mayBeStored, textOf(page)]).toEqual([true, "<feed>a script</feed>"]);
    expect(page.copies.br?.headers.slice(0, 2)).toEqual(["content-type", type]);
    expect(page.copies.identity.headers).toContain("cache-control");
  });

  test("reads the revision that the page names", async () => {
    const { fill } = fillFrom({
      "/t/1": answered(200, html("", '<meta name="comeback-revision" content="42"/>')),
    });
    expect((await fill("/t/1")).revision).toBe(42);
  });

  test("does not store a response with a cookie, and removes the cookie", async () => {
    const { fill } = fillFrom({ "/": answered(200, html("mine"), { "set-cookie": "session=1" }) });
    const page = await fill("/");
    expect(page.mayBeStored).toBe(false);
    expect(page.copies.identity.headers.join()).not.toContain("session=1");
  });

  test("stores a permanent redirect, and passes a temporary one on", async () => {
    const { fill } = fillFrom({
      "/old": answered(308, html("script"), { location: "/t/1/new" }),
      "/c/1": answered(307, "", { location: "/t/1/new#c1" }),
    });
    const [forGood, forNow] = [await fill("/old"), await fill("/c/1")];
    expect([forGood.status, forGood.mayBeStored, textOf(forGood)]).toEqual([308, true, ""]);
    expect(forGood.copies.identity.headers).toEqual(expect.arrayContaining(["location", "/t/1/new"]));
    expect([forNow.status, forNow.mayBeStored]).toEqual([307, false]);
    expect(forNow.copies.identity.headers).toContain("no-store");
  });

  test("answers a missing page with the designed one, which Next would leave to script", async () => {
    const { fill } = fillFrom({
      "/t/9": answered(404, '<!DOCTYPE html><html id="__next_error__"><body></body></html>'),
      "/_not-found": answered(404, html("<h1>There is nothing here</h1>")),
    });
    const page = await fill("/t/9");
    expect(page.status).toBe(404);
    expect(textOf(page)).toContain("There is nothing here");
  });

  test("lets a page say that it is gone", async () => {
    const { fill } = fillFrom({
      "/t/9": answered(200, html("Withdrawn", '<meta name="comeback-status" content="410"/>')),
    });
    const page = await fill("/t/9");
    expect([page.status, textOf(page)?.includes("Withdrawn")]).toEqual([410, true]);
  });

  test.each([
    ["what Next could not make", answered(500)],
    ["a page that is not whole", answered(200, "<html><head></head><body><!--$?--></body></html>")],
  ])("fails for %s", async (_, answer) => {
    const { fill } = fillFrom({ "/": answer });
    await expect(fill("/")).rejects.toThrow();
  });
});
