import pg from "pg";
import { connect, disconnect } from "@/db/client";
import { findAnswers } from "@/lib/search/find-answers";
import { vocabulary } from "@/lib/search/vocabulary";
import { FORMERLY_HELD_OUT } from "../finder/formerly-held-out";
import { growFindables } from "../support/large-finder";
import { growForum } from "../support/large-forum";
import { endLater } from "./ending";
import { inCount, inMs, quantile, table } from "./numbers";
import { scratchDatabase, scratchServer } from "./scratch";

const SIZE = { threads: 10_000, comments: 100_000, inThreadOne: 1_000 };
const FINDABLE = 20_000;
const ROUNDS = 4;
/** A search that takes longer than this at the database is given up. */
const GIVEN_UP_MS = 250;

const SHORT = FORMERLY_HELD_OUT.map(({ asks }) => asks);
const LONG = Array.from({ length: 30 }, (_, from) =>
  [...SHORT.slice(from), ...SHORT.slice(0, from)].join(". ").slice(0, 2_000),
);
const EMPTY = ["the of and to", "is it that which was", "a", "?!", "you and me and them"];
const HOSTILE = [
  "& | ! <-> :*",
  "'); drop table search_documents; --",
  "\\".repeat(3_000),
  "knee ".repeat(2_000),
  "x".repeat(10_000),
  Array.from({ length: 1_500 }, (_, n) => `w${n}`).join(" "),
  "🦵".repeat(2_000),
  "run pain knee hip week month day time rest help",
];

/** How long questions take in a forum of 100,000 comments, as they are asked: one after the other, at the server itself. */
export async function find(): Promise<string> {
  const server = await scratchServer();
  const url = await scratchDatabase(server, "find", async (into) => {
    const client = new pg.Client({ connectionString: into });
    await client.connect();
    await growForum(client, SIZE);
    await growFindables(client, FINDABLE);
    await client.end();
  });
  await connect(url);
  endLater(disconnect);
  const start = await timed(vocabulary);
  const first = await timed(() => findAnswers(SHORT[0] ?? ""));
  const rows = [
    ["none: reading at the start of a process", "", inMs(start), "", ""],
    ["the first of a process", "1", inMs(first), "", first > GIVEN_UP_MS ? "1" : "0"],
  ];
  for (const [name, questions] of Object.entries({
    short: SHORT,
    "of 2,000 characters": LONG,
    "of empty words": EMPTY,
    hostile: HOSTILE,
  })) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      for (const words of questions) times.push(await timed(() => findAnswers(words)));
    const late = times.filter((ms) => ms > GIVEN_UP_MS).length;
    rows.push([
      name,
      inCount(times.length),
      inMs(quantile(times, 0.5)),
      inMs(quantile(times, 0.99)),
      `${late}`,
    ]);
  }
  return table(["questions", "asked", "p50", "p99", `over ${GIVEN_UP_MS} ms`], rows);
}

async function timed(what: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await what();
  return performance.now() - from;
}
