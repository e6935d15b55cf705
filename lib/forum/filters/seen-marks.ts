import { isSameText, marksOf } from "./same-text";

const MOST_MARKS = 1_000_000;

export function seenMarks<Text>() {
  const seen = new Map<number, { readonly text: Text; readonly marks: number }>();
  return (text: Text, words: string): Text | null => {
    const marks = marksOf(words);
    const shared = new Map<Text, { count: number; marks: number }>();
    for (const mark of marks) {
      const earlier = seen.get(mark);
      if (!earlier) continue;
      const { count } = shared.get(earlier.text) ?? { count: 0 };
      shared.set(earlier.text, { count: count + 1, marks: earlier.marks });
    }
    const [likest] = [...shared].sort(([, a], [, b]) => b.count - a.count);
    const again = likest && isSameText(likest[1].count, marks.length, likest[1].marks) ? likest[0] : null;
    if (seen.size > MOST_MARKS) seen.clear();
    if (!again) for (const mark of marks) seen.set(mark, { text, marks: marks.length });
    return again;
  };
}
