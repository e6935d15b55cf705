import { lockImportedBody, lockImportedThreads, updateImportedBody } from "@/db/imports/writes";
import { insertOldAddresses } from "@/db/old-addresses/writes";
import { insertArrivedPictures, insertImportedPictures } from "@/db/pictures/writes";
import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EventOf } from "@/lib/events/event";
import { listed } from "@/lib/events/page-keys";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import type { RichText } from "@/lib/rich-text/document";
import { ownFilesIn, withFiles } from "@/lib/rich-text/own-files";
import { refsOf } from "./batch";
import { fillThreadInput, importFilesInput } from "./input";

/** Before the post that has them, so that an import which is stopped in between finds their addresses again. */
export const importFiles = operation({
  name: "importFiles",
  input: importFilesInput,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, at }): Promise<EventOf<"files.imported">> {
    await insertArrivedPictures(tx, [...new Set(input.files.map(({ key }) => key))], at);
    await insertOldAddresses(
      tx,
      input.files.map(({ path, key }) => ({ path, pictureKey: key, pictureFrom: input.site })),
    );
    return { name: "files.imported", files: input.files.length };
  },
  // A redirect that says that nothing is there is stored like a page.
  effects: { "files.imported": () => ({ stale: [cacheKey.lists] }) },
});

/**
 * Puts files that came later in the place of their old addresses, in the post as it is now: what its author or a moderator
 * changed stays. No words change, so the post has no history of this.
 */
export const fillThread = operation({
  name: "fillThread",
  input: fillThreadInput,
  limit: null,
  load: (tx, { site, oldId }) => lockImportedThreads(tx, site, [oldId]),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, loaded, at }): Promise<EventOf<"thread.filled">> {
    const [thread] = loaded;
    const before = thread && ((await lockImportedBody(tx, thread.threadId)) as RichText | null);
    if (thread && before) {
      const body = withFiles(before, input.pictures, input.files);
      await insertImportedPictures(tx, ownFilesIn(body), at);
      await updateImportedBody(tx, thread.threadId, body);
    }
    const threadOf = new Map(loaded.map((each) => [each.postId, each]));
    return { name: "thread.filled", threads: refsOf([{ postId: input.oldId }], threadOf) };
  },
  effects: { "thread.filled": ({ threads }) => ({ stale: threads.flatMap(listed) }) },
});
