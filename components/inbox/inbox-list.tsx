import type { ReactNode } from "react";
import type { InboxLine } from "./group-notifications";
import { Line } from "./line";

type Props = { lines: InboxLine[]; now: Date; children?: ReactNode };

export function InboxList({ lines, now, children }: Props) {
  const fresh = lines.filter(({ latest }) => !latest.seen);
  const read = lines.filter(({ latest }) => latest.seen);
  return (
    <>
      {fresh.length > 0 && (
        <Part title="New" lines={fresh} now={now}>
          {children}
        </Part>
      )}
      {read.length > 0 && (
        <Part
          title={fresh.length > 0 ? "Earlier" : "Nothing new since your last visit"}
          lines={read}
          now={now}
        />
      )}
    </>
  );
}

function Part({ title, lines, now, children }: Props & { title: string }) {
  return (
    <section className="inbox-part">
      <div className="inbox-head">
        <h2>{title}</h2>
        {children}
      </div>
      <ol className="inbox">
        {lines.map((line) => (
          <Line key={line.latest.id} line={line} now={now} />
        ))}
      </ol>
    </section>
  );
}
