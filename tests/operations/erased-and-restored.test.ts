import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, onTestFinished, vi } from "vitest";
import { connect, database, disconnect } from "@/db/client";
import type { DepartureWay } from "@/db/departures/schema";
import { findMemberByHandle, findMembers, listMembers } from "@/db/people/members";
import { pictures } from "@/db/pictures/schema";
import { findTargetView } from "@/db/targets/reads";
import { readEnv } from "@/lib/env";
import { carryOut, findListProblems, reapplyErasures } from "@/lib/forum/people/departures/carry-out";
import { newPictureKey } from "@/lib/pictures/key";
import { openPictureStore } from "@/lib/pictures/open-store";
import { personPath, threadPath } from "@/lib/urls";
import { startBucketServer } from "../support/bucket-server";
import { temporaryFolder } from "../support/folder";
import { databasesLike, newName, restoreInto, writeFrom } from "../support/forum-files";
import { FIRST_KILOMETRE, leave, leaveAtOnce, memberWithEverything } from "../support/leaving";
import { readPublicPage } from "../support/read-public-page";
import { surfacesOf } from "../support/surfaces";
import { tablesHolding } from "../support/tables-holding";
import { cloneTemplate } from "../support/templates";
import { test } from "../support/with-world";
import type { World } from "../support/world";

vi.setConfig({ testTimeout: 240_000 });

const WAYS: readonly DepartureWay[] = ["keep", "withdraw", "erase"];
const LIST = "erasures.jsonl";

type Left = Awaited<ReturnType<typeof memberWithEverything>>;

/** A data folder, a folder for pictures and a bucket, as the settings of this process. */
async function openPlaces() {
  const folder = await temporaryFolder();
  const bucketFolder = await temporaryFolder();
  const bucket = await startBucketServer(bucketFolder);
  onTestFinished(() => bucket.stop().catch(() => undefined));
  const { endpoint = "", name, accessKeyId, secretAccessKey } = bucket.settings;
  for (const [variable, value] of Object.entries({
    DATA_DIR: folder,
    UPLOADS_DIR: path.join(folder, "uploads"),
    S3_BUCKET: name,
    S3_ENDPOINT: endpoint,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  }))
    vi.stubEnv(variable, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  await mkdir(path.join(folder, "uploads"));
  const inFolder = path.join(folder, LIST);
  const inBucket = path.join(bucketFolder, name, `${LIST}._S3rver_object`);
  return { folder, inFolder, inBucket, stopBucket: bucket.stop, bucketFolder };
}

/** The name of the database, once nothing is connected to it, so that it can be copied. */
async function disconnected(url: string): Promise<string> {
  await disconnect();
  return new URL(url).pathname.slice(1);
}

const store = () => openPictureStore(readEnv());

async function addPicture(personId: number): Promise<string> {
  const key = newPictureKey();
  await store().put(key, Buffer.from("a picture of a knee"));
  await database().insert(pictures).values({ key, personId, storedAt: new Date(), attachedAt: new Date() });
  return key;
}

async function isStored(key: string): Promise<boolean> {
  const found = await store().read(key);
  found?.stream.destroy();
  return found !== undefined;
}

type Seen = Readonly<Record<string, string>>;

/**
 * What each of the three can see that may have to do with somebody. Random handles of placeholders, the colours made of them, moments, and
 * places in lists, which hold the time of reading, all read the same.
 */
async function seenBy(world: World, { member, email, said, told, asked }: Left): Promise<Seen> {
  const slugs = await database().execute<{ id: number; slug: string }>(
    sql`select id::float8 as id, slug from threads where id in (${told.threadId}, ${asked.threadId})`,
  );
  const threads = [world.question, world.article, ...slugs.rows];
  const looked = { threadId: told.threadId, commentId: said, mailId: 0, asked: "heel drops after a scan" };
  const reads: Record<string, () => unknown> = {
    "a visitor, the home page": () => readPublicPage("/"),
    "a visitor, the page of the member": () => readPublicPage(personPath(member.handle)),
    ...Object.fromEntries(
      threads.map((thread) => [`a visitor, thread ${thread.id}`, () => readPublicPage(threadPath(thread))]),
    ),
    ...Object.fromEntries(
      Object.entries(surfacesOf(world, looked)).map(([name, read]) => [`a member, ${name}`, read]),
    ),
    "an admin, searching": async () => [await findMembers(member.handle), await findMembers(email)],
    "an admin, by the handle": () => findMemberByHandle(member.handle),
    "an admin, all members": async () =>
      (await listMembers("all")).rows.filter(({ handle }) => handle.startsWith("moss-")).length,
    "an admin, the reply": () => findTargetView({ kind: "comment", id: said }),
    "an admin, the story": () => findTargetView({ kind: "thread", id: told.threadId }),
    "an admin, the person": () => findTargetView({ kind: "person", id: member.id }),
  };
  const seen: Record<string, string> = {};
  for (const [name, read] of Object.entries(reads))
    seen[name] = JSON.stringify((await read()) ?? null)
      .replaceAll(/former-[0-9a-z-]+/g, "former-member")
      .replaceAll(/\bav h\d+/g, "av")
      .replaceAll(/"(?:key|cursor|next)":"[^"]*"/g, "")
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "a moment");
  return seen;
}

const namesWith = (seen: Seen | undefined, words: RegExp) =>
  Object.entries(seen ?? {}).flatMap(([name, text]) => (words.test(text) ? [name] : []));

const identity = ({ member, email }: Left) =>
  new RegExp(
    [member.handle, email, member.handle.replace("moss-runner-", "Moss Hollow ")]
      .map((one) => `${one}\\b`)
      .join("|"),
  );

describe("members who left, after a restore of a backup from before", () => {
  test("are seen by a visitor, a member and an admin exactly as before it, and their pictures stay gone", async ({
    world,
    url,
  }) => {
    const { folder } = await openPlaces();
    const people = new Map<DepartureWay, Left>();
    for (const way of WAYS) people.set(way, await memberWithEverything(world));
    const stays = await memberWithEverything(world);
    const keys = new Map<number, string>();
    for (const { member } of [...people.values(), stays]) keys.set(member.id, await addPicture(member.id));
    const uploads = path.join(folder, "uploads");
    const { file } = await writeFrom(url, "backup", { pictures: store() });
    for (const [way, { member }] of people) await leaveAtOnce(member, way);

    const look = async () => {
      const seen = new Map<DepartureWay, Seen>();
      for (const [way, left] of people) seen.set(way, await seenBy(world, left));
      return seen;
    };
    const expectGone = async (seen: Map<DepartureWay, Seen>) => {
      for (const [way, left] of people) {
        expect(namesWith(seen.get(way), identity(left)), way).toEqual([]);
        const number = left.member.handle.replace("moss-runner-", "");
        const words = new RegExp(
          `${FIRST_KILOMETRE.replace(".", "\\.")} Number ${number}\\b|Back to the bakery ${number}\\b`,
        );
        if (way === "keep") expect(namesWith(seen.get(way), words).length, way).toBeGreaterThan(5);
        else expect(namesWith(seen.get(way), words), way).toEqual([]);
        expect(await isStored(keys.get(left.member.id) ?? ""), way).toBe(way === "keep");
      }
      expect(await isStored(keys.get(stays.member.id) ?? "")).toBe(true);
    };
    const before = await look();
    await expectGone(before);

    const { url: restored } = await restoreInto(newName(), file, { places: readEnv(), dataDir: folder });
    await connect(restored);
    try {
      const after = await look();
      await expectGone(after);
      for (const way of WAYS)
        for (const [name, text] of Object.entries(before.get(way) ?? {}))
          expect(after.get(way)?.[name] === text, `${way}: ${name}`).toBe(true);
      expect(namesWith(await seenBy(world, stays), identity(stays)).length).toBeGreaterThan(10);
      const names = [...people.values()].flatMap(({ member, email }) => [member.handle, email]);
      expect(await tablesHolding(names)).toEqual([]);
      expect(await findListProblems()).toEqual([]);
    } finally {
      await connect(url);
    }
    expect(await readdir(uploads)).toEqual([]);
  });

  test("are erased even if the backup knows them as its only admin", async ({ world, url, serverUrl }) => {
    await openPlaces();
    const { member } = await memberWithEverything(world);
    const copy = await cloneTemplate(serverUrl, await disconnected(url));
    await connect(copy.url);
    await database().execute(sql`update people set role = 'member' where role = 'admin'`);
    await database().execute(sql`update people set role = 'admin' where id = ${member.id}`);
    await connect(url);
    await leaveAtOnce(member, "erase");
    await connect(copy.url);
    try {
      expect(await reapplyErasures()).toEqual({ erasedAgain: 1, problems: [] });
      expect(await findMemberByHandle(member.handle)).toBeNull();
    } finally {
      await connect(url);
      await copy.drop();
    }
  });
});

describe("the list of erasures", () => {
  test("is in the data folder and in the bucket, and each of them alone is enough", async ({
    world,
    url,
    serverUrl,
  }) => {
    const { inFolder, inBucket } = await openPlaces();
    const losses: [string, () => Promise<unknown>, RegExp][] = [
      ["the file is lost", () => rm(inFolder), /in the data folder is missing/],
      [
        "the file is corrupt",
        () => writeFile(inFolder, "not JSON\n"),
        /line 1 of the list of erasures in the data folder/,
      ],
      ["the object is lost", () => rm(inBucket), /in the bucket is missing/],
      [
        "the object is corrupt",
        () => writeFile(inBucket, "{}\n"),
        /line 1 of the list of erasures in the bucket/,
      ],
    ];
    for (const [name, lose, problem] of losses) {
      const { member } = await memberWithEverything(world);
      const departureId = await leave(member, "erase");
      const copy = await cloneTemplate(serverUrl, await disconnected(url));
      await connect(url);
      await carryOut(departureId);
      expect(await readFile(inBucket, "utf8"), name).toBe(await readFile(inFolder, "utf8"));
      await lose();
      expect(await findListProblems(), name).toEqual([expect.stringMatching(problem)]);
      await connect(copy.url);
      try {
        expect((await reapplyErasures({ everyPlace: true })).erasedAgain, name).toBe(1);
        expect(await findMemberByHandle(member.handle), name).toBeNull();
        // Erasing again has written both lists anew, with everybody.
        expect(await findListProblems(), name).toEqual([]);
        expect(await readFile(inBucket, "utf8"), name).toBe(await readFile(inFolder, "utf8"));
      } finally {
        await connect(url);
        await copy.drop();
      }
    }
  });

  test("of a bucket that does not answer stops a restore and a deletion, and neither the start nor the admin's page", async ({
    world,
    url,
  }) => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { stopBucket, inFolder } = await openPlaces();
    const { member } = await memberWithEverything(world);
    await leaveAtOnce(member, "keep");
    const { member: next } = await memberWithEverything(world);
    const departureId = await leave(next, "keep");
    const { file } = await writeFrom(url, "backup", { pictures: { read: async () => undefined } });
    const before = await readFile(inFolder, "utf8");
    await stopBucket();

    const problems = [
      "The list of erasures in the bucket cannot be read now. No account can be deleted until then.",
    ];
    expect(await reapplyErasures()).toEqual({ erasedAgain: 0, problems });
    expect(await findListProblems()).toEqual(problems);
    const name = newName();
    await expect(restoreInto(name, file)).rejects.toThrow(
      "The list of deleted accounts in the bucket cannot be read now, so people who left could come back: nothing was changed.",
    );
    expect(await databasesLike(name)).toEqual([]);
    await connect(url);
    await expect(carryOut(departureId)).rejects.toThrow();
    expect(await findMemberByHandle(next.handle)).not.toBeNull();
    expect(await readFile(inFolder, "utf8")).toBe(before);
  });
});
