import { expect } from "vitest";
import { GET as openStop } from "@/app/api/check-in/unsubscribe/route";
import { GET as openResume } from "@/app/api/check-in/unsubscribe/undo/route";
import { GET, POST } from "@/app/api/unsubscribe/route";
import { GET as openUndo, POST as undo } from "@/app/api/unsubscribe/undo/route";
import { listMailPreferences } from "@/db/notifications/mails";
import { unsubscribePathFor } from "@/lib/forum/notifications/mail/links";
import { chooseMail, unsubscribeFromAll } from "@/lib/forum/notifications/mail/preferences";
import { frequencyOf, kindsFor } from "@/lib/forum/notifications/mail/rules";
import { perform } from "@/lib/pipeline/perform";
import { stoppedPage } from "@/lib/web/mail-pages";
import { test } from "../support/mailing";
import { as } from "../support/world";

const at = (path: string) => `https://forum.example.org${path}`;
/** As a mail service presses the button: from no page, without cookies. */
const pressed = (path: string) =>
  new Request(at(path), { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });

test("one click in the email program unsubscribes from a kind, however often, and another subscribes again", async ({
  world,
  mail: _,
}) => {
  const { id } = world.people.ada;
  const path = unsubscribePathFor(id, ["reply"]);
  expect(await (await GET(new Request(at(path)))).text()).toContain("replies to you");
  expect(await listMailPreferences(id)).toEqual([]);
  expect((await POST(pressed(path))).status).toBe(200);
  expect(await listMailPreferences(id)).toEqual([{ kind: "reply", frequency: "never" }]);
  const again = /action="([^"]*undo[^"]*)"/.exec(await (await POST(pressed(path))).text())?.[1] ?? "";
  expect((await undo(pressed(again.replaceAll("&#38;", "&")))).status).toBe(200);
  expect(await listMailPreferences(id)).toEqual([{ kind: "reply", frequency: "at_once" }]);
});

test("the button in the settings unsubscribes from every kind, and its answer subscribes as before", async ({
  world,
  mail: _,
}) => {
  const { ada } = world.people;
  await perform(chooseMail, { reply: "weekly" }, as(ada));
  const before = await listMailPreferences(ada.id);
  const event = await perform(unsubscribeFromAll, {}, as(ada));
  const kinds = kindsFor(ada.role);
  const chosen = await listMailPreferences(ada.id);
  expect(kinds.map((kind) => frequencyOf(chosen, kind))).toEqual(kinds.map(() => "never"));
  const again = /action="([^"]*undo[^"]*)"/.exec(await stoppedPage(event).text())?.[1] ?? "";
  expect((await undo(pressed(again.replaceAll("&#38;", "&")))).status).toBe(200);
  const restored = await listMailPreferences(ada.id);
  expect(kinds.map((kind) => frequencyOf(restored, kind))).toEqual(
    kinds.map((kind) => frequencyOf(before, kind)),
  );
});

test("a forged, altered, cut or orphaned link is refused without saying why", async ({ world, mail: _ }) => {
  const good = unsubscribePathFor(world.people.ada.id, ["reply"]);
  const bad = [good.slice(0, -1), `${good}A`, "/api/unsubscribe", unsubscribePathFor(99_999_999, ["reply"])];
  const answers = await Promise.all(bad.map((path) => POST(pressed(path))));
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
});

test("opening the address of a result page again does nothing", async () => {
  for (const open of [openUndo, openStop, openResume]) expect(open().status).toBe(403);
});
