import { Fragment } from "react";
import type { FoundAnswer } from "@/lib/actions/found";

export function Marked({ excerpt, matches }: Pick<FoundAnswer, "excerpt" | "matches">) {
  return (
    <>
      {matches.map(([from, to], index) => (
        <Fragment key={from}>
          {excerpt.slice(matches[index - 1]?.[1] ?? 0, from)}
          <mark>{excerpt.slice(from, to)}</mark>
        </Fragment>
      ))}
      {excerpt.slice(matches.at(-1)?.[1] ?? 0)}
    </>
  );
}
