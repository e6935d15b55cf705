import type { LogRow } from "@/db/decisions/log";
import { commentPath, logEntryPath, personPath, threadNumberPath } from "@/lib/urls";
import { Day, Moment } from "../ui/moment";
import { byWords, LATER, machineWords } from "./words";

/** Never shows the removed words, nor whose they were. */
export function LogEntry({ entry, title }: { entry: LogRow; title: string }) {
  const { id, at, data, about, partOf, later } = entry;
  const place = placeOf(entry);
  const machine = machineWords(entry);
  return (
    <li id={`e${id}`}>
      <h2>{title}</h2>
      <p>{data.reason}</p>
      <div className="meta">
        <a href={logEntryPath(id)}>{`Entry ${id}`}</a>
        <span>{data.by ? <a href={personPath(data.by)}>{byWords(entry)}</a> : byWords(entry)}</span>
        <Moment at={at} />
        {data.until && (
          <span>
            {"until "}
            <Day at={new Date(data.until)} />
          </span>
        )}
        {data.legal && <span>against the law</span>}
        {machine && <span>{machine}</span>}
        {place && <a href={place}>See the post</a>}
        {about !== null && <To entry={about}>about</To>}
        {partOf !== null && <To entry={partOf}>part of</To>}
        {later.map(({ id, kind }) => (
          <To key={id} entry={id}>
            {`${LATER[kind]} in`}
          </To>
        ))}
      </div>
    </li>
  );
}

function To({ entry, children }: { entry: number; children: string }) {
  return (
    <span>
      {`${children} `}
      <a href={logEntryPath(entry)}>{`entry ${entry}`}</a>
    </span>
  );
}

function placeOf({ placeShown, data: { threadId, commentId } }: LogRow): string | null {
  if (!placeShown) return null;
  if (commentId !== null) return commentPath(commentId);
  return threadId === null ? null : threadNumberPath(threadId);
}
