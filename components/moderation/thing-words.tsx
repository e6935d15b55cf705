import { createElement } from "react";
import type { CaseRow } from "@/db/queries/cases";
import { openingOf } from "@/lib/rich-text/opening";
import { casePicturePath } from "@/lib/urls";

const LETTERS = 320;

/** The thing itself, quoted by its first words, or shown: a picture also where readers do not see it. */
export function ThingWords({ kind, subjectId, thing }: Pick<CaseRow, "kind" | "subjectId" | "thing">) {
  if (kind === "picture")
    return createElement("img", {
      className: "case-picture",
      src: casePicturePath(subjectId),
      alt: "The picture that it is about",
      loading: "lazy",
    });
  const words = openingOf(thing.beginning, LETTERS);
  if (!words)
    return <p className="hint">{kind === "person" ? "Says nothing of themselves." : "It has no words."}</p>;
  return (
    <blockquote className="case-words">
      <p>{words}</p>
    </blockquote>
  );
}
