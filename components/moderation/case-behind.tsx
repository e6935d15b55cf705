import type { CaseRow } from "@/db/cases/reads";
import { casePath } from "@/lib/urls";
import { reasonNames } from "@/lib/words/flag-reasons";
import { flaggersOf } from "./words";

type Props = { of: { id: number; called: string; said: CaseRow["said"] } };

/** On the page of an account, the case about a post that led there. */
export function CaseBehind({ of: { id, called, said } }: Props) {
  return (
    <p className="note case-behind">
      {"You came from the case about "}
      <a href={casePath(id)} dir="auto">
        {called}
      </a>
      {said.length > 0 &&
        ` (${said.map((one) => `${reasonNames[one.reason]}: ${flaggersOf(one)}`).join("; ")})`}
      {". The member’s statement says how we found that post. The case stays open until you decide it."}
    </p>
  );
}
