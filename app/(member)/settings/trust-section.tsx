import { listEarned } from "@/db/people/trust";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { type Needs, trustSteps } from "@/lib/forum/people/trust/steps";
import type { Member } from "@/lib/pipeline/actor";
import { DAY_MS } from "@/lib/time";
import { counted } from "@/lib/words/counts";

export async function TrustSection({ personId, role }: { personId: number; role: Member["role"] }) {
  if (role !== "member") return <OfStaff />;
  const now = await readThresholds();
  const since = new Date(Date.now() - now.trustFallDays * DAY_MS);
  const [earned] = await listEarned([personId], since);
  if (!earned) return null;
  const steps = trustSteps(now);
  const [step, next] = [steps[earned.trust], steps[earned.trust + 1]];
  return (
    <section className="setting trust" aria-labelledby="trust">
      <h2 id="trust">Trust</h2>
      <p>
        You are on step {earned.trust + 1} of four: <b>{step?.name}</b>.
      </p>
      <p className="hint">{step?.lifts}</p>
      {next && (
        <>
          <p>To reach “{next.name}” (we check every night):</p>
          <ul>
            {needed(next.needs, earned).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {earned.lost > 0 && (
        <p className="note">
          {`You have ${counted(earned.lost, "decision", "decisions")} against you. Each one lowers your trust by one step for ${counted(now.trustFallDays, "day", "days")}. If a decision was wrong, appeal: undone decisions do not count.`}
        </p>
      )}
      <p className="hint">
        Only you and moderators can see your step. <a href="/rules">The rules</a> list all steps.
      </p>
    </section>
  );
}

function OfStaff() {
  return (
    <section className="setting trust" aria-labelledby="trust">
      <h2 id="trust">Trust</h2>
      <p>
        Trust steps are for members. Filters and first-day limits do not apply to authors, moderators and
        admins.
      </p>
    </section>
  );
}

function needed(needs: Needs, earned: Needs): string[] {
  const lines: [keyof Needs, string][] = [
    ["days", "days here"],
    ["threads", "threads read"],
    ["helped", "people you helped (correct flags count, too)"],
  ];
  return lines
    .filter(([of]) => needs[of] > 0)
    .map(([of, words]) => `${Math.min(earned[of], needs[of])} of ${needs[of]} ${words}`);
}
