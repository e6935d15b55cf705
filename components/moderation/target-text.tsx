import { createElement } from "react";
import type { CaseRow } from "@/db/cases/reads";
import { openingOf } from "@/lib/rich-text/opening";
import { picturePath } from "@/lib/urls";

const LETTERS = 320;

/** Moderators also see pictures that are hidden from readers. */
export function TargetText({ kind, thing }: Pick<CaseRow, "kind" | "thing">) {
  if (kind === "picture" && thing.pictureKey)
    return createElement("img", {
      className: "case-picture",
      src: picturePath(thing.pictureKey),
      alt: "The picture under review",
      loading: "lazy",
    });
  const words = openingOf(thing.beginning, LETTERS);
  if (!words)
    return (
      <p className="hint">
        {kind === "person" ? "This member has written nothing about themselves." : "This post has no text."}
      </p>
    );
  return (
    <blockquote className="case-words">
      <p dir="auto">{words}</p>
    </blockquote>
  );
}
