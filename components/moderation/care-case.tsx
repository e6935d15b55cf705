import type { CaseSigns } from "@/db/care/reads";
import { dayOf } from "@/lib/words/dates";
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

const OUTCOMES = { looked_after: "looked after them", left: "left the post as it is" } as const;

export function CareCase({ care, signs, forgottenOn, now }: Props) {
  const { group, also, aboutOther, sources } = care;
  return (
    <section className="note care-case" aria-labelledby="care-head">
      <h2 id="care-head">Somebody may be in danger</h2>
      <p>
        <b>{`${group}, ${care.urgency}.`}</b>
        {also.length > 0 && ` Signs of this as well: ${also.join(", ")}.`}
        {aboutOther && " The post speaks of somebody else than its writer."} Found{" "}
        <Ago at={signs.foundAt} now={now} /> by the words of the post. That is no diagnosis and may be wrong:
        read the post.
      </p>
      <p>{`The writer sees a notice on the post: “${care.heading}.” Nobody else but moderators sees it.`}</p>
      <Steps head="What the notice says to do" of={care.toDo} />
      <Steps head="What to do" of={care.do} />
      <Steps head="What not to do" of={care.dont} />
      {!care.sourced && (
        <p>We have not read a source on this group, so the notice shows the emergency number only.</p>
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
          {`${signs.closed.by ? nameOf(signs.closed.by) : "A moderator who has left"} ${OUTCOMES[signs.closed.outcome]} `}
          <Ago at={signs.closed.at} now={now} />.
        </p>
      )}
      <p className="hint">
        {forgottenOn
          ? `This part of the case is deleted on ${dayOf(forgottenOn)}.`
          : "This part of the case is deleted 90 days after a moderator closes or decides the case, and a year after the post at the latest."}
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
