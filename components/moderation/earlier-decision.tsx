import { decidePath } from "@/lib/urls";
import { Ago } from "../inbox/ago";

type Props = { subject: Parameters<typeof decidePath>[0]; decidedAt: Date; next: string; now: Date };

export function DecidedAlready({ subject, decidedAt, next, now }: Props) {
  return (
    <section className="note" aria-labelledby="decided-head">
      <h2 id="decided-head">
        Decided <Ago at={decidedAt} now={now} />
      </h2>
      <p>
        You can see and undo the decision under “History”. <a href={next}>Next case</a> or{" "}
        <a href={decidePath(subject)}>make another decision</a>.
      </p>
    </section>
  );
}
