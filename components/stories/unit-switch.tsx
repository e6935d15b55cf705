import { useEffect, useState } from "react";
import { type DistanceUnit, UNIT_COOKIE, UNIT_KEPT_MS, UNIT_NAMES } from "@/lib/words/distances";

type Props = { unit: DistanceUnit; choose: (unit: DistanceUnit) => void };

/** Needs script, so that no typed text is lost. Members without script find the same choice in their settings. */
export function UnitSwitch({ unit, choose }: Props) {
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  const other = unit === "km" ? "miles" : "km";

  function change() {
    // Safari before 18.4 and Firefox before 140 have no Cookie Store: the choice then ends with this page.
    void window.cookieStore?.set({
      name: UNIT_COOKIE,
      value: other,
      expires: Date.now() + UNIT_KEPT_MS,
      sameSite: "lax",
    });
    choose(other);
  }

  return works ? (
    <button type="button" className="btn" onClick={change}>
      Show {UNIT_NAMES[other].toLowerCase()}
    </button>
  ) : null;
}
