import { runSql } from "@/db/databases";
import { addressesOf, MISSING_ID } from "../support/addresses-of-pages";
import { signInAsModerator } from "../support/cases";
import { expect, test } from "../support/e2e";
import { askEncoded, wronglyEncoded } from "../support/encoded-answers";
import type { Forum } from "../support/forum-process";
import { type AppPage, pagesOfApp } from "../support/pages-of-app";
import { plantSecrets, SECRETS, type SecretIds } from "../support/secret-case";
import { newSession } from "../support/session";
import { someone } from "../support/sign-in";

test.use({ copy: "moderation" });

/** Such pages are never compressed (docs/decisions/055-compressed-member-pages.md). */
const WITH_KEY = /^\/(?:check-in|outbox|api\/unsubscribe)|[?&]token=/;
const FORM_BYTES = 16 * 1024;
/** nginx reads 4,096 unless it is told otherwise, and answers 502 if there are more. */
const HEADER_BYTES = 2_500;
const CONTENT_TYPES = {
  none: undefined,
  multipart: "multipart/form-data; boundary=x",
  urlencoded: "application/x-www-form-urlencoded",
  text: "text/plain",
  json: "application/json",
};
const BODIES: Record<keyof typeof CONTENT_TYPES, string> = {
  none: "",
  multipart: '--x\r\ncontent-disposition: form-data; name="note"\r\n\r\nLet me see it.\r\n--x--\r\n',
  urlencoded: "note=Let+me+see+it",
  text: "Let me see it.",
  json: '{"note":"Let me see it."}',
};

const PERSONAS = ["visitor", "member", "suspended", "author", "moderator", "admin"] as const;
type Persona = (typeof PERSONAS)[number];

/** Who finds which pages of the staff: to everybody else there is none. */
function findersOf({ route }: AppPage): ReadonlySet<Persona> {
  if (route.startsWith("/admin")) return new Set(["admin"]);
  if (route.startsWith("/author")) return new Set(["author", "admin"]);
  return new Set(["moderator", "admin"]);
}

interface Planted {
  readonly ids: SecretIds;
  readonly cookies: Record<Persona, string>;
}

let planted: Planted;

test.beforeAll(async ({ forum }) => {
  planted = { cookies: await cookiesOf(forum), ids: await plantSecrets(forum) };
});

test("no page tells a stranger anything about a case, by any method and headers", async ({ forum }) => {
  const wrong: string[] = [];
  for (const page of pagesOfApp()) {
    const strangers = PERSONAS.filter((persona) => page.group !== "staff" || !findersOf(page).has(persona));
    for (const [present, absent] of addressesOf(page, planted.ids)) {
      for (const persona of strangers.filter((one) => page.group === "staff" || MEMBERS.has(one))) {
        const plain = await ask(forum, present, persona, PLAIN);
        for (const sent of requestsOf(page, persona)) {
          const answer = await ask(forum, present, persona, sent);
          const said = `${persona} ${sent.method} ${present} ${sent.type}: ${toldBy(answer)}`;
          if (leaksIn(answer, present).length > 0) wrong.push(`${said}, with ${leaksIn(answer, present)}`);
          if (answer.status >= 500) wrong.push(said);
          if (sent.method !== "POST" && answer.status !== plain.status)
            wrong.push(`${said}, not ${plain.status}`);
          if (page.group === "staff" && answer.status < 400) wrong.push(said);
          if (page.group !== "staff" || absent === null || persona !== "visitor") continue;
          const missing = toldBy(await ask(forum, absent, persona, sent));
          if (missing !== toldBy(answer)) wrong.push(`${said}, and of a missing one ${missing}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("moderators, the author and admins find their pages", async ({ forum }) => {
  for (const page of pagesOfApp().filter(({ group }) => group === "staff")) {
    for (const persona of findersOf(page)) {
      const [[present] = [""]] = addressesOf(page, planted.ids);
      const { status } = await ask(forum, present, persona, { method: "GET", type: "none" });
      // The picture of a case has no file here.
      if (!page.route.endsWith("/pictures/[id]"))
        expect([200, 307], `${persona} ${present}`).toContain(status);
    }
  }
});

test("what is not stored is compressed, but not where another site may have asked for a member's page", async ({
  forum,
}) => {
  test.setTimeout(240_000);
  const cookie = await cookieOf(forum, "admin");
  const wrong: string[] = [];
  for (const path of unstoredPaths()) {
    const compressible = !WITH_KEY.test(path);
    wrong.push(...(await wronglyEncoded(forum, path, cookie, compressible)));
    wrong.push(...(await wronglyEncoded(forum, path, "", compressible)));
  }
  expect(wrong).toEqual([]);
});

test("no compressed page holds a key of its reader, and those read most weigh little", async ({ forum }) => {
  const cookies = [await cookieOf(forum, "admin"), await cookieOf(forum, "admin")];
  const asked = (path: string, cookie = "") =>
    askEncoded(forum, path, { cookie, "accept-encoding": "br", "sec-fetch-site": "none" });
  const keys: string[] = [];
  for (const path of unstoredPaths()) {
    const first = await asked(path, cookies[0]);
    if (first.encoding === "none") continue;
    // A key stays the same for one reader, and is another for the next.
    const kept = longWords((await asked(path, cookies[0])).body);
    const shared = longWords((await asked(path, cookies[1])).body);
    const own = [...longWords(first.body)].filter((word) => kept.has(word) && !shared.has(word));
    keys.push(...own.map((word) => `${path}: ${word}`));
  }
  expect(keys).toEqual([]);
  for (const path of ["/ask", "/tell", "/sign-in", "/settings"]) {
    const { bytes, body } = await asked(path, path === "/sign-in" ? "" : cookies[0]);
    const description = `${Buffer.byteLength(body)} bytes, ${bytes} with brotli`;
    test.info().annotations.push({ type: path, description });
    expect(bytes, description).toBeLessThan(FORM_BYTES);
  }
});

test("no browser keeps a page of members or staff, and a proxy has room for its headers", async ({
  forum,
}) => {
  const kept: string[] = [];
  const long: string[] = [];
  for (const page of pagesOfApp().filter(({ group }) => group !== "public")) {
    for (const [present] of addressesOf(page, planted.ids)) {
      for (const persona of ["member", "moderator", "admin"] as const) {
        const { status, headers } = await fetch(`${forum.url}${present}`, {
          redirect: "manual",
          headers: { cookie: planted.cookies[persona] },
        });
        const control = headers.get("cache-control") ?? "";
        if (!/\bno-store\b/.test(control)) kept.push(`${persona} ${present}: ${status} ${control}`);
        const bytes = [...headers].join("").length;
        if (bytes > HEADER_BYTES) long.push(`${persona} ${present}: ${bytes} bytes`);
      }
    }
  }
  expect(kept).toEqual([]);
  expect(long).toEqual([]);
});

test("a form that a stranger posts without script loads nothing and gives back its text", async ({
  browser,
  forum,
}) => {
  const page = await (await browser.newContext({ baseURL: forum.url, javaScriptEnabled: false })).newPage();
  await signInAsModerator(page, forum);
  const { ids } = planted;
  const forms = [
    { path: `/moderation/cases/${ids.case}`, box: "Facts", button: "Decide" },
    { path: `/moderation/decide/person/${ids.person}`, box: "Facts", button: "Decide" },
    { path: `/moderation/appeals/${ids.appeal}`, box: "Reasons", button: "Decide the appeal" },
    { path: `/moderation/messages/${ids.modmail}`, box: "Your message", button: "Send" },
  ];
  const cookies = await page.context().cookies();
  for (const { path, box, button } of forms) {
    await page.context().addCookies(cookies);
    await page.goto(path);
    const words = `Written at ${path} by a moderator whose session ended.`;
    await page.getByRole("textbox", { name: box }).first().fill(words);
    // What the form proposes as the title of a promoted comment is the comment's own text.
    for (const title of await page.locator('main [name="title"]').all()) await title.evaluate(empty);
    await page.context().clearCookies();
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: button }).first().click();
    const response = await answered;
    await expect(page.getByRole("heading", { name: "That did not work" })).toBeVisible();
    await expect(page.getByRole("alert")).toContainText("sign in in a new tab");
    await expect(page.getByRole("textbox", { name: "You wrote" })).toHaveValue(words);
    expect(leaksIn({ status: 200, location: "", body: await page.content() }, path)).toEqual([]);

    // The same form for what does not exist is answered with the same page.
    const sent = response.request();
    const of = await forged(forum, path, sent.postData() ?? "", sent.headers()["content-type"] ?? "");
    const none = path.replace(/\d+$/, String(MISSING_ID));
    const missing = await forged(forum, none, sent.postData() ?? "", sent.headers()["content-type"] ?? "");
    expect(toldBy(missing), path).toBe(toldBy(of));
    expect(leaksIn(of, path)).toEqual([]);
  }
  await page.context().close();
});

interface Sent {
  readonly method: "GET" | "HEAD" | "POST";
  readonly type: keyof typeof CONTENT_TYPES;
}

interface Answer {
  readonly status: number;
  readonly location: string;
  readonly body: string;
}

/** Whose reading of public and member pages shows no more than what everybody reads, and what is their own. */
const MEMBERS: ReadonlySet<Persona> = new Set(["visitor", "member"]);
const PLAIN: Sent = { method: "GET", type: "none" };
const TYPES = Object.keys(CONTENT_TYPES) as Sent["type"][];
const EVERY: Sent[] = [
  ...TYPES.map((type): Sent => ({ method: "GET", type })),
  ...TYPES.map((type): Sent => ({ method: "POST", type })),
  ...(["none", "multipart"] as const).map((type): Sent => ({ method: "HEAD", type })),
];
const FEW: Sent[] = [PLAIN, { method: "GET", type: "multipart" }, { method: "POST", type: "multipart" }];

/** Public pages come from the page store, which knows no reader; who is signed in as what matters to the others. */
function requestsOf({ group }: AppPage, persona: Persona): Sent[] {
  if (group === "public") return persona === "visitor" ? FEW : [];
  return persona === "visitor" || (persona === "member" && group === "staff") ? EVERY : FEW;
}

async function ask(forum: Forum, path: string, persona: Persona, { method, type }: Sent): Promise<Answer> {
  const contentType = CONTENT_TYPES[type];
  const response = await fetch(`${forum.url}${path}`, {
    method,
    redirect: "manual",
    headers: {
      origin: forum.url,
      cookie: planted.cookies[persona],
      ...(contentType ? { "content-type": contentType } : {}),
    },
    ...(method === "POST" ? { body: BODIES[type] } : {}),
  });
  return read(response);
}

async function forged(forum: Forum, path: string, body: string, contentType: string): Promise<Answer> {
  const headers = { origin: forum.url, "content-type": contentType };
  return read(await fetch(`${forum.url}${path}`, { method: "POST", redirect: "manual", headers, body }));
}

const read = async (response: Response): Promise<Answer> => ({
  status: response.status,
  location: response.headers.get("location") ?? "",
  body: await response.text(),
});

/** Pages for one reader, and the JSON that our script reads. */
function unstoredPaths(): string[] {
  const pages = pagesOfApp().filter(({ group }) => group !== "public");
  return [
    ...pages.flatMap((page) => addressesOf(page, planted.ids).map(([path]) => path)),
    ...["/api/viewer", "/api/drafts", "/api/moderation/counts", "/api/unsubscribe?token=none"],
  ];
}

/** Without the names that React gives to forms, which are made of their places on the page, and the reader's own public name. */
const longWords = (body: string) =>
  new Set(body.replaceAll(/"k[\da-f]{32}"|\brunner-\d+-\d+\b/g, "").match(/[\w-]{22,}/g));

/** What a stranger can compare: the status, where it leads, and the name of the tab. */
const toldBy = ({ status, location, body }: Answer) =>
  [status, location, ...(/<title>([^<]*)/.exec(body)?.slice(1) ?? [])].join(" ");

function leaksIn({ body, location }: Answer, path: string): string[] {
  return Object.values(SECRETS).filter(
    (secret) => (body.includes(secret) || location.includes(secret)) && !path.includes(secret),
  );
}

async function cookiesOf(forum: Forum): Promise<Planted["cookies"]> {
  const roles = {
    member: "member",
    suspended: "member",
    author: "author",
    moderator: "moderator",
    admin: "admin",
  };
  const cookies: Record<string, string> = { visitor: "" };
  for (const [persona, role] of Object.entries(roles))
    cookies[persona] = await cookieOf(forum, role, persona === "suspended");
  return cookies as Planted["cookies"];
}

async function cookieOf(forum: Forum, role: string, suspended = false): Promise<string> {
  const email = someone();
  const { sessionToken } = await newSession(email);
  const until = suspended ? "now() + interval '9 days'" : "null";
  await runSql(
    forum.databaseUrl,
    `update people set role = '${role}', suspended_until = ${until} where email = '${email}'`,
  );
  return `next-auth.session-token=${sessionToken}; comeback_signed_in=1`;
}

function empty(control: Element): void {
  (control as HTMLInputElement).value = "";
}
