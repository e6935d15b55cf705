import { commentPath, threadNumberPath } from "@/lib/urls";
import { Moment } from "../ui/moment";

export interface ShownHit {
  readonly kind: "thread" | "comment";
  readonly id: number;
  readonly at: Date;
  readonly passage: readonly [before: string, found: string, after: string];
}

export function HitList({ hits }: { hits: readonly ShownHit[] }) {
  return (
    <ul className="plain admin-rows hit-list">
      {hits.map(({ kind, id, at, passage: [before, found, after] }) => (
        <li key={`${kind}-${id}`}>
          <p>
            {before}
            <mark>{found}</mark>
            {after}
          </p>
          <p className="hint">
            <a href={kind === "thread" ? threadNumberPath(id) : commentPath(id)}>
              {kind === "thread" ? "Thread" : "Reply"}
            </a>
            , <Moment at={at} />
          </p>
        </li>
      ))}
    </ul>
  );
}
