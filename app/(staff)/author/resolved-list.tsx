import { ResolvedRows } from "@/components/questions/resolved-rows";
import { More } from "@/components/ui/more";
import { listResolutions } from "@/db/questions/resolutions";
import { queuePath } from "@/lib/urls";
import type { View } from "./queue-view";

const A_PAGE = 30;

type Props = { view: View; undoes: boolean; submission: string };

export async function ResolvedList({ view: { after }, undoes, submission }: Props) {
  const found = await listResolutions({ after, limit: A_PAGE + 1 });
  const rows = found.slice(0, A_PAGE);
  const more = found.length > A_PAGE ? rows.at(-1)?.key : undefined;
  return (
    <>
      <ResolvedRows
        rows={rows}
        undoes={undoes}
        back={queuePath({ list: "resolved" })}
        submission={submission}
      />
      {more && <More href={queuePath({ list: "resolved", after: more })}>Earlier</More>}
    </>
  );
}
