import { database } from "@/db/client";
import { savedSearches } from "@/db/saved-searches/schema";
import { tokenFor } from "@/lib/mail-tokens/tokens";
import type { World } from "../support/world";
import { everybody, program, signedIn } from "./personas";
import type { Row } from "./table";

/** A search that ada saved. */
async function ofAda({ people: { ada } }: World): Promise<number> {
  const query = `downhill ${Math.random()}`;
  const search = { personId: ada.id, name: query, query, mailedEntryId: 0, seenEntryId: 0 };
  const [row] = await database().insert(savedSearches).values(search).returning();
  return row?.id ?? 0;
}

const saved = async (world: World) => ({ searchId: await ofAda(world) });
const token = async (world: World) => ({
  token: tokenFor("search", [world.people.ada.id, await ofAda(world)]),
});

const owners = {
  ...signedIn,
  ...Object.fromEntries(
    ["new member", "member", "author", "moderator", "admin", "suspended"].map((persona) => [persona, "gone"]),
  ),
} as Row["verdicts"];

/** What a member searches for is private, from staff as well. */
export const SEARCHES_TABLE: Record<string, Row[]> = {
  saveSearch: [{ input: () => ({ query: "stairs downhill", name: "", mail: true }), verdicts: signedIn }],
  renameSearch: [
    { owner: "ada", input: async (world) => ({ ...(await saved(world)), name: "Hills" }), verdicts: owners },
  ],
  mailSearch: [
    { owner: "ada", input: async (world) => ({ ...(await saved(world)), mail: true }), verdicts: owners },
  ],
  removeSearch: [{ owner: "ada", input: saved, verdicts: owners }],
  restoreSearch: [{ owner: "ada", input: saved, verdicts: owners }],
  markSearchSeen: [{ owner: "ada", input: saved, verdicts: owners }],
  unsubscribeFromSearch: [{ input: token, verdicts: everybody }],
  wantSearchMailsAgain: [{ input: token, verdicts: everybody }],
  relateThreads: [
    {
      input: ({ question, article, story }) => ({
        lists: [{ threadId: question.id, related: [article.id, story.id], changedAt: null }],
      }),
      verdicts: program,
    },
  ],
};
