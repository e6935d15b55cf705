import {
  byShape,
  flagging,
  halves,
  holding,
  type Labelled,
  labelled,
  measured,
  type Speaks,
} from "../spam/measure";
import { inShare, table } from "./numbers";

const WAYS: [name: string, make: (lessons: readonly Labelled[]) => Speaks][] = [
  ["known spam shapes", () => byShape],
  ["learnt, from where it flags", flagging],
  ["learnt, from where it lets wait", holding],
  ["either lets it wait", (lessons) => (text) => byShape(text) || holding(lessons)(text)],
];

/** How much spam is seen, and how much else is taken for it, with lessons from one half and texts of the other, both ways. */
export async function spam(): Promise<string> {
  const texts = labelled();
  const rows = WAYS.map(([name, make]) => {
    const both = [false, true].map((turned) => {
      const [learn, measure] = halves(texts, turned);
      return measured(make(learn), measure);
    });
    const mean = (of: "precision" | "recall") => both.reduce((sum, one) => sum + one[of], 0) / both.length;
    const falseAlarms = both.reduce((sum, one) => sum + one.falseAlarms, 0);
    return [name, inShare(mean("precision")), inShare(mean("recall")), String(falseAlarms)];
  });
  const count = (spam: boolean) => texts.filter((text) => text.spam === spam).length;
  return table(
    [`of ${count(true)} spam and ${count(false)} other texts`, "precision", "recall", "false alarms"],
    rows,
  );
}
