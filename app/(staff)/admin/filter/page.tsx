import type { Metadata } from "next";
import { ForgetForm } from "@/components/admin/forget-form";
import { WordWeights } from "@/components/admin/word-weights";
import { listStrongestWords, listWordCounts } from "@/db/filters/training";
import { readEnv } from "@/lib/env";
import { newSubmission } from "@/lib/forms/submission";
import { MIN_TRAINING_EXAMPLES, trainingCountsIn, weightOf } from "@/lib/forum/filters/training/rules";
import { amount } from "@/lib/words/counts";
import { AdminPage, currentAdmin } from "../admin-page";

export const metadata: Metadata = { title: "Spam filter" };

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
      title="Spam filter"
      part="filter"
      done={
        done === "forgot" ? "Training deleted. The filter starts again with the next decision." : undefined
      }
      lead="The filter learns from what moderators decide to be spam, and what they approve or restore. It only holds posts for review, and shows moderators the words that led to it."
    >
      <section className="setting" aria-labelledby="lessons">
        <h2 id="lessons">Training examples</h2>
        <dl className="admin-facts">
          <div>
            <dt>Spam</dt>
            <dd>{amount(learned.spam)}</dd>
          </div>
          <div>
            <dt>Not spam</dt>
            <dd>{amount(learned.ham)}</dd>
          </div>
          <div>
            <dt>Akismet</dt>
            <dd>{readEnv().akismet ? "on: it checks posts too" : "off: no key is set"}</dd>
          </div>
        </dl>
        {missing.spam + missing.ham > 0 && (
          <p className="hint">
            The filter does not hold posts yet: it needs {MIN_TRAINING_EXAMPLES} examples of each kind. Still
            missing: {missing.spam} of spam and {missing.ham} of not spam.
          </p>
        )}
      </section>
      {spam.length > 0 && (
        <section className="setting" aria-labelledby="strongest">
          <h2 id="strongest">Strongest words</h2>
          <div className="word-weights">
            <WordWeights title="Spam" words={weighed(spam)} />
            <WordWeights title="Not spam" words={weighed(ham)} />
          </div>
        </section>
      )}
      <section className="setting" aria-labelledby="forget">
        <h2 id="forget">Delete the training</h2>
        <p className="hint">
          Decisions stay. Only the filter’s training examples are deleted. You cannot undo this.
        </p>
        <ForgetForm submission={newSubmission()} />
      </section>
    </AdminPage>
  );
}
