import type { Page } from "@playwright/test";
import { richText } from "@/lib/rich-text/document";
import { expect, test } from "../support/e2e";
import { isHarmless } from "../support/harmless-address";
import { HOSTILE_ADDRESSES } from "../support/hostile-documents";
import { signIn, someone } from "../support/sign-in";
import { editorIn } from "../support/writing";

/** Beside the addresses of the hostile documents: those that read as others. */
const ADDRESSES = [
  ...HOSTILE_ADDRESSES,
  "https://bank.example@evil.example/",
  "https://jo:secret@evil.example/",
  "https://evil.example/\u202egpj.exe",
  "https:///evil.example/",
  "HTTPS://@evil.example",
];
const RUN = "window.__ran = true; alert(1)";
/** Markup by which a clipboard could bring more than words; each holds a script that would say that it ran. */
const MARKUP = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<img src="/uploads/x.webp" alt=">" onerror="${RUN}">`,
  `<img src="/uploads/../api/viewer" onload="${RUN}">`,
  `<img src="/uploads/%2e%2e/api/viewer">`,
  `<svg onload="${RUN}"><script>${RUN}</script><a xlink:href="javascript:${RUN}"><text>x</text></a></svg>`,
  `<math><mtext><img src=x onerror="${RUN}"></mtext><a href="javascript:${RUN}">m</a></math>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe><iframe src="javascript:${RUN}"></iframe>`,
  `<object data="javascript:${RUN}"></object><embed src="javascript:${RUN}">`,
  `<form action="javascript:${RUN}"><button formaction="javascript:${RUN}">press</button><input autofocus onfocus="${RUN}"></form>`,
  `<details open ontoggle="${RUN}"><summary>s</summary></details><video><source onerror="${RUN}"></video>`,
  `<p style="background:url(javascript:${RUN})" class="note" id="main" contenteditable="false" tabindex="1">p</p>`,
  `<style>@import "https://evil.example/x.css"; p { background: url(https://evil.example/x) }</style>`,
  `<link rel="stylesheet" href="https://evil.example/x.css"><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<a class="mention" href="http://[">m</a><a class="mention" href="javascript:${RUN}">m</a>`,
  `<a class="mention" href="/u/coach-jo" onclick="${RUN}" target="_self" ping="https://evil.example/">m</a>`,
  `<a href="https://a.example/" onclick="${RUN}" target="_blank" ping="https://evil.example/" style="position:fixed;inset:0">all</a>`,
  `<ol start="1e308"><li value="x" onclick="${RUN}">one</li></ol><h1 onclick="${RUN}">h</h1>`,
  `<template><script>${RUN}</script></template><noscript><p title="</noscript><img src=x onerror='${RUN}'>"></p></noscript>`,
  `<p data-pm-slice='0 0 ["javascript:",null]'><b onmouseover="${RUN}">x</b></p>`,
  `<x-y is="rich-editor" onclick="${RUN}">x</x-y><rich-editor data-document='{"type":"doc"}'></rich-editor>`,
  ...ADDRESSES.map((address) => {
    const quoted = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    return `<a href="${quoted}">one</a> <img src="${quoted}" alt="two"> <a class="mention" href="${quoted}">@x</a>`;
  }),
];

const ELEMENTS = "p h2 h3 h4 strong em s code pre br hr ul ol li blockquote a img figure button span".split(
  " ",
);
const ATTRIBUTES = "href src alt class start width height draggable contenteditable type".split(" ");

/** Everything that could tell of a script that ran or of a page that was left. */
async function watch(page: Page, url: string) {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => seen.push(`popup ${popup.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("blob:"))
      seen.push(`request ${request.url()}`);
    // A picture's address is fetched; nothing else of what was pasted is.
    if (request.resourceType() === "image" && !new URL(request.url()).pathname.startsWith("/uploads/"))
      seen.push(`picture ${request.url()}`);
  });
  return async () => {
    if (await page.evaluate(() => "__ran" in window)) seen.push("a script ran");
    return seen;
  };
}

const writing = (page: Page) => page.locator(".ProseMirror");

/** Gives the editor what a clipboard or a drag would, in place of all that is in it. */
async function give(page: Page, as: "paste" | "drop", data: Record<string, string>): Promise<void> {
  await writing(page).evaluate(
    (element, { how, given }) => {
      const data = new DataTransfer();
      for (const [type, words] of Object.entries(given)) data.setData(type, words);
      const { left, top } = element.getBoundingClientRect();
      const place = { clientX: left + 5, clientY: top + 5, bubbles: true, cancelable: true };
      const event =
        how === "paste"
          ? new ClipboardEvent("paste", { clipboardData: data, ...place })
          : new DragEvent("drop", { dataTransfer: data, ...place });
      element.dispatchEvent(event);
    },
    { how: as, given: data },
  );
}

async function empty(page: Page): Promise<void> {
  // A dialog that has just closed may put its link in a moment later.
  await expect(async () => {
    await page.evaluate(() => {
      const editor = document.querySelector("rich-editor") as HTMLElement & { document: object | null };
      editor.document = null;
    });
    await expect(writing(page)).toHaveText("", { timeout: 500 });
  }).toPass();
}

/** What is wrong with the editor's DOM, and with the document that its form would send. */
async function faultsIn(page: Page): Promise<string[]> {
  const { elements, addresses, sent } = await page.evaluate(() => {
    const all = [...document.querySelectorAll(".ProseMirror *")];
    return {
      elements: all.map((one) => `${one.localName} ${one.getAttributeNames().join(" ")}`.trim()),
      addresses: all
        .flatMap((one) => [one.getAttribute("href"), one.getAttribute("src")])
        .filter((one) => one !== null),
      sent: document.querySelector<HTMLInputElement>("rich-editor input[name=document]")?.value ?? "",
    };
  });
  const faults = elements.filter((one) => {
    const [name = "", ...attributes] = one.split(" ");
    return !ELEMENTS.includes(name) || attributes.some((attribute) => !ATTRIBUTES.includes(attribute));
  });
  faults.push(...addresses.filter((address) => !isHarmless(address)));
  if (sent === "") return faults;
  if (!richText.safeParse(JSON.parse(sent)).success) faults.push(`sent, and refused: ${sent}`);
  for (const [, address = ""] of sent.matchAll(/"(?:href|src)":"((?:[^"\\]|\\.)*)"/g))
    if (!isHarmless(JSON.parse(`"${address}"`))) faults.push(`sent: ${address}`);
  return faults;
}

async function open(page: Page) {
  await signIn(page, someone(), "/ask");
  return editorIn(page, "What happened");
}

for (const how of ["paste", "drop"] as const)
  test(`no content pasted by ${how} runs, misleads or is sent`, async ({ page, forum }) => {
    const seen = await watch(page, forum.url);
    await open(page);
    const wrong: string[] = [];
    const check = async (given: string) => {
      for (const fault of await faultsIn(page)) wrong.push(`${given}: ${fault}`);
    };
    for (const markup of MARKUP) {
      await empty(page);
      await give(page, how, { "text/html": `${markup}<p>the end</p>`, "text/plain": "the end" });
      await expect(writing(page), markup).toContainText("the end");
      await check(markup);
    }
    for (const address of ADDRESSES) {
      await empty(page);
      const text = `**the end** [one](${address}) ![two](${address}) <${address}> ${address} <img src=x onerror="${RUN}">`;
      await give(page, how, { "text/plain": text });
      await expect(writing(page), text).toContainText("the end");
      await check(text);
      await empty(page);
      await give(page, how, { "text/plain": `the end ${address}` });
      await expect(writing(page)).toContainText("the end");
      await check(address);
    }
    expect(wrong).toEqual([]);
    expect(await seen()).toEqual([]);
    await expect(page).toHaveURL("/ask");
  });

test("no typed, linked or requested address misleads", async ({ page, forum }) => {
  const seen = await watch(page, forum.url);
  const box = await open(page);
  const wrong: string[] = [];
  // What has no key of its own is no typing.
  const typed = ADDRESSES.filter((address) => address.length < 100 && !/[\p{Cc}\p{Cs}]/u.test(address));
  for (const address of typed) {
    await empty(page);
    await box.focus();
    await page.keyboard.type(`[one](${address}) ${address} `);
    for (const fault of await faultsIn(page)) wrong.push(`typed ${address}: ${fault}`);

    await page.keyboard.press("ControlOrMeta+a");
    await give(page, "paste", { "text/plain": address });
    for (const fault of await faultsIn(page)) wrong.push(`put on words ${address}: ${fault}`);

    await empty(page);
    await box.focus();
    await page.keyboard.press("ControlOrMeta+k");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Address").fill(address);
    await dialog.getByLabel("Address").press("Enter");
    if (await dialog.isVisible()) {
      await expect(dialog.getByRole("alert")).toContainText("This link does not work");
      await page.keyboard.press("Escape");
    }
    for (const fault of await faultsIn(page)) wrong.push(`asked for ${address}: ${fault}`);
  }
  expect(wrong).toEqual([]);
  expect(await seen()).toEqual([]);
});

test("a document from outside the editor brings no misleading address", async ({ page, forum }) => {
  const seen = await watch(page, forum.url);
  await open(page);
  const wrong: string[] = [];
  for (const href of ADDRESSES) {
    await page.evaluate((to) => {
      const editor = document.querySelector("rich-editor") as HTMLElement & { document: object | null };
      const text = { type: "text", text: "the end", marks: [{ type: "link", attrs: { href: to } }] };
      editor.document = { type: "doc", content: [{ type: "paragraph", content: [text] }] };
    }, href);
    await expect(writing(page)).toContainText("the end");
    for (const fault of await faultsIn(page)) wrong.push(`${href}: ${fault}`);
  }
  expect(wrong).toEqual([]);
  expect(await seen()).toEqual([]);
});

test("a clicked link opens nothing while writing, and its own address once posted", async ({
  page,
  forum,
}) => {
  const box = await open(page);
  await give(page, "paste", {
    "text/plain": "x",
    "text/html": `<p>Read <a href="https://a.example/guide" onclick="${RUN}" target="_top">the guide</a>, <a href="/t/1/a-thread">a thread</a>,
      <a href="javascript:${RUN}">a trap</a>, <a href="https://bank.example@evil.example/">the bank</a> and <a href="mailto:jo@a.example">Jo</a> before you run.</p>`,
  });
  await expect(box.getByRole("link")).toHaveText(["the guide", "a thread", "Jo"]);
  const seen = await watch(page, forum.url);
  for (const link of await box.getByRole("link").all())
    for (const modifiers of [[], ["ControlOrMeta"], ["Shift"]] as const)
      await link.click({ modifiers: [...modifiers] });
  for (const link of await box.getByRole("link").all()) await link.click({ button: "middle" });
  await expect(page).toHaveURL("/ask");
  expect(await seen()).toEqual([]);

  const title = "Where does a link lead once it is posted?";
  await page.getByLabel("Your question").fill(title);
  await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const posted = page
    .getByRole("main")
    .locator("a", { hasText: /^(the guide|a thread|a trap|the bank|Jo)$/ });
  await expect(posted).toHaveText(["the guide", "a thread", "Jo"]);
  for (const link of await posted.all()) {
    const href = (await link.getAttribute("href")) ?? "";
    expect(isHarmless(href), href).toBe(true);
    expect(await link.evaluate((element) => element.getAttributeNames().sort().join(" "))).toMatch(
      /^href( rel)?$/,
    );
    if (!href.startsWith("/")) await expect(link).toHaveAttribute("rel", /nofollow.*noopener/);
  }
  await page.route("https://a.example/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<p>Here.</p>" }),
  );
  await posted.first().click();
  await expect(page).toHaveURL("https://a.example/guide");
  expect(await page.evaluate(() => [window.opener, "__ran" in window])).toEqual([null, false]);
});
