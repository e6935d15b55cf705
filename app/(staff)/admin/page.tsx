import type { Metadata } from "next";
import { BackupFacts } from "@/components/admin/backup-facts";
import { ErasureProblems } from "@/components/admin/erasure-problems";
import { Facts } from "@/components/admin/facts";
import { HealthBadge } from "@/components/admin/health-badge";
import { OldLines } from "@/components/admin/old-lines";
import { OpenList } from "@/components/admin/open-list";
import { SettingsToMend } from "@/components/forum-settings/settings-to-mend";
import { Moment } from "@/components/ui/moment";
import { countOpen } from "@/db/cases/queue";
import { findLogEnd } from "@/db/decisions/log";
import { listUnproved } from "@/db/departures/reads";
import { listRoleProposals } from "@/db/people/members";
import { listSettings } from "@/db/site/settings";
import { readBackupPromise } from "@/lib/backups/promise";
import { linesOlderThan } from "@/lib/care/crisis-lines";
import { findListProblems } from "@/lib/forum/people/departures/carry-out";
import { listChanged, missingSettings, wrongSettings } from "@/lib/forum/site/settings/overview";
import { DAYS_LINES_HOLD } from "@/lib/health/checks/content";
import { countProblems, healthReport } from "@/lib/health/look";
import { adminPath, forumSettingsPath, logPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";
import { AdminPage, currentAdmin } from "./admin-page";

export const metadata: Metadata = { title: "Admin overview" };

export default async function Overview() {
  const viewer = await currentAdmin();
  const [open, proposals, report, end, set, unproved, listProblems, backups] = await Promise.all([
    countOpen(),
    listRoleProposals(),
    healthReport(),
    findLogEnd(),
    listSettings(),
    listUnproved(),
    findListProblems(),
    readBackupPromise(),
  ]);
  const old = linesOlderThan(DAYS_LINES_HOLD, new Date());
  const changed = listChanged(set);
  const missing = missingSettings(set);
  const wrong = wrongSettings(set);
  return (
    <AdminPage viewer={viewer} title="Admin overview">
      <HealthBadge problems={countProblems(report)} />
      {(missing.length > 0 || wrong.length > 0) && (
        <section className="setting" aria-labelledby="missing">
          <h2 id="missing">Settings to look at</h2>
          <SettingsToMend missing={missing} wrong={wrong} />
        </section>
      )}
      <section className="setting" aria-labelledby="open">
        <h2 id="open">Open</h2>
        <OpenList open={open} proposals={proposals.length} />
      </section>
      {unproved.length + listProblems.length > 0 && (
        <section className="setting" aria-labelledby="erasures">
          <h2 id="erasures">Deleted accounts</h2>
          <ErasureProblems unproved={unproved} list={listProblems} />
        </section>
      )}
      {old.length > 0 && (
        <section className="setting" aria-labelledby="lines">
          <h2 id="lines">Crisis lines to check</h2>
          <OldLines lines={old} days={DAYS_LINES_HOLD} />
        </section>
      )}
      <section className="setting" aria-labelledby="set">
        <h2 id="set">Settings you changed</h2>
        {changed.length > 0 ? (
          <Facts of={changed} />
        ) : (
          <p className="hint">
            All <a href={forumSettingsPath("look")}>settings</a> and{" "}
            <a href={adminPath("thresholds")}>thresholds</a> have their default values.
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
    </AdminPage>
  );
}
