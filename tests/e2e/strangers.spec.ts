import { runSql } from "@/db/databases";
import { signInAsModerator } from "../support/cases";
import { expect, test } from "../support/e2e";
import type { Forum } from "../support/forum-process";
import { type AppPage, addressOf, pagesOfApp } from "../support/pages-of-app";
import { plantSecrets, SECRETS, type SecretIds } from "../support/secret-case";
import { newSession } from "../support/session";
import { someone } from "../support/sign-in";

test.use({ copy: "moderation" });

const MISSING = 987_654_321;
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
  test.setTimeout(180_000);
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
  ];
  const cookies = await page.context().cookies();
  for (const { path, box, button } of forms) {
    await page.context().addCookies(cookies);
    await page.goto(path);
    const words = `Written at ${path} by a moderator whose session ended.`;
    await page.getByRole("textbox", { name: box }).first().fill(words);
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
    const none = path.replace(/\d+$/, String(MISSING));
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

/** What a stranger can compare: the status, where it leads, and the name of the tab. */
const toldBy = ({ status, location, body }: Answer) =>
  [status, location, ...(/<title>([^<]*)/.exec(body)?.slice(1) ?? [])].join(" ");

function leaksIn({ body, location }: Answer, path: string): string[] {
  return Object.values(SECRETS).filter(
    (secret) => (body.includes(secret) || location.includes(secret)) && !path.includes(secret),
  );
}

/** Addresses of a page, each beside one that names nothing that exists; null where a page has one address only. */
function addressesOf(page: AppPage, ids: Planted["ids"]): [string, string | null][] {
  // What may be left out is left out.
  if (!/\[(?!\[)/.test(page.route.replace(/\/\[\[.*?\]\]/, ""))) return [[addressOf(page, {}), null]];
  const named: Record<string, Record<string, string | number>[]> = {
    "/moderation/cases/[id]": [{ id: ids.case }],
    "/moderation/appeals/[id]": [{ id: ids.appeal }],
    "/moderation/decide/[kind]/[id]": [
      { kind: "person", id: ids.person },
      { kind: "comment", id: ids.comment },
      { kind: "thread", id: ids.thread },
    ],
    "/admin/words/[id]": [{ id: ids.rule }],
    "/flag/[kind]/[id]": [
      { kind: "comment", id: ids.comment },
      { kind: "thread", id: ids.thread },
    ],
    "/decisions/[id]": [{ id: ids.decision }],
    "/posted/[kind]/[id]": [
      { kind: "comment", id: ids.comment },
      { kind: "thread", id: ids.thread },
    ],
    "/edit/comment/[id]": [{ id: ids.comment }],
    "/edit/thread/[id]": [{ id: ids.thread }],
    "/promote/[id]": [{ id: ids.comment }],
    "/mark-outdated/[id]": [{ id: ids.comment }],
    "/accept/[threadId]": [{ threadId: ids.thread }],
    "/reply/[threadId]": [{ threadId: ids.thread }],
    "/being-checked/[threadId]": [{ threadId: ids.thread }],
    "/update/[threadId]": [{ threadId: ids.thread }],
    "/check-in/[token]": [{ token: "none" }],
    "/[...old]": [{ old: "2011/02/an-old-page" }],
    "/c/[...where]": [{ where: ids.comment }],
    "/t/[id]/[[...rest]]": [{ id: ids.thread }, { id: ids.thread, rest: "conversation" }],
    "/tags/[slug]/[[...rest]]": [{ slug: "itbs" }],
    "/u/[handle]/[[...rest]]": [{ handle: "ben" }],
  };
  const values = named[page.route];
  if (!values) throw new Error(`This walk knows no address of ${page.route}: name one above.`);
  return values.map((one) => {
    const none = Object.fromEntries(
      Object.entries(one).map(([name, value]) => [name, typeof value === "number" ? MISSING : value]),
    );
    return [addressOf(page, one), addressOf(page, none)];
  });
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
  for (const [persona, role] of Object.entries(roles)) {
    const email = someone();
    const { sessionToken } = await newSession(email);
    cookies[persona] = `next-auth.session-token=${sessionToken}; comeback_signed_in=1`;
    const until = persona === "suspended" ? "now() + interval '9 days'" : "null";
    await runSql(
      forum.databaseUrl,
      `update people set role = '${role}', suspended_until = ${until} where email = '${email}'`,
    );
  }
  return cookies as Planted["cookies"];
}
