import { useEffect, useState } from "react";
import type { CareShown, QuietLink } from "@/lib/actions/care";
import type { FoundAnswer } from "@/lib/actions/found";
import { isEnough } from "../answers/enough-words";
import { type LookedUp, lookUp } from "./look-up";

export interface ToShow {
  readonly care: CareShown | null;
  readonly quiet: QuietLink | null;
  /** Null while there are too few words. */
  readonly answers: readonly FoundAnswer[] | null;
  readonly help: string | null;
}

const NOTHING: ToShow = { care: null, quiet: null, answers: null, help: null };

/** Keeps the last results while the server does not answer. */
export function useLookUp(words: string | null, given: ToShow, limit: number) {
  const [shown, setShown] = useState(given);
  const [country, setCountry] = useState<string>();
  const [away, setAway] = useState("");

  useEffect(() => {
    if (words === null) return;
    if (!/[\p{L}\p{N}]/u.test(words)) return setShown(NOTHING);
    // The next input aborts this request, so that a slow answer never replaces a newer one.
    const request = new AbortController();
    void lookUp(words, { limit, country, signal: request.signal }).then((found) => {
      if (found && !request.signal.aborted) setShown(toShow(found, words));
    });
    return () => request.abort();
  }, [words, country, limit]);

  const isAway = shown.care !== null && away === nameOf(shown.care);
  return {
    ...shown,
    care: isAway ? null : shown.care,
    choose: setCountry,
    close: () => shown.care && setAway(nameOf(shown.care)),
  };
}

const toShow = ({ care, quiet, answers, help }: LookedUp, words: string): ToShow => ({
  care,
  quiet,
  answers: care || isEnough(words) ? answers : null,
  help,
});

/** A notice that the writer closed comes back when its heading changes. */
const nameOf = ({ group, heading }: CareShown) => `${group}: ${heading}`;
