import type { PersonRef } from "@/db/people/person-ref";
import { nameOf, THE_ASKER } from "../people/name-of";

type Props = {
  /** What a moderator reads in the form for decisions, too. */
  steps: readonly string[];
  undo: string;
  writer: PersonRef | null;
  locked: boolean;
  decided: boolean;
};

export function WhatWillHappen({ steps, undo, writer, locked, decided }: Props) {
  const who = writer ? nameOf(writer) : THE_ASKER;
  return (
    <section className="note will-happen" aria-labelledby="will-happen">
      <h2 id="will-happen">What will happen</h2>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
        <li>
          {writer
            ? `The thread keeps ${who}’s name, the date and the marks. If ${who} has an account, we send a notification.`
            : "The thread stays anonymous and keeps its date and marks. We notify its writer."}
        </li>
        {locked && <li>The old thread is locked. The new one will be open.</li>}
        <li>
          {decided && "The public log shows the decision and its reason. "}
          {undo}
        </li>
      </ul>
    </section>
  );
}
