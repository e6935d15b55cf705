import type { Comparison } from "@/lib/outcomes/comparison";
import { type CurveMilestone, SPLITS, type Split } from "@/lib/outcomes/released";
import { outcomesPath } from "@/lib/urls";
import { amount, counted } from "@/lib/words/counts";
import { CurveChart } from "./curve-chart";
import { CurveTable } from "./curve-table";
import { groupInShort, type Line, lastStepOf, spokenLine, stillHurt } from "./curve-words";
import { milestoneWords, splitWords } from "./milestone-words";

type Props = {
  comparison: Comparison | null;
  milestone: CurveMilestone;
  split: Split;
  slug: string;
  sample: boolean;
};

/** Two groups by what was known when the injury began. */
export function GroupComparison({ comparison: given, milestone, split, slug, sample }: Props) {
  const comparison = given?.curves.some(({ steps }) => steps.length > 0) ? given : null;
  return (
    <section className="part" aria-labelledby="groups">
      <h2 id="groups">{splitWords[split].question}</h2>
      <p className="lead">{comparison ? lead(comparison, milestone, split) : NOT_YET}</p>
      <nav className="chips" aria-label="Compare by">
        {SPLITS.map((one) => (
          <a
            key={one}
            className="tag"
            href={`${outcomesPath(slug, milestone, one)}#groups`}
            aria-current={one === split ? "page" : undefined}
          >
            {splitWords[one].name}
          </a>
        ))}
      </nav>
      {comparison && <Picture comparison={comparison} milestone={milestone} split={split} sample={sample} />}
    </section>
  );
}

const NOT_YET =
  "We cannot show this yet. We compare two groups once we can follow 11 runners in each, and nobody can be recognised by subtracting the groups from the whole.";

function lead({ curves: [one, other] }: Comparison, milestone: CurveMilestone, split: Split): string {
  const [first, second] = splitWords[split].groups;
  return [
    `${first.sentence}, ${groupInShort(one, milestone)}.`,
    `${second.sentence}, ${groupInShort(other, milestone)}.`,
    ...overlap(one, other),
  ].join(" ");
}

function overlap({ median: one }: Line, { median: other }: Line): string[] {
  if (!one || !other) return [];
  const apart = (a: typeof one, b: typeof one) => a.upper !== null && b.lower !== null && a.upper < b.lower;
  if (apart(one, other) || apart(other, one)) return ["The two ranges do not overlap."];
  return ["The two ranges overlap, so the difference may be chance."];
}

function Picture({
  comparison,
  milestone,
  split,
  sample,
}: Omit<Props, "slug" | "comparison"> & { comparison: Comparison }) {
  const { heading, groups } = splitWords[split];
  const [one, other] = comparison.curves;
  const { name, hadDone } = milestoneWords[milestone];
  const title = `${name}, ${heading}`;
  return (
    <figure className="picture" aria-labelledby="groups-heading">
      <figcaption>
        <h3 id="groups-heading" className="side-head">
          {sample ? `Sample data: ${title.toLowerCase()}` : title}
        </h3>
        <ul className="legend plain">
          {[one, other].map(({ runners }, i) => (
            <li key={groups[i]?.short}>
              <svg className="chart" width="28" height="10" aria-hidden>
                <line className={i === 0 ? "curve" : "curve b2"} x1="0" x2="28" y1="5" y2="5" />
              </svg>
              <b>{groups[i]?.full}</b>
              {counted(runners, "story", "stories")}
            </li>
          ))}
        </ul>
      </figcaption>
      <CurveChart
        id="groups-line"
        title={title}
        description={[one, other]
          .map((line, i) => {
            const rises = line.steps.length > 0 ? ` Runners who ${hadDone}: ${spokenLine(line)}.` : "";
            return `${groups[i]?.full}: ${groupInShort(line, milestone)}.${rises}`;
          })
          .join(" ")}
        lines={[
          {
            line: one,
            label: endLabel(one, groups[0].short),
            followed: `Stories followed then: ${groups[0].short}`,
          },
          { line: other, label: endLabel(other, groups[1].short), followed: groups[1].short },
        ]}
        sample={sample}
      />
      <p>
        We compare only what a runner knew on the first day. “Had surgery” against “had none” would mislead:
        only runners who are still hurt get that far. Both lines end where we can follow fewer than 11 stories
        of either group.{stillHurt(one) && ` ${stillHurt(one)}`}
      </p>
      <CurveTable
        caption={`Of 100 runners, ${hadDone} by the end of that week; range in brackets. Followed: stories that we could still follow then.`}
        columns={[
          { name: groups[0].short, line: one },
          { name: groups[1].short, line: other },
        ]}
      />
      <ChanceTest p={comparison.p} reason={splitWords[split].reason} />
    </figure>
  );
}

const endLabel = (line: Line, group: string) => `${group}: ${lastStepOf(line).percent}`;

/** A number that readers take for more than it says, so it is folded away beside its caveat. */
function ChanceTest({ p, reason }: { p: number | null; reason: string }) {
  if (p === null) return null;
  const rare = p < 0.001;
  const among = p < 0.01 ? 1000 : 100;
  const often = rare ? "fewer than 1 in 1,000" : `about ${Math.round(p * among)} in ${amount(among)}`;
  return (
    <details className="fold">
      <summary>A test of the difference</summary>
      <p>
        {`Log-rank test: p ${rare ? "< 0.001" : `= ${p.toFixed(p < 0.01 ? 3 : 2)}`}. If ${reason} made no difference, a difference at least this large would turn up by chance in ${often} such comparisons. The test does not say how large the difference is, or what causes it. We chose this comparison before we had any data.`}
      </p>
    </details>
  );
}
