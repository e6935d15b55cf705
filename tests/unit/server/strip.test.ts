import { describe, expect, test } from "vitest";
import { stripPage } from "@/lib/server/strip";

const SCRIPTS = { island: "/_assets/viewer-AAAA.js", hint: "/_assets/hint-BBBB.js" };
const page = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`;

/** As Next 16 writes a page: preloads, chunks, the no-module chunk, an empty outlet, the flight data. */
const asNextWrites = page(
  `<div hidden=""><!--$--><!--/$--></div><main><h1>Knee<!-- --> <!-- -->pain</h1></main><script id="_R_">(globalThis["TURBOPACK"]||[]).push({})</script><script src="/_next/static/chunks/a.js" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"0:[\\"$\\",\\"h1\\"]"])</script>`,
  `<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/><link rel="preload" href="/_next/static/media/inter.woff2" as="font" crossorigin="" type="font/woff2"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/b.js" async=""></script><title>Knee</title><script src="/_next/static/chunks/c.js" noModule=""></script>`,
);

describe("stripping a finished page", () => {
  test("leaves the page, its style and fonts, and only the hint and the island", () => {
    const hint = `<script src="${SCRIPTS.hint}"></script>`;
    expect(stripPage(asNextWrites, SCRIPTS).replace(`<head>${hint}`, "<head>")).toBe(
      page(
        "<main><h1>Knee pain</h1></main>",
        `<link rel="stylesheet" href="/_next/static/chunks/a.css"/><link rel="preload" href="/_next/static/media/inter.woff2" as="font" crossorigin="" type="font/woff2"/><title>Knee</title><script type="module" src="${SCRIPTS.island}"></script>`,
      ),
    );
  });

  test("puts the hint before the styles, so that it has run when the page is painted", () => {
    expect(stripPage(asNextWrites, SCRIPTS)).toContain(
      `<head><script src="${SCRIPTS.hint}"></script><meta charSet="utf-8"/>`,
    );
  });

  test("keeps members' text word for word, even about scripts", () => {
    const written = `<p>I typed &lt;script&gt;alert(1)&lt;/script&gt; and self.__next_f.push([1]) and &lt;/head&gt; and &lt;!-- --&gt; and $&amp; and $\`</p><a href="/x" title="&lt;script src=&quot;x&quot;&gt;">x</a>`;
    expect(stripPage(page(written), SCRIPTS)).toContain(written);
  });

  test("keeps structured data unchanged, even if it looks like HTML", () => {
    const data = `<script type="application/ld+json">{"text":"<!-- --> \\u003cscript> data-precedence=\\"next\\""}</script>`;
    expect(stripPage(page(`<p>a</p>${data}<p>b</p>`), SCRIPTS)).toContain(`<p>a</p>${data}<p>b</p>`);
  });

  test.each([
    ["has a part that script would fill in later", page('<!--$?--><template id="B:0"></template><!--/$-->')],
    ["ends in the middle", "<!DOCTYPE html><html><head></head><body><main>"],
    ["has a script without an end", page("<script>never")],
  ])("refuses a page that %s", (_, html) => {
    expect(() => stripPage(html, SCRIPTS)).toThrow("The page is incomplete");
  });
});
