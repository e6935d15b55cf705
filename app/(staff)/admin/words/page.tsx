import type { Metadata } from "next";
import { WordRuleForm } from "@/components/admin/word-rule-form";
import { WordRuleRow } from "@/components/admin/word-rule-row";
import { listWordRules } from "@/db/filters/reads";
import { newSubmission } from "@/lib/forms/submission";
import { ACTIONS } from "@/lib/forum/filters/word-rules/rules";
import { AdminPage, currentAdmin } from "../admin-page";
import { CHOICES } from "./options";

export const metadata: Metadata = { title: "Words" };

type Props = { searchParams: Promise<{ done?: string }> };

export default async function WordsPage({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const [{ done }, rules] = await Promise.all([searchParams, listWordRules()]);
  const submission = newSubmission();
  return (
    <AdminPage
      viewer={viewer}
      title="Words"
      part="words"
      done={done === "removed" ? "Removed. It is looked for no longer." : undefined}
      lead="What happens to a text in which certain words stand. Each rule is tried on recent texts before it is switched on, and what those write who keep order is left alone."
    >
      <section className="setting" aria-label="Rules">
        {rules.length > 0 ? (
          <ul className="plain admin-rows">
            {rules.map((rule) => (
              <WordRuleRow key={rule.id} rule={rule} action={ACTIONS[rule.action].name} />
            ))}
          </ul>
        ) : (
          <p className="hint">
            There is no rule yet. What spam usually looks like waits for a look without one.
          </p>
        )}
      </section>
      <section className="setting" aria-label="One more">
        <h2>One more rule</h2>
        <WordRuleForm key={submission} actions={CHOICES} submission={submission} />
      </section>
    </AdminPage>
  );
}
