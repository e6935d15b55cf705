import { answersPath } from "@/lib/urls";
import { Empty } from "../ui/empty";

export function NoAnswers({ tag }: { tag: string | null }) {
  if (tag === null)
    return (
      <Empty title="The author has not answered yet" actions={<Ask />}>
        Every answer will stand here, by what it is about. Ask what you need to know: the author sees first
        what most runners wait for.
      </Empty>
    );
  return (
    <Empty
      title={`Nothing answered about ${tag} yet`}
      actions={
        <>
          <Ask />
          <a className="btn" href={answersPath()}>
            All answers
          </a>
        </>
      }
    >
      The author has not written about it so far. A question may change that.
    </Empty>
  );
}

function Ask() {
  return (
    <a className="btn go" href="/ask">
      Ask the author
    </a>
  );
}
