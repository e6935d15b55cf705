import type { CaseRow } from "@/db/queries/cases";
import { openingOf } from "@/lib/rich-text/opening";
import { commentPath, personPath, threadPath } from "@/lib/urls";
import { Ago } from "../inbox/ago";
import { calledOf, thingNames } from "./words";

const TITLE = 44;

/** What it is, where it stands, and since when it waits. */
export function ThingHead({ row, now, level = 2 }: { row: CaseRow; now: Date; level?: 1 | 2 }) {
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading>{calledOf(row)}</Heading>
      <p className="meta">
        {row.kind === "thread" && <span className="kind">{thingNames.thread}</span>}
        <Where row={row} />
        <span>
          flagged <Ago at={row.openedAt} now={now} />
        </span>
      </p>
    </>
  );
}

function Where({ row: { kind, thing } }: { row: Pick<CaseRow, "kind" | "thing"> }) {
  if (kind === "person")
    return thing.owner && <a href={personPath(thing.owner.handle)}>@{thing.owner.handle}</a>;
  if (!thing.thread) return null;
  if (kind === "thread") return <a href={threadPath(thing.thread)}>In its place</a>;
  const href = thing.commentId ? commentPath(thing.commentId) : threadPath(thing.thread);
  return <a href={href}>{`in “${openingOf(thing.thread.title, TITLE)}”`}</a>;
}
