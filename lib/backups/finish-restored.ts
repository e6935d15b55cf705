import { connect, disconnect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { damaged } from "@/lib/archive/archive-error";
import { verifyLog } from "@/lib/forum/moderation/log/verify";
import { reapplyErasures } from "@/lib/forum/people/departures/carry-out";
import { foldAllNames } from "@/lib/forum/people/fold-names";
import { ensureTags } from "@/lib/forum/site/sample-content/seed-tags";

/**
 * Brings a restored database to this version, before any reader sees it. Nothing else uses the database yet, so this is also
 * the place for what must not come back with a restore.
 */
export async function finishRestored(url: string, migrations: string): Promise<void> {
  await migrate(url, migrations);
  await connect(url);
  try {
    const log = await verifyLog();
    if (!log.unbroken) throw damaged(`the public log of decisions is broken: ${log.because}`);
    await ensureTags();
    await foldAllNames();
    await reapplyErasures({ everyPlace: true });
  } finally {
    await disconnect();
  }
}
