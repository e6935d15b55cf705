import type { UnprovedDeparture } from "@/db/departures/reads";
import { Moment } from "../ui/moment";

type Props = { unproved: readonly UnprovedDeparture[]; list: readonly string[] };

/** What is wrong with deleted accounts. Names of columns, never words. */
export function ErasureProblems({ unproved, list }: Props) {
  return (
    <>
      {list.map((problem) => (
        <p key={problem} className="note">
          {`${problem} Without it, a restored backup brings deleted accounts back. Put the file back from a copy, or delete the next account: the forum then writes the list anew.`}
        </p>
      ))}
      {unproved.map(({ id, left, begunAt }) => (
        <div key={id} className="note">
          <p>
            {`Deletion ${id}, begun `}
            <Moment at={begunAt} />
            {left.length === 0
              ? ", is not finished. A job goes on with it every ten minutes."
              : ", left something behind:"}
          </p>
          {left.length > 0 && (
            <ul>
              {left.map((place) => (
                <li key={place}>{place}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </>
  );
}
