import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { feeds } from "@/lib/addresses/public";
import { publicPageAt } from "@/lib/addresses/read";
import { RENAMED_ADDRESSES, renamedAddress } from "@/lib/addresses/renamed";
import { guardBodies } from "@/lib/server/guard-bodies";
import { acceptOldForms } from "@/lib/server/renamed";
import { bodyLimitAt } from "@/lib/web/limits-by-route";
import { pagesOfApp } from "@/tests/support/pages-of-app";
import { postRoutes } from "@/tests/support/post-routes";
import { projectFiles } from "@/tests/support/sources";

const TOKEN = "b.MTIuOA.kJ9_x-2";
const rows = Object.entries(RENAMED_ADDRESSES).map(([old, now]) => ({
  old: old.replace(/:\w+/, TOKEN),
  now: now.replace(/:\w+/, TOKEN),
}));
const routes = [
  ...pagesOfApp().map(({ route }) => route),
  ...projectFiles().flatMap((file) => /^app(\/api\/.*)\/route\.ts$/.exec(file)?.slice(1) ?? []),
];
const answers = (path: string) =>
  routes.some((route) => fits(route, path)) || publicPageAt(path)?.page === feeds;
const fits = (route: string, path: string) =>
  new RegExp(`^${route.replace(/\[\w+\]/g, "[^/]+")}$`).test(path);

describe.for(rows)("the old address $old", ({ old, now }) => {
  test("leads to a page or form that there is, with its query", () => {
    expect(renamedAddress(old)).toBe(now);
    expect(renamedAddress(`${old}/`)).toBe(now);
    expect(renamedAddress(`${old}?token=${TOKEN}&a=%2Fb`)).toBe(`${now}?token=${TOKEN}&a=%2Fb`);
    expect(answers(now)).toBe(true);
  });

  test("is no page or form any more, and hides none", () => {
    expect(answers(old)).toBe(false);
    expect(renamedAddress(now)).toBeUndefined();
    expect(renamedAddress(`${old}x`)).not.toBe(now);
    expect(renamedAddress(`${old}/more/of/it`)).toBeUndefined();
  });
});

test("no page or form that there is counts as an old address", () => {
  expect(routes.length).toBeGreaterThan(80);
  expect(routes.filter((route) => renamedAddress(route.replace(/\[\w+\]/g, "4")))).toEqual([]);
});

describe("a form at an old address", () => {
  const forms = rows.filter(({ now }) => postRoutes().some((route) => fits(route, now)));
  const server = createServer();
  let url: string;

  beforeAll(async () => {
    const echo = guardBodies(
      async (request, response) => {
        const parts: Buffer[] = [];
        for await (const part of request) parts.push(part);
        response.end(`${request.url} ${Buffer.concat(parts)}`);
      },
      { secure: false },
    );
    server.on("request", acceptOldForms(echo));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => void server.close());

  test.for(forms)("is accepted as if it were sent to $now", async ({ old, now }) => {
    expect(bodyLimitAt("POST", now)).toBeDefined();
    const form = now.startsWith("/api/") ? new URLSearchParams({ note: "Three runs" }) : formOf("Three runs");
    const answer = await fetch(`${url}${old}?token=${TOKEN}`, { method: "POST", body: form });
    const body = await answer.text();
    expect(body.startsWith(`${now}?token=${TOKEN} `)).toBe(true);
    expect(body).toMatch(/Three(?: |\+)runs/);
  });

  test("is any of six", () => {
    expect(forms.length).toBeGreaterThanOrEqual(6);
  });
});

function formOf(note: string): FormData {
  const form = new FormData();
  form.set("note", note);
  return form;
}
