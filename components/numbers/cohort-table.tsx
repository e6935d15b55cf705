import type { Cohort } from "@/lib/forum/site/numbers/read";
import { amount } from "@/lib/words/counts";
import { dayOf } from "@/lib/words/dates";
import { Scrolling } from "../ui/scrolling";
import { percentOf } from "./hours-words";

export function CohortTable({ cohorts }: { cohorts: readonly Cohort[] }) {
  const most = Math.max(0, ...cohorts.map(({ returned }) => returned.length));
  const later = Array.from({ length: most }, (_, at) => at + 1);
  return (
    <Scrolling name="Members who come back, by week">
      <table className="cohorts">
        <caption>
          Of the members who joined in a week, how many percent were here so many weeks later, or after that.
        </caption>
        <thead>
          <tr>
            <th scope="col">Joined in the week from</th>
            <th scope="col" className="num">
              Members
            </th>
            {later.map((week) => (
              <th key={week} scope="col" className="num">
                <span className="vh">After week </span>
                {week}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map(({ week, joined, returned }) => (
            <tr key={week}>
              <th scope="row">{dayOf(new Date(week))}</th>
              <td className="num">{amount(joined)}</td>
              {later.map((after) => {
                const back = returned[after - 1];
                return (
                  <td key={after} className="num">
                    {back !== undefined && `${percentOf(back / joined)} %`}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
