import type { Metadata } from "next";
import { CohortTable } from "@/components/numbers/cohort-table";
import { ForumNumbersParts } from "@/components/numbers/forum-numbers";
import { WaitCurve } from "@/components/numbers/hours-curve";
import { appealsLead } from "@/components/numbers/moderation-numbers";
import { NotCountedYet } from "@/components/numbers/not-counted-yet";
import { NumberPart } from "@/components/numbers/number-part";
import { Moment } from "@/components/ui/moment";
import { COHORTS, readCohorts, readNumbers } from "@/lib/forum/site/numbers/read";
import { logPath, numbersPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { SHOWN_WEEKS, WAIT_WEEKS } from "@/lib/words/shown-weeks";
import { AdminPage, currentAdmin } from "../admin-page";

export const metadata: Metadata = { title: "Numbers" };

export default async function AdminNumbers() {
  const viewer = await currentAdmin();
  const now = new Date();
  const [numbers, cohorts] = await Promise.all([readNumbers(now), readCohorts(now)]);
  return (
    <AdminPage
      viewer={viewer}
      title="Numbers"
      part="numbers"
      lead={
        <>
          Weeks begin on Monday, in UTC, and the running week is not shown. Sample content is not counted.
          Readers see <a href={numbersPath}>a part of these numbers</a>, without small ones.
        </>
      }
    >
      {!numbers || numbers.weeks.length === 0 ? (
        <NotCountedYet />
      ) : (
        <div className="curves numbers">
          <p className="hint">
            Counted <Moment at={numbers.countedAt} />.
          </p>
          <ForumNumbersParts
            numbers={numbers}
            signUps={numbers.weeks.map((week) => week.sign_ups)}
            signUpsHow="Members who confirmed an email address. Somebody who deletes the account later stays in the number of the week. Readers do not see numbers under 11."
          />
          <NumberPart
            id="retention"
            title="Members who come back"
            how={`Members who joined in the last ${COHORTS} weeks, by week. A member counts as back after 3 weeks if they were here 21 days after joining, or at any time later. Weeks that have not passed for all of them are empty.`}
          >
            {cohorts.length > 0 ? (
              <CohortTable cohorts={cohorts} />
            ) : (
              <p className="note">Nobody joined in the last {COHORTS} weeks.</p>
            )}
          </NumberPart>
          <NumberPart
            id="decisions"
            title="How long until a decision"
            how={`Cases that were opened in the last ${WAIT_WEEKS} weeks, from the first flag or the filter until a moderator decided. An open case counts as open for as long as it has been open.`}
          >
            {numbers.decision.all > 0 ? (
              <WaitCurve
                id="decisions-line"
                title={`Of 100 cases, how many were decided by then, of ${counted(numbers.decision.all, "case", "cases")} in ${WAIT_WEEKS} weeks`}
                done="were decided"
                wait={numbers.decision}
              />
            ) : (
              <p className="note">No case was opened in the last {WAIT_WEEKS} weeks.</p>
            )}
          </NumberPart>
          <NumberPart
            id="appeals"
            title="Appeals"
            how={
              <>
                Appeals that were decided in the last {SHOWN_WEEKS} weeks.{" "}
                <a href={logPath()}>The public log</a> has each of them.
              </>
            }
          >
            <p className="number-lead">{appealsLead(numbers.appeals)}</p>
          </NumberPart>
        </div>
      )}
    </AdminPage>
  );
}
