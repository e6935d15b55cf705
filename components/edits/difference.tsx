import { differenceOf } from "@/lib/rich-text/difference";

/** Hidden words mark insertions and deletions for screen readers. */
export function Difference({ before, after }: { before: string; after: string }) {
  return differenceOf(before, after).map(({ kind, text }, index) => {
    const key = `${index}`;
    if (kind === "removed")
      return (
        <del key={key}>
          <span className="vh">[removed: </span>
          {text}
          <span className="vh">]</span>
        </del>
      );
    if (kind === "added")
      return (
        <ins key={key}>
          <span className="vh">[added: </span>
          {text}
          <span className="vh">]</span>
        </ins>
      );
    return text;
  });
}
