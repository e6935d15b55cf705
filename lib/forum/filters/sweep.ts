import { type FilteredRow, listTextsAfter, listWordRulesOn, type WordRule } from "@/db/filters/reads";
import { listWordCounts } from "@/db/filters/training";
import type { RichText } from "@/lib/rich-text/document";
import { commentPath, threadNumberPath } from "@/lib/urls";
import { spamShapes } from "./checks/spam-shapes";
import { type Finding, onlyFlagged } from "./findings";
import { seenFingerprints } from "./seen-marks";
import { filteredText, wholeOf } from "./text";
import { spamFinding, trainingWords } from "./training/rules";
import { findingsOf } from "./word-rules/apply";
import { foundRules } from "./word-rules/found";

export interface SweptPlace {
  readonly kind: "thread" | "comment";
  readonly id: number;
}

export interface Batch {
  readonly looked: number;
  readonly passedOver: number;
  readonly found: readonly (SweptPlace & { readonly findings: readonly Finding[] })[];
  /** An interrupted sweep continues after this post. */
  readonly last: SweptPlace;
}

const AT_A_TIME = 200;
const KINDS = ["thread", "comment"] as const;

/** Checks published posts like new ones, without the checks that depend on how and when somebody posts. */
export async function* sweep({
  imported,
  after,
}: {
  readonly imported: boolean;
  readonly after: SweptPlace | null;
}): AsyncGenerator<Batch> {
  const rules = await listWordRulesOn();
  const again = seenFingerprints<string>();
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
  because: "Another post has nearly the same text.",
});
