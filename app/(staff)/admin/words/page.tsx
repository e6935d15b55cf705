import type { Metadata } from "next";
import { WordRuleForm } from "@/components/admin/word-rule-form";
import { WordRuleRow } from "@/components/admin/word-rule-row";
import { listWordRules } from "@/db/filters/reads";
import { newSubmission } from "@/lib/forms/submission";
import { ACTIONS } from "@/lib/forum/filters/word-rules/rules";
import { AdminPage, currentAdmin } from "../admin-page";
import { CHOICES } from "./options";

export const metadata: Metadata = { title: "Word rules" };

type Props = { searchParams: Promise<{ done?: string }> };

export default async function WordsPage({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const [{ done }, rules] = await Promise.all([searchParams, listWordRules()]);
  const submission = newSubmission();
  return (
    <AdminPage
      viewer={viewer}
      title="Word rules"
      part="words"
      done={done === "removed" ? "Rule removed." : undefined}
      lead="Choose what happens to posts that contain certain words. Test each rule on recent posts before you switch it on. Posts by moderators and admins are not checked."
    >
      <section className="setting" aria-label="Rules">
        {rules.length > 0 ? (
          <ul className="plain admin-rows">
            {rules.map((rule) => (
              <WordRuleRow key={rule.id} rule={rule} action={ACTIONS[rule.action].name} />
            ))}
          </ul>
        ) : (
          <p className="hint">No word rules yet. The spam filter works without them.</p>
        )}
      </section>
      <section className="setting" aria-label="Add a rule">
        <h2>Add a rule</h2>
        <WordRuleForm key={submission} actions={CHOICES} submission={submission} />
      </section>
    </AdminPage>
  );
}
