import { type AppPage, addressOf } from "./pages-of-app";
import { type SecretIds, TOGETHER_ID } from "./secret-case";

export const MISSING_ID = 987_654_321;
const MISSING_TOGETHER_ID = TOGETHER_ID.replaceAll("a", "b");

/** Addresses of a page, each beside one that names nothing that exists; null where a page has one address only. */
export function addressesOf(page: AppPage, ids: SecretIds): [string, string | null][] {
  // What may be left out is left out.
  if (!/\[(?!\[)/.test(page.route.replace(/\/\[\[.*?\]\]/, ""))) return [[addressOf(page, {}), null]];
  const named: Record<string, Record<string, string | number>[]> = {
    "/moderation/cases/[id]": [{ id: ids.case }],
    "/moderation/appeals/[id]": [{ id: ids.appeal }],
    "/moderation/messages/[id]": [{ id: ids.modmail }],
    "/moderation/together/[id]": [{ id: TOGETHER_ID }],
    "/moderation/decide/[kind]/[id]": [
      { kind: "person", id: ids.person },
      { kind: "comment", id: ids.comment },
      { kind: "thread", id: ids.thread },
    ],
    "/admin/settings/[part]": [{ part: "look" }],
    "/admin/texts/[text]": [{ text: "rules" }, { text: "about" }],
    "/admin/words/[id]": [{ id: ids.rule }],
    "/admin/members/[id]": [{ id: ids.person }],
    "/admin/members/[id]/merge": [{ id: ids.person }],
    "/api/data-exports/[id]": [{ id: ids.comment }],
    "/flag/[kind]/[id]": [
      { kind: "comment", id: ids.comment },
      { kind: "thread", id: ids.thread },
    ],
    "/decisions/[id]": [{ id: ids.decision }],
    "/messages/[id]": [{ id: ids.modmail }],
    "/posted/[kind]/[id]": [
      { kind: "comment", id: ids.comment },
      { kind: "thread", id: ids.thread },
    ],
    "/edit/comment/[id]": [{ id: ids.comment }],
    "/edit/thread/[id]": [{ id: ids.thread }],
    "/publish/[id]": [{ id: ids.scheduled }],
    "/publish/[id]/preview": [{ id: ids.scheduled }],
    "/record/[threadId]": [{ threadId: ids.thread }],
    "/promote/[id]": [{ id: ids.comment }],
    "/mark-outdated/[id]": [{ id: ids.comment }],
    "/accept/[threadId]": [{ threadId: ids.thread }],
    "/reply/[threadId]": [{ threadId: ids.thread }],
    "/being-checked/[threadId]": [{ threadId: ids.thread }],
    "/update/[threadId]": [{ threadId: ids.thread }],
    "/check-in/[token]": [{ token: "none" }],
    "/saved/searches/[id]": [{ id: ids.comment }],
    "/saved/[id]": [{ id: ids.comment }],
    "/mute/[handle]": [{ handle: "ben" }],
    "/feeds/[...feed]": [{ feed: "latest/atom" }, { feed: "tags/itbs/json" }],
    "/sitemaps/[part]": [{ part: "pages" }, { part: "0" }],
    "/[...old]": [{ old: "2011/02/an-old-page" }],
    "/c/[...where]": [{ where: ids.comment }],
    "/t/[id]/[[...rest]]": [{ id: ids.thread }, { id: ids.thread, rest: "conversation" }],
    "/tags/[slug]/[[...rest]]": [{ slug: "itbs" }],
    "/outcomes/[slug]/data.csv": [{ slug: "itbs" }],
    "/outcomes/[slug]/[[...rest]]": [{ slug: "itbs" }],
    "/u/[handle]/[[...rest]]": [{ handle: "ben" }],
  };
  const values = named[page.route];
  if (!values) throw new Error(`This walk knows no address of ${page.route}: name one above.`);
  return values.map((one) => {
    const none = Object.fromEntries(Object.entries(one).map(([name, value]) => [name, missingFor(value)]));
    return [addressOf(page, one), addressOf(page, none)];
  });
}

function missingFor(value: string | number): string | number {
  if (value === TOGETHER_ID) return MISSING_TOGETHER_ID;
  return typeof value === "number" ? MISSING_ID : value;
}
