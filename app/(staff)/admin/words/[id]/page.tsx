import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { idOf } from "@/app/(member)/query";
import { AdminPage, currentAdmin } from "@/app/(staff)/admin/admin-page";
import { HitList } from "@/components/admin/hit-list";
import { WordRuleButtons } from "@/components/admin/word-rule-buttons";
import { WordRuleForm } from "@/components/admin/word-rule-form";
import { Tried } from "@/components/admin/word-rule-row";
import { findWordRule, listRecentTexts, type WordRule } from "@/db/filters/reads";
import { newSubmission } from "@/lib/forms/submission";
import { TRIED_ON } from "@/lib/forum/filters/word-rules/rules";
import { hitsOf } from "@/lib/forum/filters/word-rules/try-out";
import { adminPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";
import { CHOICES } from "../options";

export const metadata: Metadata = { title: "Word rule" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

const SHOWN = 50;

export default async function WordRulePage({ params, searchParams }: Props) {
  const viewer = await currentAdmin();
  const { done = "" } = await searchParams;
  const rule = (await findWordRule(idOf((await params).id) ?? notFound())) ?? notFound();
  const hits = rule.testedAt ? await hitsNow(rule) : [];
  const submission = newSubmission();
  return (
    <AdminPage
      viewer={viewer}
      title={rule.name}
      part="words"
      done={Object.hasOwn(NEWS, done) ? NEWS[done] : undefined}
    >
      <section className="setting" aria-labelledby="found">
        <h2 id="found">Matches in recent posts</h2>
        <p className="hint">
          {rule.onAt ? "This rule is on." : "This rule is off."} <Tried rule={rule} />
        </p>
        {hits.length > 0 && <HitList hits={hits.slice(0, SHOWN)} />}
        {hits.length > SHOWN && <p className="hint">And {amount(hits.length - SHOWN)} more.</p>}
        <WordRuleButtons
          key={submission}
          rule={rule}
          submissions={[newSubmission(), newSubmission(), newSubmission()]}
        />
      </section>
      <section className="setting" aria-labelledby="says">
        <h2 id="says">Edit the rule</h2>
        <p className="hint">A changed rule is off until you test it again and switch it on.</p>
        <WordRuleForm key={submission} rule={rule} actions={CHOICES} submission={submission} />
      </section>
      <p className="all-rules">
        <Link href={adminPath("words")} prefetch={false}>
          All rules
        </Link>
      </p>
    </AdminPage>
  );
}

async function hitsNow(rule: WordRule) {
  const texts = await listRecentTexts(TRIED_ON);
  return hitsOf(rule, texts).map(({ text: { kind, id, createdAt }, passage }) => ({
    kind,
    id,
    passage,
    at: createdAt,
  }));
}

/** By the word that the form's redirect carries. */
const NEWS: Record<string, string> = {
  added: "Rule added. Test it on recent posts, then switch it on.",
  changed: "Saved. Test the rule on recent posts, then switch it on.",
  tested: "Tested on the newest posts.",
  on: "Switched on. The rule checks every new post.",
  off: "Switched off.",
};
