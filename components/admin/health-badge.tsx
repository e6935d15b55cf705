import { adminPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";

/** Leads from the overview to what is wrong; nothing if all is well. */
export function HealthBadge({
  problems: { bad, warnings },
}: {
  problems: { bad: number; warnings: number };
}) {
  if (bad === 0 && warnings === 0)
    return (
      <p className="hint">
        All <a href={adminPath("health")}>checks</a> are passed.
      </p>
    );
  return (
    <p className={bad > 0 ? "note line health-badge bad" : "note line health-badge"}>
      <b>
        {bad > 0
          ? counted(bad, "check has failed", "checks have failed")
          : counted(warnings, "check has a warning", "checks have a warning")}
        .
      </b>{" "}
      {bad > 0 && warnings > 0 && `${counted(warnings, "more has", "more have")} a warning. `}
      <a href={adminPath("health")}>See what to do</a>
    </p>
  );
}
