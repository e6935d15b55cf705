import Link from "next/link";
import type { WordRule } from "@/db/filters/reads";
import { wordRulePath } from "@/lib/urls";
import { amount, counted } from "@/lib/words/counts";
import { Moment } from "../ui/moment";

type Props = { rule: WordRule; action: string };

export function WordRuleRow({ rule, action }: Props) {
  const words = rule.pattern.split("\n").join(", ");
  return (
    <li>
      <div className="admin-row">
        <div>
          <h2>
            {rule.name} {rule.onAt && <span className="mark">on</span>}
          </h2>
          <p className="hint">
            {action}: <code>{words.length > 90 ? `${words.slice(0, 90)}…` : words}</code>
          </p>
          <p className="hint">
            <Tried rule={rule} />
          </p>
        </div>
        <div className="acts">
          <Link
            className="btn"
            href={wordRulePath(rule.id)}
            prefetch={false}
            aria-label={`Open: ${rule.name}`}
          >
            Open
          </Link>
        </div>
      </div>
    </li>
  );
}

export function Tried({ rule }: { rule: Pick<WordRule, "testedAt" | "testedOn" | "testedHits"> }) {
  if (!rule.testedAt) return "Not tested yet in this version.";
  return (
    <>
      Tested <Moment at={rule.testedAt} />: {amount(rule.testedHits)} of{" "}
      {counted(rule.testedOn, "post", "posts")} matched.
    </>
  );
}
