import { ResolvedRows } from "@/components/questions/resolved-rows";
import { More } from "@/components/ui/more";
import { listResolutions } from "@/db/questions/resolutions";
import { queuePath } from "@/lib/urls";
import type { View } from "./queue-view";

const A_PAGE = 30;

type Props = { view: View; undoes: boolean; submission: string };

/** With a question in the address, as a thread links to it, only that question. */
export async function ResolvedList({ view: { after, at }, undoes, submission }: Props) {
  const found = await listResolutions({ after, limit: A_PAGE + 1, question: at });
  const rows = found.slice(0, A_PAGE);
  const more = found.length > A_PAGE ? rows.at(-1)?.key : undefined;
  return (
    <>
      <ResolvedRows
        rows={rows}
        one={at !== null}
        undoes={undoes}
        back={queuePath({ list: "resolved" })}
        submission={submission}
      />
      {at && (
        <p>
          <a className="btn" href={queuePath({ list: "resolved" })}>
            Show everything that was resolved
          </a>
        </p>
      )}
      {more && <More href={queuePath({ list: "resolved", after: more })}>Earlier</More>}
    </>
  );
}
