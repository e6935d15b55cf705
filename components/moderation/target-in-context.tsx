import type { CaseContext, ContextReply } from "@/db/cases/context";
import type { CaseRow } from "@/db/cases/reads";
import { openingOf } from "@/lib/rich-text/opening";
import { commentPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";
import { RichText } from "../rich-text/rich-text";
import { TargetText } from "./target-text";

type Props = Pick<CaseRow, "kind" | "target"> & { context: CaseContext | null; now: Date };

export function TargetInContext({ kind, target, context, now }: Props) {
  const more = context?.text ? context.text.replies - context.below.length : 0;
  return (
    <section className="in-context" aria-label="The post in its thread">
      {context?.above && (
        <div className="around">
          <Said reply={context.above} now={now} />
        </div>
      )}
      <div className="considered">
        {context?.text ? <RichText stored={context.text.body} /> : <TargetText kind={kind} target={target} />}
        {target.url && (
          <p className="hint">
            Linked page: {target.url}. <span>Be careful when you open this address.</span>
          </p>
        )}
      </div>
      {context && context.below.length > 0 && (
        <ol className="around" aria-label="Replies">
          {context.below.map((reply) => (
            <li key={reply.id}>
              <Said reply={reply} now={now} />
            </li>
          ))}
        </ol>
      )}
      {more > 0 && <p className="hint">{`And ${counted(more, "more reply", "more replies")}.`}</p>}
    </section>
  );
}

const BECAME = {
  shown: null,
  hidden: "hidden",
  removed: "removed",
  withdrawn: "deleted by its author",
  promoted: "now its own thread",
} as const;

function Said({ reply: { id, beginning, writer, at, state }, now }: { reply: ContextReply; now: Date }) {
  return (
    <>
      <p className="meta">
        <b dir="auto">{nameOf(writer)}</b>
        <a href={commentPath(id)}>
          <Ago at={at} now={now} />
        </a>
        {BECAME[state] && <span className="mark">{BECAME[state]}</span>}
      </p>
      <p dir="auto">{openingOf(beginning, 260)}</p>
    </>
  );
}
