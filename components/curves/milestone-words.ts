import type { CurveMilestone, Split } from "@/lib/outcomes/released";
import type { Stage } from "@/lib/outcomes/setbacks";

interface MilestoneWords {
  readonly name: string;
  /** After the name of the injury and a colon. */
  readonly question: string;
  /** "Half ran again" */
  readonly did: string;
  /** "79 had run again" */
  readonly hadDone: string;
}

export const milestoneWords: Readonly<Record<CurveMilestone, MilestoneWords>> = {
  first_run: {
    name: "First run",
    question: "how long until you run again?",
    did: "ran again",
    hadDone: "had run again",
  },
  thirty_minutes: {
    name: "30 minutes without pain",
    question: "how long until you run 30 minutes without pain?",
    did: "ran 30 minutes without pain",
    hadDone: "had run 30 minutes without pain",
  },
  full_training: {
    name: "Full training",
    question: "how long until you train in full?",
    did: "trained in full again",
    hadDone: "had trained in full again",
  },
};

interface SplitWords {
  readonly name: string;
  readonly question: string;
  readonly heading: string;
  /** Short, for the line itself, and in a sentence. */
  readonly groups: readonly [GroupWords, GroupWords];
  readonly reason: string;
}

export interface GroupWords {
  readonly label: string;
  readonly inWords: string;
  readonly sentence: string;
}

export const splitWords: Readonly<Record<Split, SplitWords>> = {
  weekly_distance: {
    name: "Weekly distance before",
    question: "Did it depend on how much they ran before?",
    heading: "by weekly distance before the injury",
    groups: [
      { label: "Under 40 km", inWords: "under 40 km", sentence: "Under 40 km (25 miles) a week" },
      { label: "40 km or more", inWords: "40 km or more", sentence: "At 40 km (25 miles) or more" },
    ],
    reason: "distance",
  },
  age: {
    name: "Age",
    question: "Did it depend on how old they were?",
    heading: "by age when the injury began",
    groups: [
      { label: "Under 40", inWords: "under 40", sentence: "Under 40 years of age" },
      { label: "40 or older", inWords: "40 or older", sentence: "At 40 or older" },
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
