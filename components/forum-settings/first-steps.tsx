import type { ReactNode } from "react";
import { passFirstStepAction } from "@/lib/actions/forum-settings";
import type { FirstStep, StepState } from "@/lib/forum-settings/first-steps";
import { ButtonForm } from "../admin/button-form";

const TITLES: Record<FirstStep, string> = {
  look: "Name and look",
  contact: "Who runs it",
  author: "Who writes as the author",
  mail: "Email",
  import: "Bring your articles and their comments",
};

const STATES = { done: "Done", skipped: "Skipped", open: "Open" } as const;

type Props = {
  states: readonly StepState[];
  /** The setting that the page began with. */
  firstSteps: string;
  submission: string;
  inside: Readonly<Record<FirstStep, ReactNode>>;
};

/** The first open step is unfolded. */
export function FirstSteps({ states, firstSteps, submission, inside }: Props) {
  const first = states.find(({ state }) => state === "open")?.step;
  return (
    <ol className="first-steps">
      {states.map(({ step, state }) => (
        <li key={step} className={state}>
          <details open={step === first}>
            <summary>
              <h2>{TITLES[step]}</h2>
              <span className="hint">{step === first ? "You are here" : STATES[state]}</span>
            </summary>
            <div className="first-step">{inside[step]}</div>
            {state !== "done" && (
              <ButtonForm
                action={passFirstStepAction}
                submission={submission}
                button={state === "skipped" ? ["Take up again", "Saving…"] : ["Skip for now", "Saving…"]}
                name={`${state === "skipped" ? "Take up again" : "Skip for now"}: ${TITLES[step]}`}
                fields={{ step, firstSteps }}
              />
            )}
          </details>
        </li>
      ))}
    </ol>
  );
}
