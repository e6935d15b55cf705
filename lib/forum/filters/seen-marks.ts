import { fingerprintsOf, isSameText } from "./same-text";

const MOST_MARKS = 1_000_000;

export function seenFingerprints<Text>() {
  const seen = new Map<number, { readonly text: Text; readonly fingerprints: number }>();
  return (text: Text, words: string): Text | null => {
    const fingerprints = fingerprintsOf(words);
    const shared = new Map<Text, { count: number; fingerprints: number }>();
    for (const fingerprint of fingerprints) {
      const earlier = seen.get(fingerprint);
      if (!earlier) continue;
      const { count } = shared.get(earlier.text) ?? { count: 0 };
      shared.set(earlier.text, { count: count + 1, fingerprints: earlier.fingerprints });
    }
    const [likest] = [...shared].sort(([, a], [, b]) => b.count - a.count);
    const again =
      likest && isSameText(likest[1].count, fingerprints.length, likest[1].fingerprints) ? likest[0] : null;
    if (seen.size > MOST_MARKS) seen.clear();
    if (!again)
      for (const fingerprint of fingerprints)
        seen.set(fingerprint, { text, fingerprints: fingerprints.length });
    return again;
  };
}
