import { ownDraft } from "@/app/(member)/own-draft";
import { AppealForm } from "@/components/statements/appeal-form";
import { Exchange } from "@/components/statements/exchange";
import { MessageForm } from "@/components/statements/message-form";
import type { AppealView } from "@/db/appeals/reads";
import type { Statement } from "@/db/decisions/statements";
import { appealWords } from "@/lib/forum/moderation/statements/appeal-words";
import type { Verdict } from "@/lib/pipeline/verdict";
import { appealPath, appealPlace } from "@/lib/urls";
import type { Viewer } from "@/lib/web/current-actor";

type Props = {
  viewer: Viewer & { kind: "member" };
  statement: Statement;
  appeal: AppealView | null;
  verdict: Verdict;
  days: number;
  submission: string;
  /** The post is being checked, so hardly anybody appeals yet. */
  waits: boolean;
};

export async function AppealPart({ viewer, statement, appeal, verdict, days, submission, waits }: Props) {
  const { id, ownerId } = statement;
  if (viewer.id !== ownerId) return appeal && <ToAppeal appeal={appeal} />;
  if (appeal) return <Made appeal={appeal} submission={submission} />;
  const closed = verdict.allowed ? null : <p>{verdict.reason}</p>;
  const place = appealPlace(id);
  if (closed && waits) return null;
  return (
    <section className="appeal" id="appeal">
      {!waits && <h2>Appeal</h2>}
      <AppealForm
        decisionId={id}
        draft={{ place, stored: await ownDraft(viewer, place) }}
        submission={submission}
        intro={verdict.allowed && <p>{appealWords(statement, days)}</p>}
        closed={closed}
        folded={waits}
      />
    </section>
  );
}

function Made({ appeal, submission }: { appeal: AppealView; submission: string }) {
  const open = appeal.decidedAt === null;
  const asked = open && appeal.messages.at(-1)?.own === false;
  const waits = <p>{open && "A moderator decides next. We will notify you of the result."}</p>;
  return (
    <section className="appeal" id="appeal">
      <h2>Your appeal</h2>
      <Exchange appeal={appeal} mine />
      <MessageForm appealId={appeal.id} as="answer" submission={submission} closed={asked ? null : waits} />
    </section>
  );
}

function ToAppeal({ appeal: { id, decidedAt } }: { appeal: AppealView }) {
  return (
    <p>
      <a href={appealPath(id)}>{decidedAt ? "See the appeal and its answer" : "Decide the open appeal"}</a>
    </p>
  );
}
