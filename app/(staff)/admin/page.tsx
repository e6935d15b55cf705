import type { Metadata } from "next";
import { BackupFacts } from "@/components/admin/backup-facts";
import { HealthList } from "@/components/admin/health-list";
import { OldLines } from "@/components/admin/old-lines";
import { OpenList } from "@/components/admin/open-list";
import { Moment } from "@/components/ui/moment";
import { countOpen } from "@/db/cases/queue";
import { findLogEnd } from "@/db/decisions/log";
import { listRoleProposals } from "@/db/people/members";
import { listSettings, readHealth } from "@/db/site/reads";
import { readBackupPromise } from "@/lib/backups/promise";
import { linesOlderThan } from "@/lib/care/crisis-lines";
import { isThreshold, THRESHOLDS } from "@/lib/forum/people/settings/thresholds";
import { mailHealth } from "@/lib/mail/health";
import { adminPath, logPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";
import { AdminPage, currentAdmin } from "./admin-page";

/** Days after which an admin should check that a helpline's number is still right. */
const DAYS_LINES_HOLD = 180;

export const metadata: Metadata = { title: "Admin overview" };

export default async function Overview() {
  const viewer = await currentAdmin();
  const [open, proposals, health, email, end, set, backups] = await Promise.all([
    countOpen(),
    listRoleProposals(),
    readHealth(),
    mailHealth(),
    findLogEnd(),
    listSettings(),
    readBackupPromise(),
  ]);
  const old = linesOlderThan(DAYS_LINES_HOLD, new Date());
  const changed = set.flatMap(({ name, value }) =>
    isThreshold(name) ? [{ ...THRESHOLDS[name], name, value: Number(value) }] : [],
  );
  return (
    <AdminPage viewer={viewer} title="Admin overview">
      <section className="setting" aria-labelledby="open">
        <h2 id="open">Open</h2>
        <OpenList open={open} proposals={proposals.length} />
      </section>
      {old.length > 0 && (
        <section className="setting" aria-labelledby="lines">
          <h2 id="lines">Crisis lines to check</h2>
          <OldLines lines={old} days={DAYS_LINES_HOLD} />
        </section>
      )}
      <section className="setting" aria-labelledby="set">
        <h2 id="set">Settings you changed</h2>
        {changed.length > 0 ? (
          <dl className="admin-facts">
            {changed.map(({ name, title, usual, value }) => (
              <div key={name}>
                <dt>{title}</dt>
                <dd>
                  {amount(value)} (default: {amount(usual)})
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className="hint">
            All <a href={adminPath("thresholds")}>thresholds</a> have their default values.
          </p>
        )}
      </section>
      <section className="setting" aria-labelledby="log">
        <h2 id="log">Public log of decisions</h2>
        {end ? (
          <p className="hint">
            The newest entry of <a href={logPath()}>the public log</a> is number {amount(end.id)}, from{" "}
            <Moment at={end.at} />. Keep its hash outside the forum. With the hash,{" "}
            <code>npm run forum -- log verify</code> shows whether anybody has changed an entry since.
          </p>
        ) : (
          <p className="hint">
            No decisions yet. Each decision gets an entry in <a href={logPath()}>the public log</a>, with the
            hash of the entry before.
          </p>
        )}
        {end && <code className="admin-hash">{end.hash}</code>}
      </section>
      <section className="setting" aria-labelledby="backups">
        <h2 id="backups">Backups</h2>
        <BackupFacts {...backups} />
      </section>
      <section className="setting" aria-labelledby="health">
        <h2 id="health">Health</h2>
        <HealthList
          health={health}
          email={email.problem}
          upSeconds={process.uptime()}
          memoryBytes={process.memoryUsage.rss()}
        />
      </section>
    </AdminPage>
  );
}
