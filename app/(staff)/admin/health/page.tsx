import type { Metadata } from "next";
import { CheckList } from "@/components/admin/check-list";
import { HealthList } from "@/components/admin/health-list";
import { ExactMoment } from "@/components/ui/moment";
import { readHealth } from "@/db/site/reads";
import { CHECK_GROUPS, countProblems, healthReport } from "@/lib/health/look";
import { adminPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { AdminPage, currentAdmin } from "../admin-page";

export const metadata: Metadata = { title: "Health" };

type Props = { searchParams: Promise<{ again?: string }> };

export default async function AdminHealth({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const { again } = await searchParams;
  const report = await healthReport({ again: again !== undefined });
  const health = await readHealth().catch(() => null);
  const { bad, warnings } = countProblems(report);
  const wrong = report.checked.filter(({ state }) => state !== "good");
  const passed = report.checked.filter(({ state }) => state === "good");
  return (
    <AdminPage
      viewer={viewer}
      title="Health"
      part="health"
      lead={`${counted(report.checked.length, "check", "checks")}: ${bad} failed, ${counted(warnings, "warning", "warnings")}, ${passed.length} passed.`}
    >
      <p className="hint">
        Checked <ExactMoment at={report.at} />. The checks are made at most once a minute.{" "}
        <a href={`${adminPath("health")}?again=1`}>Check again now</a>
      </p>
      {wrong.length > 0 && (
        <section className="setting" aria-labelledby="wrong">
          <h2 id="wrong">What to do</h2>
          <CheckList checks={wrong.toSorted((one, other) => one.state.localeCompare(other.state))} />
        </section>
      )}
      <section className="setting" aria-labelledby="passed">
        <h2 id="passed">Passed</h2>
        {CHECK_GROUPS.map(({ title }) => {
          const ofGroup = passed.filter(({ group }) => group === title);
          if (ofGroup.length === 0) return null;
          return (
            <details key={title} className="fold">
              <summary>{`${title} (${ofGroup.length})`}</summary>
              <CheckList checks={ofGroup} />
            </details>
          );
        })}
      </section>
      {health && (
        <section className="setting" aria-labelledby="facts">
          <h2 id="facts">This server</h2>
          <HealthList health={health} upSeconds={process.uptime()} memoryBytes={process.memoryUsage.rss()} />
        </section>
      )}
    </AdminPage>
  );
}
