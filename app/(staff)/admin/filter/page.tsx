import type { Metadata } from "next";
import { ForgetForm } from "@/components/admin/forget-form";
import { WordWeights } from "@/components/admin/word-weights";
import { listStrongestWords, listWordCounts } from "@/db/filters/training";
import { readEnv } from "@/lib/env";
import { newSubmission } from "@/lib/forms/submission";
import { MIN_TRAINING_EXAMPLES, trainingCountsIn, weightOf } from "@/lib/forum/filters/training/rules";
import { AdminPage, currentAdmin } from "../admin-page";

export const metadata: Metadata = { title: "Filter" };

type Props = { searchParams: Promise<{ done?: string }> };

const SHOWN = 20;

export default async function FilterPage({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const [{ done }, counts, spam, ham] = await Promise.all([
    searchParams,
    listWordCounts([]),
    listStrongestWords(true, SHOWN),
    listStrongestWords(false, SHOWN),
  ]);
  const learned = trainingCountsIn(counts);
  const weighed = (words: typeof spam) =>
    words.map((count) => ({ ...count, spamminess: weightOf(count, learned).spamminess }));
  const missing = {
    spam: Math.max(0, MIN_TRAINING_EXAMPLES - learned.spam),
    ham: Math.max(0, MIN_TRAINING_EXAMPLES - learned.ham),
  };
  return (
    <AdminPage
      viewer={viewer}
      title="Filter"
      part="filter"
      done={done === "forgot" ? "Forgotten. It begins anew with the next decision." : undefined}
      lead="It learns from what moderators decide to be spam, and what they let stand or restore. It says which words made it think so, and does nothing beyond letting a text wait for a look."
    >
      <section className="setting" aria-labelledby="lessons">
        <h2 id="lessons">What it has learnt from</h2>
        <dl className="admin-facts">
          <div>
            <dt>Texts that were spam</dt>
            <dd>{learned.spam.toLocaleString("en")}</dd>
          </div>
          <div>
            <dt>Texts that were not</dt>
            <dd>{learned.ham.toLocaleString("en")}</dd>
          </div>
          <div>
            <dt>Akismet</dt>
            <dd>{readEnv().akismet ? "is asked as well" : "is not asked: there is no key"}</dd>
          </div>
        </dl>
        {missing.spam + missing.ham > 0 && (
          <p className="hint">
            It says nothing yet: it needs {MIN_TRAINING_EXAMPLES} texts of either kind. {missing.spam} that
            are spam and {missing.ham} that are not are missing.
          </p>
        )}
      </section>
      {spam.length > 0 && (
        <section className="setting" aria-labelledby="strongest">
          <h2 id="strongest">The words that say most</h2>
          <div className="word-weights">
            <WordWeights title="For spam" words={weighed(spam)} />
            <WordWeights title="Against it" words={weighed(ham)} />
          </div>
        </section>
      )}
      <section className="setting" aria-labelledby="forget">
        <h2 id="forget">Forget all</h2>
        <p className="hint">
          What was decided stays decided; only what the filter made of it goes, and cannot be brought back.
        </p>
        <ForgetForm submission={newSubmission()} />
      </section>
    </AdminPage>
  );
}
