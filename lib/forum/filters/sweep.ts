import { type FilteredRow, listTextsAfter, listWordRulesOn, type WordRule } from "@/db/filters/reads";
import { listWordCounts } from "@/db/filters/training";
import type { RichText } from "@/lib/rich-text/document";
import { commentPath, threadNumberPath } from "@/lib/urls";
import { spamShapes } from "./checks/spam-shapes";
import { type Finding, onlyFlagged } from "./findings";
import { seenMarks } from "./seen-marks";
import { filteredText, wholeOf } from "./text";
import { spamFinding, trainingWords } from "./training/rules";
import { findingsOf } from "./word-rules/apply";
import { foundRules } from "./word-rules/found";

/** A text of a thread or a comment: "t12" or "c12" where an owner writes it. */
export interface SweptPlace {
  readonly kind: "thread" | "comment";
  readonly id: number;
}

/** What a batch of texts was found to be. */
export interface Batch {
  readonly looked: number;
  /** A filter or a person has looked at them before, or they are of those who keep order. */
  readonly passedOver: number;
  readonly found: readonly (SweptPlace & { readonly findings: readonly Finding[] })[];
  /** Where it ended: a sweep that broke off goes on after it. */
  readonly last: SweptPlace;
}

const AT_A_TIME = 200;
const KINDS = ["thread", "comment"] as const;

/** Looks at texts that stand, the same as at those that are posted but for what depends on how and when somebody posts. */
export async function* sweep({
  imported,
  after,
}: {
  readonly imported: boolean;
  readonly after: SweptPlace | null;
}): AsyncGenerator<Batch> {
  const rules = await listWordRulesOn();
  const again = seenMarks<string>();
  for (const kind of KINDS.slice(after ? KINDS.indexOf(after.kind) : 0)) {
    let last = after?.kind === kind ? after.id : 0;
    for (;;) {
      const rows = await listTextsAfter({ kind, after: last, imported }, AT_A_TIME);
      last = rows.at(-1)?.id ?? last;
      if (rows.length === 0) break;
      const open = rows.filter(({ seen, ofMember }) => !seen && ofMember);
      const found = [];
      for (const row of open) {
        const findings = await findingsIn(row, { rules, again });
        if (findings.length > 0) found.push({ kind, id: row.id, findings });
      }
      yield { looked: open.length, passedOver: rows.length - open.length, found, last: { kind, id: last } };
    }
  }
}

interface Known {
  readonly rules: readonly WordRule[];
  again(place: string, words: string): string | null;
}

async function findingsIn(
  { kind, id, title, body }: FilteredRow,
  { rules, again }: Known,
): Promise<Finding[]> {
  const text = filteredText(body as RichText, title);
  const earlier = again(kind === "thread" ? threadNumberPath(id) : commentPath(id), wholeOf(text));
  const learnt = spamFinding(await listWordCounts(trainingWords(text)));
  return onlyFlagged([
    ...findingsOf(foundRules(rules, text)),
    ...(earlier ? [sameAs(earlier)] : []),
    ...spamShapes(text),
    ...(learnt ? [learnt] : []),
  ]);
}

const sameAs = (earlier: string): Finding => ({
  check: "same_text",
  hold: false,
  words: [earlier],
  because: "Nearly the same text stands elsewhere.",
});
