import type { CaseRow } from "@/db/queries/cases";
import { openingOf } from "@/lib/rich-text/opening";
import { picturePath } from "@/lib/urls";

const LETTERS = 320;

/** The thing itself, quoted by its first words, or shown. */
export function ThingWords({ kind, thing }: Pick<CaseRow, "kind" | "thing">) {
  if (thing.pictureKey) return <PictureItself pictureKey={thing.pictureKey} state={thing.state} />;
  const words = openingOf(thing.beginning, LETTERS);
  if (!words)
    return <p className="hint">{kind === "person" ? "Says nothing of themselves." : "It has no words."}</p>;
  return (
    <blockquote className="case-words">
      <p>{words}</p>
    </blockquote>
  );
}

/** As long as it is shown: what is hidden is served to nobody. */
function PictureItself({ pictureKey, state }: { pictureKey: string; state: CaseRow["thing"]["state"] }) {
  if (state !== "shown") return <p className="hint">The picture is not shown at the moment.</p>;
  // biome-ignore lint/performance/noImgElement: it is served by the forum itself, as it is.
  return <img className="case-picture" src={picturePath(pictureKey)} alt="What it is about" />;
}
