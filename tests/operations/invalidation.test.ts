import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { database } from "@/db/client";
import { cacheKeysOf } from "@/lib/addresses/read";
import type { ForumEvent } from "@/lib/events/event";
import type { Operation } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import {
  allOutcomesDataPath,
  allOutcomesPath,
  answersPath,
  feedPath,
  historyPath,
  listPath,
  logFeedPath,
  logPath,
  numbersPath,
  outcomesDataPath,
  outcomesPath,
  personPath,
  sincePath,
  sitemapOfPages,
  sitemapOfThreads,
  sitemapPath,
  storiesPath,
  tagPath,
  threadPath,
} from "@/lib/urls";
import { staleSince } from "../support/invalidated";
import { readPublicPage } from "../support/read-public-page";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";
import { actorFor, PERSONAS } from "./personas";
import { TABLE } from "./table";

type AnyOperation = Operation<unknown, unknown, ForumEvent>;

const modules = import.meta.glob<Record<string, unknown>>("../../lib/forum/**/*.ts", { eager: true });
const operations = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter(isOperation);

/** One page at least for each key there is. */
function pagesOf({ people, question, article, story }: World): string[] {
  return [
    ...[listPath(), listPath("unanswered"), listPath("stories"), listPath("top")],
    ...[allOutcomesPath, outcomesPath("itbs")],
    ...[
      storiesPath({ injury: "itbs" }),
      storiesPath({ outcome: "recovering" }),
      storiesPath({ outcome: "running" }),
    ],
    ...["/tags", tagPath("itbs"), answersPath(), logPath(), logFeedPath, "/rules", numbersPath],
    ...(["latest", "unanswered", "articles", "answers"] as const).map((of) => feedPath({ of })),
    ...[feedPath({ of: "tag", tag: "itbs" }, "json"), sitemapPath, sitemapOfPages, sitemapOfThreads(0)],
    ...[question, article].map(({ id }) => feedPath({ of: "thread", thread: id })),
    ...[outcomesDataPath("itbs"), allOutcomesDataPath],
    ...[people.ada, people.ben, people.jo, people.nova].map(({ handle }) => personPath(handle)),
    ...[question, article, story].map((thread) => threadPath(thread)),
    ...[historyPath(question), sincePath(question, 0)],
  ];
}

/** What no public page shows. Any other table that changes has the pages read again. */
const PRIVATE =
  /^(?:events|drafts|sessions|passkeys?|passkey_|verification|sign_in|limits|notifications|mail|import|pictures|follows|thread_visits|submissions|saved_searches|search_mails|related_threads_due|departures|erasures|address_changes|data_exports|invitations|log_names)/;

/** Changes with every row of the database that a page may show. */
async function stateOfPages(): Promise<unknown> {
  const { rows: tables } = await database().execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const shown = tables.filter(({ name }) => !PRIVATE.test(name));
  const hashes = shown.map(
    ({ name }) => sql`(select sum(hashtextextended(t::text, 0)) from ${sql.identifier(name)} t)`,
  );
  const { rows } = await database().execute(
    sql`select concat_ws(',', ${sql.join(hashes, sql`, `)}) as state`,
  );
  return rows[0]?.state;
}

/** Reads the pages again only if something they may show has changed. */
function reader(paths: readonly string[]) {
  let last: { state: unknown; pages: ReadonlyMap<string, string> } | undefined;
  return async () => {
    const state = await stateOfPages();
    if (!last || last.state !== state) {
      const pages = await Promise.all(paths.map(async (path) => [path, await readPublicPage(path)] as const));
      last = { state, pages: new Map(pages) };
    }
    return last.pages;
  };
}

/** These take away what the rows of the others are about, so they come last. Triggers drop the pages that show related threads. */
const LAST = [
  ...["answerQuestions", "pointToAnswer", "resolveQuestion", "promoteComment", "fileFindings"],
  ...["decide", "undoDecision", "withdrawComment", "withdrawThread", "removeSamples"],
  ...["hideImported", "showImported"],
  "relateThreads",
];
const inTurn = operations.toSorted((one, other) => LAST.indexOf(one.name) - LAST.indexOf(other.name));

/** A page that looks different after a write, and whose keys the write's event does not name, would stay as it was. */
test("every operation names a cache key of every page that it changes", { timeout: 300_000 }, async ({
  world,
}) => {
  const paths = pagesOf(world);
  const read = reader(paths);
  const forgotten: string[] = [];
  const notDone: string[] = [];
  const changing = new Set<string>();
  for (const operation of inTurn) {
    const [row] = TABLE[operation.name] ?? [];
    const persona = row && PERSONAS.find((one) => row.verdicts[one] === "yes");
    if (!row || !persona) continue;
    const input = await row.input(world);
    const before = await read();
    const context = as(actorFor(persona, world, row.owner ?? "ada"));
    const event = await perform(operation, input, context).catch((error: Error) => {
      notDone.push(`${operation.name}: ${error.message}`);
    });
    if (!event) continue;
    const after = await read();
    const stale = staleSince(event);
    for (const path of paths.filter((one) => before.get(one) !== after.get(one))) {
      changing.add(operation.name);
      if (!cacheKeysOf(path).some((key) => stale.includes(key))) forgotten.push(`${operation.name}: ${path}`);
    }
  }
  expect(forgotten).toEqual([]);
  // An operation before it took what its row is about: four of them resolve the same question.
  expect(notDone.length, notDone.join("\n")).toBeLessThan(7);
  expect(changing.size).toBeGreaterThan(30);
});

function isOperation(value: unknown): value is AnyOperation {
  return typeof value === "object" && value !== null && "authorize" in value && "write" in value;
}
