import { runSql } from "@/db/databases";
import { expect, test } from "../support/e2e";
import { listenTo } from "../support/event-stream";
import { handleOf, signIn, someone } from "../support/sign-in";
import { beside, memberCalled, reply } from "../support/write-in";
import { expectWritten, writeInto } from "../support/writing";

test.use({ copy: "anonymous" });

const TITLE = "Is it normal that nobody must know of my knee?";
const NAME = "Zebulon Quillfeather";

test("nothing public names an anonymous asker, who keeps all rights to the question", async ({
  page,
  browser,
  forum,
  request,
}) => {
  const url = forum.databaseUrl;
  await signIn(page, someone(), "/ask");
  const handle = await handleOf(page);
  await runSql(url, `update people set name = '${NAME}' where handle = '${handle}'`);
  await page.goto("/ask");
  await page.getByLabel("Your question").fill(TITLE);
  await writeInto(page, "What happened", "It hurts on the stairs, and I would rather not say who I am.");
  await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
  await page.getByRole("radio", { name: "Anonymous" }).check();
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page).toHaveURL(/\/t\/\d+\//);
  const { pathname } = new URL(page.url());
  const id = Number(pathname.split("/")[2]);
  await expect(page.locator(".eyebrow")).toContainText("Anonymous");

  const { answer, thanks } = await beside(url, async () => {
    const asker = await memberCalled(handle);
    const ben = await memberCalled("ben");
    const { commentId: answer } = await reply(ben, id, "Quite normal: ask away, and rest it.");
    const { commentId: thanks } = await reply(asker, id, "Thank you, I shall do so.", answer);
    await reply(ben, id, "And do not run on it.", thanks);
    return { answer, thanks };
  });

  // Their own: edit, here with a history, and accept.
  await page.goto(pathname);
  const own = page.locator(`#c${thanks} > .b`);
  await expect(own).toContainText("The person who asked");
  await own.getByRole("link", { name: "Edit" }).click();
  await expectWritten(page, "Your reply", "Thank you, I shall do so.");
  await runSql(url, `update comments set created_at = created_at - interval '1 hour' where id = ${thanks}`);
  await writeInto(page, "Your reply", "Thank you, I shall do so, and rest.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/#c\d+$/);
  await page.locator(`#c${answer} > .b`).getByRole("button", { name: "This solved it" }).click();
  await expect(page.getByRole("heading", { name: "Accepted answer" })).toBeVisible();
  await page.goto("/following");
  await expect(page.getByRole("link", { name: TITLE })).toBeVisible();

  // Everybody else: not a byte.
  const other = await (await browser.newContext({ baseURL: forum.url })).newPage();
  await signIn(other, someone());
  const reader = await handleOf(other);
  const live = await listenTo(`${forum.url}/api/live?thread=${id}&after=0`);
  await beside(url, async () => reply(await memberCalled(handle), id, "One more of mine, said live."));
  await expect.poll(() => live.heard.length).toBe(4);
  live.close();
  const views = [
    "",
    "/newest",
    "/oldest",
    "/by-time",
    `/replies/${thanks}`,
    "/since/0",
    `/history/${thanks}`,
  ];
  const lists = ["/", "/latest", "/unanswered", "/top", "/tags/itbs", "/stories", "/tags"];
  const answers = [`/api/answers?q=${encodeURIComponent(TITLE)}&limit=10`, `/api/viewer?thread=${id}`];
  const paths = [...views.map((view) => pathname + view), ...lists, ...answers, `/reply/${id}?to=${thanks}`];
  const said = await Promise.all(
    [...paths, `/api/people?q=&thread=${id}`].map(async (path) => {
      const sent = await Promise.all([request.get(path), other.request.get(path)]);
      return `${path} ${(await Promise.all(sent.map((one) => one.text()))).join("\n")}`;
    }),
  );
  for (const text of [...said, JSON.stringify(live.heard)]) {
    expect(text.includes(handle) || text.includes(NAME), text.slice(0, 60)).toBe(false);
  }
  expect(said.some((text) => text.includes(">the person who asked</a>"))).toBe(true);
  expect(said.filter((text) => text.includes(TITLE)).length).toBeGreaterThan(8);
  const theirs = await (await request.get(`/u/${handle}`)).text();
  expect(theirs).toContain(NAME);
  expect(theirs.includes(TITLE) || theirs.includes("said live")).toBe(false);

  // Who keeps order sees it, and nothing moves; the author does not.
  const is = (role: string) => runSql(url, `update people set role = '${role}' where handle = '${reader}'`);
  await is("moderator");
  await other.goto(pathname);
  const asker = other.locator("[data-asker] a");
  await expect(asker).toHaveAttribute("href", `/u/${handle}`);
  await is("author");
  await other.goto(pathname);
  await expect(other.locator(".do .accept").first()).toBeAttached();
  await expect(asker).toHaveCount(0);
  expect(await other.content()).not.toContain(handle);
  await other.context().close();
});
