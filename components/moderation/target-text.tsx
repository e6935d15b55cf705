import { createElement } from "react";
import type { CaseRow } from "@/db/cases/reads";
import { openingOf } from "@/lib/rich-text/opening";
import { picturePath } from "@/lib/urls";

const LETTERS = 320;

/** Moderators also see pictures that are hidden from readers. */
export function TargetText({ kind, target }: Pick<CaseRow, "kind" | "target">) {
  if (kind === "picture" && target.pictureKey)
    return createElement("img", {
      className: "case-picture",
      src: picturePath(target.pictureKey),
      alt: "The picture under review",
      loading: "lazy",
    });
  const words = openingOf(target.beginning, LETTERS);
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
