import { answersPath } from "@/lib/urls";
import { Empty } from "../ui/empty";

export function NoAnswers({ tag }: { tag: string | null }) {
  if (tag === null)
    return (
      <Empty title="No answers yet" actions={<Ask />} search>
        The author’s answers will appear here. Ask what you need to know: the author sees the questions that
        most runners ask first.
      </Empty>
    );
  return (
    <Empty
      search
      title={`No answers about ${tag} yet`}
      actions={
        <>
          <Ask />
          <a className="btn" href={answersPath()}>
            All answers
          </a>
        </>
      }
    >
      Ask the first question about it.
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
