import { Moment } from "@/components/ui/moment";
import type { Backup } from "@/db/backups/reads";
import { durationOf } from "@/lib/words/counts";

type Props = { everyMs: number | null; newest: Backup | null; late: boolean };

const MB = 1_000_000;

export function BackupFacts({ everyMs, newest, late }: Props) {
  return (
    <>
      {late && (
        <p className="note" role="status">
          {newest ? "The newest backup is older than promised." : "There is no backup yet."} The server log
          says why. To make one now, run <code>npm run forum -- backup</code>
        </p>
      )}
      <dl className="admin-facts">
        <div>
          <dt>Newest backup</dt>
          <dd>
            {newest ? (
              <>
                <Moment at={newest.madeAt} />, {(newest.bytes / MB).toFixed(1)} MB, {newest.file} on{" "}
                {newest.host}
              </>
            ) : (
              "none"
            )}
          </dd>
        </div>
        <div>
          <dt>Scheduled backups</dt>
          <dd>
            {everyMs === null ? "off: set BACKUP_EVERY to make them" : `every ${durationOf(everyMs / 1000)}`}
          </dd>
        </div>
        {newest && newest.missingPictures > 0 && (
          <div>
            <dt>Pictures whose files were missing</dt>
            <dd>{newest.missingPictures}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
