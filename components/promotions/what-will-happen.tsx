import type { PersonRef } from "@/db/people/person-ref";
import { counted } from "@/lib/words/counts";
import { nameOf, THE_ASKER } from "../people/name-of";

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
            ? `${counted(replies, "reply goes", "replies go")} along, and what answers what stays as it is.`
            : "Nobody has answered it, so it goes by itself."}
        </li>
        <li>
          {writer
            ? `It stays ${who}’s words, with their date and their marks. ${who} is told, if there is an account.`
            : "It stays without a name, with its date and its marks. Whoever wrote it is told."}
        </li>
        <li>A line is left in its place that leads to the new thread, and every old link goes on working.</li>
        {locked && <li>The thread it stands in is locked. The new one will be open.</li>}
        <li>
          {decided
            ? "It stands in the public log with its reason, and can be undone as long as a comment can hold what it has."
            : "No button puts it back."}
        </li>
      </ul>
    </section>
  );
}
