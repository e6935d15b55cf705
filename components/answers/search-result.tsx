import type { ReactNode } from "react";
import type { FoundAnswer as Found } from "@/lib/actions/found";
import { counted } from "@/lib/words/counts";
import { Avatar } from "../people/avatar";
import { nameOf } from "../people/name-of";
import { RoleMark } from "../people/role-mark";
import { Marked } from "./highlighted";

/** Small, and without a claim. */
export function RelatedAnswer({ answer }: { answer: Found }) {
  const { url, title, excerpt, matches, by } = answer;
  return (
    <li>
      <a href={url} dir="auto" target="_blank" rel="noopener" aria-label={`${title} (opens in a new tab)`}>
        {title}
      </a>
      <p dir="auto" className="excerpt">
        <Marked excerpt={excerpt} matches={matches} />
      </p>
      <p className="meta" dir="auto">
        {nameOf(by)}
      </p>
    </li>
  );
}

export function FoundAnswer({ answer, children }: { answer: Found; children: ReactNode }) {
  const { kind, url, title, excerpt, matches, by, runners, strength } = answer;
  return (
    <li className={by?.role === "author" ? "is-author" : undefined}>
      <p className="meta">
        <Avatar of={by} />
        <b dir="auto">{nameOf(by)}</b>
        {by && <RoleMark of={by} />}
        {kind === "passage" && <span>from the article</span>}
        {kind === "accepted" && <span className="mark ok">Accepted answer</span>}
        {kind !== "thread" && kind !== "story" && strength === "related" && <span>Related</span>}
        {kind === "story" && <span>A story</span>}
        {kind === "thread" && <span>{counted(runners, "runner asks", "runners ask")} this</span>}
      </p>
      <p dir="auto" className={kind === "passage" ? "excerpt passage" : "excerpt"}>
        <Marked excerpt={excerpt} matches={matches} />
      </p>
      <a href={url} dir="auto" target="_blank" rel="noopener" aria-label={`${title} (opens in a new tab)`}>
        {title}
      </a>
      {children}
    </li>
  );
}
