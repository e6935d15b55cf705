import { Fragment } from "react";
import type { Span } from "@/lib/actions/search";

type Props = { excerpt: string; matches: readonly Span[] };

export function Marked({ excerpt, matches }: Props) {
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
