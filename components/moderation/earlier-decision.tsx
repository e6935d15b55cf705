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
        What was decided stands under “What became of it”, and can be undone there.{" "}
        <a href={next}>Next case</a> or <a href={decidePath(subject)}>decide something else about it</a>.
      </p>
    </section>
  );
}
