import { diffWordsWithSpace } from "diff";

export interface Part {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Beyond this many changes, the whole text counts as replaced: a finer comparison costs too much. */
const MOST_CHANGES = 600;
const AROUND = 90;

export function differenceOf(before: string, after: string): Part[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  const parts =
    changes &&
    joined(
      changes.map(({ added, removed, value }) => part(added ? "added" : removed ? "removed" : "same", value)),
    );
  const whole = [part("removed", before), part("added", after)].filter(({ text }) => text !== "");
  return parts ? parts.map((one, index) => folded(one, index === 0, index === parts.length - 1)) : whole;
}

function joined(parts: readonly Part[]): Part[] {
  const done: Part[] = [];
  let removed = "";
  let added = "";
  const close = () => {
    if (removed) done.push(part("removed", removed));
    if (added) done.push(part("added", added));
    removed = added = "";
  };
  parts.forEach(({ kind, text }, index) => {
    const between = /^ +$/.test(text) && index + 1 < parts.length && (removed || added);
    if (kind === "same" && !between) {
      close();
      done.push(part("same", text));
    }
    if (kind === "removed" || (kind === "same" && between)) removed += text;
    if (kind === "added" || (kind === "same" && between)) added += text;
  });
  close();
  return done;
}

const part = (kind: Part["kind"], text: string): Part => ({ kind, text });

function folded({ kind, text }: Part, first: boolean, last: boolean): Part {
  if (kind !== "same" || text.length <= 2 * AROUND) return { kind, text };
  const head = first ? "" : text.slice(0, AROUND).replace(/\S*$/, "");
  const tail = last ? "" : text.slice(-AROUND).replace(/^\S*/, "");
  return { kind, text: `${head}…${tail}` };
}
