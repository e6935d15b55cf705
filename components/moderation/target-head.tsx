import type { CaseRow } from "@/db/cases/reads";
import { openingOf } from "@/lib/rich-text/opening";
import { commentPath, personPath, threadPath } from "@/lib/urls";
import { Ago } from "../inbox/ago";

const TITLE = 44;

type Props = {
  row: Pick<CaseRow, "kind" | "thing"> & Partial<Pick<CaseRow, "openedAt" | "flagCount">>;
  called: string;
  now: Date;
  level?: 1 | 2;
};

export function TargetHead({ row: { kind, thing, openedAt, flagCount }, called, now, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading>{called}</Heading>
      <p className="meta">
        {kind === "thread" && <span className="kind">Thread</span>}
        {thing.anonymous && <span className="mark">anonymous</span>}
        <Where kind={kind} thing={thing} most={level === 1 ? 300 : TITLE} />
        {openedAt && flagCount !== 0 && (
          <span>
            flagged <Ago at={openedAt} now={now} />
          </span>
        )}
      </p>
    </>
  );
}

function Where({ kind, thing, most }: Pick<CaseRow, "kind" | "thing"> & { most: number }) {
  if (kind === "person")
    return thing.owner && <a href={personPath(thing.owner.handle)}>@{thing.owner.handle}</a>;
  if (!thing.thread) return null;
  if (kind === "thread") return <a href={threadPath(thing.thread)}>See the thread</a>;
  const href = thing.commentId ? commentPath(thing.commentId) : threadPath(thing.thread);
  return <a href={href} dir="auto">{`in “${openingOf(thing.thread.title, most)}”`}</a>;
}
