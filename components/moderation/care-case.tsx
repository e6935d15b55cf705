import type { CaseSigns } from "@/db/care/reads";
import { dayOf } from "@/lib/words/dates";
import { listed } from "@/lib/words/lists";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";

export interface CareForModerators {
  readonly group: string;
  readonly also: readonly string[];
  readonly urgency: string;
  readonly heading: string;
  readonly aboutOther: boolean;
  readonly toDo: readonly string[];
  readonly do: readonly string[];
  readonly dont: readonly string[];
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  readonly sourced: boolean;
}

type Props = {
  care: CareForModerators;
  signs: Pick<CaseSigns, "foundAt" | "closed">;
  /** When the signs are deleted; null until a moderator has looked. */
  forgottenOn: Date | null;
  now: Date;
};

const OUTCOMES = {
  looked_after: "closed the case after helping",
  left: "closed the case without acting",
} as const;

export function CareCase({ care, signs, forgottenOn, now }: Props) {
  const { group, also, aboutOther, sources } = care;
  return (
    <section className="note care-case" aria-labelledby="care-head">
      <h2 id="care-head">Somebody may be in danger</h2>
      <p>
        <b>{`${group}, ${care.urgency}.`}</b>
        {also.length > 0 && ` Other signs: ${listed(also)}.`}
        {aboutOther && " The post is about somebody other than its writer."} Words in the post led to this{" "}
        <Ago at={signs.foundAt} now={now} />. This is not a diagnosis and may be wrong, so read the post
        first.
      </p>
      <p>{`The writer sees a notice on the post: “${care.heading}.” Only the writer and moderators see this notice.`}</p>
      <Steps head="What the notice advises" of={care.toDo} />
      <Steps head="What you can do" of={care.do} />
      <Steps head="What to avoid" of={care.dont} />
      {!care.sourced && (
        <p>We have no medical source for this group, so the notice only shows the emergency number.</p>
      )}
      {sources.length > 0 && (
        <>
          <h3>Sources</h3>
          <ul>
            {sources.map(({ title, url }) => (
              <li key={url}>
                <a href={url} rel="noopener noreferrer">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {signs.closed && (
        <p>
          {`${signs.closed.by ? nameOf(signs.closed.by) : "A former moderator"} ${OUTCOMES[signs.closed.outcome]} `}
          <Ago at={signs.closed.at} now={now} />.
        </p>
      )}
      <p className="hint">
        {forgottenOn
          ? `These signs are deleted on ${dayOf(forgottenOn)}.`
          : "These signs are deleted 90 days after a moderator closes the case, and at the latest one year after the post."}
      </p>
    </section>
  );
}

function Steps({ head, of }: { head: string; of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h3>{head}</h3>
      <ul>
        {of.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </>
  );
}
