import { TOGGLES } from "./mark-words";

type Props = { of: keyof typeof TOGGLES; count?: number };

/** As wide pressed as not: the attribute reserves room for the words of the other state. */
export function WordsOf({ of, count = 0 }: Props) {
  return (
    <span className="words" data-other={TOGGLES[of](count, true).shown}>
      {TOGGLES[of](count, false).shown}
    </span>
  );
}
