import type { Thing } from "@/db/queries/case-things";
import type { SubjectKind } from "@/db/schema/subjects";
import { calledName } from "@/lib/called";
import { openingOf } from "@/lib/rich-text/opening";
import { TARGETS } from "./kinds";

const TITLE = 60;

/** What a target is called, in one line; a title is cut unless `whole`. */
export function calledTarget(
  { kind, thing }: { readonly kind: SubjectKind; readonly thing: Pick<Thing, "owner" | "thread" | "url"> },
  whole = false,
): string {
  const owner = thing.owner && calledName(thing.owner);
  if (kind === "person") return `Member ${owner ?? "who is gone"}`;
  if (kind === "mention") return `Mention on ${hostOf(thing.url)}`;
  if (kind === "thread" && thing.thread)
    return `“${whole ? thing.thread.title : openingOf(thing.thread.title, TITLE)}” by ${owner}`;
  return `${TARGETS[kind].words.name} by ${owner ?? "somebody who is gone"}`;
}

function hostOf(url: string | null): string {
  return url && URL.canParse(url) ? new URL(url).host : "another site";
}
