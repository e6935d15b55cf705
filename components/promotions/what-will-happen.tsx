import type { PersonRef } from "@/db/people/person-ref";
import { nameOf, THE_ASKER } from "../people/name-of";
import { counted } from "../ui/words";

type Props = { writer: PersonRef | null; replies: number; locked: boolean; decided: boolean };

/** Only a moderator's decision can be undone. */
export function WhatWillHappen({ writer, replies, locked, decided }: Props) {
  const who = writer ? nameOf(writer) : THE_ASKER;
  return (
    <section className="note will-happen" aria-labelledby="will-happen">
      <h2 id="will-happen">What will happen</h2>
      <ul>
        <li>
          {replies > 0
            ? `${counted(replies, "reply moves", "replies move")} with the comment. Who answers whom does not change.`
            : "The comment moves alone, because nobody has replied to it."}
        </li>
        <li>
          {writer
            ? `${who} stays the writer, and the date and marks stay. We notify ${who}, if they have an account.`
            : "The writer stays anonymous, and the date and marks stay. We notify the writer."}
        </li>
        <li>A link to the new thread takes the comment’s place. Old links keep working.</li>
        {locked && <li>The old thread is locked. The new one will be open.</li>}
        <li>
          {decided
            ? "The public log shows this decision and its reason. You can undo it until the new thread has something that a comment cannot have, such as an accepted answer."
            : "You cannot undo this."}
        </li>
      </ul>
    </section>
  );
}
