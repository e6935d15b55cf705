import type { CaseRow } from "@/db/cases/reads";
import { casePath } from "@/lib/urls";
import { DecisionLines } from "./decision-lines";
import { FlagSummary } from "./flag-summary";
import type { WordedLine } from "./kinds";
import { TargetHead } from "./target-head";
import { TargetText } from "./target-text";

interface FlaggedPost extends CaseRow {
  readonly called: string;
  readonly decisions: readonly WordedLine[];
}

type Props = { posts: readonly FlaggedPost[]; now: Date; hideWeight: number };

/** Under an appeal against a decision about an account: the posts that led there. */
export function FlaggedPosts({ posts, now, hideWeight }: Props) {
  return (
    <section className="decided-words" aria-labelledby="flagged-posts">
      <h2 id="flagged-posts">Flagged posts before this decision</h2>
      {posts.length === 0 && <p className="hint">Nobody has flagged a post of this member.</p>}
      <ol className="queue">
        {posts.map((post) => (
          <li key={post.id} className="flagged-post">
            <TargetHead row={post} called={post.called} now={now} />
            <TargetText kind={post.kind} target={post.target} />
            <FlagSummary row={post} now={now} hideWeight={hideWeight} />
            <DecisionLines decisions={post.decisions} now={now} none="No decision in this case yet." />
            <p>
              <a href={casePath(post.id)} aria-label={`Open the case: ${post.called}, case ${post.id}`}>
                Open the case
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
