import type { CaseRow } from "@/db/cases/reads";
import { casePath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";
import type { WordedLine } from "./kinds";

type Props = {
  cases: readonly (CaseRow & { readonly called: string })[];
  decisions: readonly WordedLine[];
  now: Date;
};

/** The chosen cases that the moderator did not decide, and why. */
export function LeftCases({ cases, decisions, now }: Props) {
  return (
    <section className="note left-cases" aria-labelledby="left-head">
      <h2 id="left-head">{counted(cases.length, "case was not decided", "cases were not decided")}</h2>
      <ul>
        {cases.map(({ id, called, decidedAt }) => (
          <li key={id}>
            <a href={casePath(id)} aria-label={`${called}, case ${id}`} dir="auto">
              {called}
            </a>
            {": "}
            <Why
              decidedAt={decidedAt}
              decision={decisions.find((one) => one.caseId === id && one.undoneAt === null)}
              now={now}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type WhyProps = { decidedAt: Date | null; decision: WordedLine | undefined; now: Date };

function Why({ decidedAt, decision, now }: WhyProps) {
  if (!decidedAt) return <>this decision is not possible there. The case is still open.</>;
  if (!decision) return <>somebody closed the case.</>;
  return (
    <>
      {decision.by ? nameOf(decision.by) : "the forum’s software"} decided it{" "}
      <Ago at={decision.at} now={now} />. {decision.sentence}.
    </>
  );
}
