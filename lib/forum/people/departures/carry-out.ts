import { findRowsLeft, findTraces } from "@/db/departures/prove";
import {
  findDeparture,
  findDigest,
  listDueDepartures,
  listErasures,
  listPeopleByDigest,
} from "@/db/departures/reads";
import type { Proof } from "@/db/departures/schema";
import { StartError } from "@/db/embedded/start-error";
import { readEnv } from "@/lib/env";
import { log } from "@/lib/log/log";
import { openPictureStore } from "@/lib/pictures/open-store";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { counted } from "@/lib/words/counts";
import { removeExportFiles } from "../data-exports/store";
import { beginErasure, emptyNextPosts, recordProof, removeTraces } from "./erasing";
import { type Erasure, type FoundList, parseList, placesOfList, readLists, writeList } from "./list";
import { postponeDeparture } from "./operations";
import { comeBackErasure } from "./reapplying";
import { LATE_DAYS } from "./rules";

const JOB = { actor: SYSTEM, source: "job" } as const;
const DEPARTURES_AT_A_TIME = 100;

export class UnprovedError extends Error {
  constructor(departureId: number, left: readonly string[]) {
    super(`Erasure ${departureId} left something behind: ${left.join("; ")}`);
  }
}

export interface CarriedOut {
  readonly departureId: number;
  /** The address for the last email; nobody keeps it. */
  readonly email: string | null;
}

/** Those whose day has come. One that fails does not keep the others from being carried out. */
export async function carryOutDue(now: Date, done: (carried: CarriedOut) => Promise<void>): Promise<void> {
  let failure: unknown;
  for (const { id } of await listDueDepartures(now, DEPARTURES_AT_A_TIME)) {
    try {
      const departure = await findDeparture(id);
      const isLate = departure?.dueAt && now.getTime() - departure.dueAt.getTime() > LATE_DAYS * DAY_MS;
      if (isLate && !departure.begunAt && !departure.again)
        await perform(postponeDeparture, { departureId: id }, JOB);
      else await done(await carryOut(id));
    } catch (error) {
      log.error("An account could not be deleted", error, { departure: id });
      failure ??= error;
    }
  }
  if (failure) throw failure;
}

/** Erases, then looks for what is left. @throws UnprovedError if something is; a repeated call goes on from there. */
export async function carryOut(departureId: number): Promise<CarriedOut> {
  const before = await findDeparture(departureId);
  const digest = before?.personId ? await findDigest(before.personId) : null;
  // First the list: after a restore of a backup from a minute ago, the person is on it.
  if (digest && before) await addToList({ digest, way: before.way, at: new Date().toISOString() });
  await perform(beginErasure, { departureId, digest }, JOB);
  for (let posts = 1; posts > 0; ) posts = (await perform(emptyNextPosts, { departureId }, JOB)).posts;
  const traces = (await findDeparture(departureId))?.traces;
  await perform(removeTraces, { departureId }, JOB);
  await removeExportFiles(traces?.files ?? []);
  const store = openPictureStore(readEnv());
  for (const key of traces?.pictures ?? []) await store.remove(key);
  await prove(departureId);
  return { departureId, email: traces?.email ?? null };
}

async function prove(departureId: number): Promise<void> {
  const departure = await findDeparture(departureId);
  const { traces, personId, way } = departure ?? {};
  if (!traces || !personId || !way) throw new Error(`Departure ${departureId} has no traces to look for.`);
  const found = await findTraces(traces, personId);
  const files = await picturesLeft(traces.pictures);
  const left = [...found.left, ...(await findRowsLeft(personId, way)), ...files];
  const proof: Proof = {
    at: new Date().toISOString(),
    columns: found.columns,
    rows: found.rows,
    passages: traces.passages.length,
    pictures: traces.pictures.length,
    left,
  };
  await perform(recordProof, { departureId, proof }, JOB);
  if (left.length > 0) throw new UnprovedError(departureId, left);
}

async function picturesLeft(keys: readonly string[]): Promise<string[]> {
  const store = openPictureStore(readEnv());
  const left: string[] = [];
  for (const key of keys) {
    const file = await store.read(key);
    file?.stream.destroy();
    if (file) left.push("a picture of the person in the uploads");
  }
  return left;
}

/** Each place gets what any of them has, so that a list that was lost is whole again with the next erasure. */
async function addToList(erasure: Erasure): Promise<void> {
  const known = await listErasures();
  const ofDatabase = known.map(({ digest, way, erasedAt }) => ({ digest, way, at: erasedAt.toISOString() }));
  const found = await Promise.all(
    placesOfList().map(async (place) => {
      const text = await place.read();
      return { place, text, ...parseList(text) };
    }),
  );
  const whole = writeList(joined(...found.map(({ erasures }) => erasures), ofDatabase, [erasure]));
  for (const { place, text, brokenAt } of found) {
    if (text !== null && brokenAt !== null) await place.write(text, "a broken list");
    await place.write(whole);
  }
}

function joined(...lists: readonly (readonly Erasure[])[]): Erasure[] {
  const all = new Map<string, Erasure>();
  for (const erasure of lists.flat()) if (!all.has(erasure.digest)) all.set(erasure.digest, erasure);
  return [...all.values()];
}

export interface Reapplied {
  readonly erasedAgain: number;
  /** Sentences for an admin, and for the command line. */
  readonly problems: readonly string[];
}

/**
 * Erases again the people that a restored database brought back. Call it before anything is served, after every restore and at every
 * start: without anything to do it reads one file, and each person's number once.
 * @throws StartError if `everyPlace` is to be read and one does not answer
 */
export async function reapplyErasures({ everyPlace = false } = {}): Promise<Reapplied> {
  const lists = await readLists();
  const unread = lists.find(({ isReadable }) => !isReadable);
  if (everyPlace && unread)
    throw new StartError(
      `The list of deleted accounts in ${unread.place} cannot be read now, so people who left could come back: nothing was changed. Start again when ${unread.place} answers.`,
    );
  const listed = joined(...lists.map(({ erasures }) => erasures));
  const problems = await problemsOf(lists);
  const ways = new Map(listed.map(({ digest, way }) => [digest, way]));
  const back = listed.length > 0 ? await listPeopleByDigest([...ways.keys()]) : [];
  for (const { id, digest } of back) {
    const { departureId } = await perform(
      comeBackErasure,
      { personId: id, way: ways.get(digest) ?? "erase" },
      JOB,
    );
    await carryOut(departureId);
  }
  return { erasedAgain: back.length, problems };
}

/** What is wrong with the list outside the database, for /admin. */
export async function findListProblems(): Promise<string[]> {
  return problemsOf(await readLists());
}

async function problemsOf(lists: readonly FoundList[]): Promise<string[]> {
  const known = await listErasures();
  return lists.flatMap(({ place, isReadable, isThere, brokenAt, erasures }) => {
    const there = new Set(erasures.map(({ digest }) => digest));
    const lacking = known.filter(({ digest }) => !there.has(digest)).length;
    if (!isReadable)
      return [`The list of erasures in ${place} cannot be read now. No account can be deleted until then.`];
    if (!isThere && known.length > 0)
      return [
        `The list of erasures in ${place} is missing. ${counted(known.length, "erasure", "erasures")} should be in this list.`,
      ];
    if (brokenAt !== null)
      return [
        `Somebody changed line ${brokenAt} of the list of erasures in ${place}. Lines from there on are not used.`,
      ];
    return lacking > 0 ? [`The list of erasures in ${place} lacks ${lacking} of ${known.length}.`] : [];
  });
}
