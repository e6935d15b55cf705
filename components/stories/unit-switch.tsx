import { useEffect, useState } from "react";
import type { DistanceUnit } from "@/db/people/schema";
import { UNIT_NAMES, unitCookie } from "@/lib/words/distances";

type Props = { unit: DistanceUnit; choose: (unit: DistanceUnit) => void };

/** Needs script, so that no typed text is lost. Members without script find the same choice in their settings. */
export function UnitSwitch({ unit, choose }: Props) {
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  const other = unit === "km" ? "miles" : "km";

  function change() {
    // biome-ignore lint/suspicious/noDocumentCookie: Safari and Firefox have had the Cookie Store only since 2025.
    document.cookie = unitCookie(other, location.protocol === "https:");
    choose(other);
  }

  return works ? (
    <button type="button" className="btn" onClick={change}>
      Show {UNIT_NAMES[other].toLowerCase()}
    </button>
  ) : null;
}
