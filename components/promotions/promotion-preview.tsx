import type { PersonRef } from "@/db/people/person-ref";
import { counted } from "@/lib/words/counts";
import { nameOf, THE_ASKER } from "../people/name-of";

type Props = { writer: PersonRef | null; replies: number; locked: boolean; decided: boolean };

export function WhatWillHappen({ writer, replies, locked, decided }: Props) {
  const who = writer ? nameOf(writer) : THE_ASKER;
  return (
    <section className="note will-happen" aria-labelledby="will-happen">
      <h2 id="will-happen">What will happen</h2>
      <ul>
        <li>
          {replies > 0
            ? `${counted(replies, "reply moves", "replies move")} with the comment. Each reply stays below the post it answers.`
            : "Nobody has replied to the comment, so it moves alone."}
        </li>
        <li>
          {writer
            ? `The thread keeps ${who}’s name, the date and the marks. If ${who} has an account, we send a notification.`
            : "The thread stays anonymous and keeps its date and marks. We notify its writer."}
        </li>
        <li>A line in the old place links to the new thread. Old links keep working.</li>
        {locked && <li>The old thread is locked. The new one will be open.</li>}
        <li>
          {decided && "The public log shows the decision and its reason. "}
          You can undo this until the new thread has something that a comment cannot have, such as an accepted
          answer.
        </li>
      </ul>
    </section>
  );
}
