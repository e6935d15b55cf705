import { insertBackup } from "@/db/backups/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { noteBackupInput } from "./input";

export const noteBackup = operation({
  name: "noteBackup",
  input: noteBackupInput,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input }): Promise<EventOf<"backup.made">> {
    const { bytes, pictures, missingPictures } = input;
    return { name: "backup.made", backupId: await insertBackup(tx, input), bytes, pictures, missingPictures };
  },
  effects: { "backup.made": none },
});
