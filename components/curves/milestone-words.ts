import type { CurveMilestone, Split } from "@/lib/outcomes/released";
import type { Stage } from "@/lib/outcomes/setbacks";
import { splitDistances } from "@/lib/words/distances";

interface MilestoneWords {
  readonly name: string;
  /** After the name of the injury and a colon. */
  readonly question: string;
  /** "Half ran again" */
  readonly did: string;
  /** "79 ran again", short enough for a drawing. */
  readonly label: string;
  /** "79 had run again" */
  readonly hadDone: string;
}

export const milestoneWords: Readonly<Record<CurveMilestone, MilestoneWords>> = {
  first_run: {
    name: "First run",
    question: "how long until you run again?",
    did: "ran again",
    label: "ran again",
    hadDone: "had run again",
  },
  thirty_minutes: {
    name: "30 minutes without pain",
    question: "how long until you run 30 minutes without pain?",
    did: "ran 30 minutes without pain",
    label: "ran 30 minutes",
    hadDone: "had run 30 minutes without pain",
  },
  full_training: {
    name: "Full training",
    question: "how long until you train in full?",
    did: "trained in full again",
    label: "trained in full",
    hadDone: "had trained in full again",
  },
};

interface SplitWords {
  readonly name: string;
  readonly question: string;
  readonly heading: string;
  readonly groups: readonly [GroupWords, GroupWords];
  /** What the groups differ in, as the test of the difference names it. */
  readonly reason: string;
}

interface GroupWords {
  /** Beside the line. */
  readonly short: string;
  readonly full: string;
  readonly sentence: string;
}

export const splitWords: Readonly<Record<Split, SplitWords>> = {
  weekly_distance: {
    name: "Weekly distance before",
    question: "Did it depend on how much they ran before?",
    heading: "by weekly distance before the injury",
    groups: splitDistances,
    reason: "distance",
  },
  age: {
    name: "Age",
    question: "Did it depend on how old they were?",
    heading: "by age when the injury began",
    groups: [
      { short: "Under 40", full: "Under 40 years", sentence: "Under 40 years of age" },
      { short: "40 or older", full: "40 years or older", sentence: "At 40 years or older" },
    ],
    reason: "age",
  },
};

export const stageWords: Readonly<Record<Stage, string>> = {
  before_first_run: "Before the first run",
  first_runs: "During the first runs",
  thirty_minutes: "After 30 minutes without pain",
  full_training: "Once back in full training",
};
