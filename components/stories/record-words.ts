import type {
  MilestoneKind,
  RecordGroup,
  RecordVisibility,
  Recovery,
  SetbackCause,
  TreatmentEffect,
  TreatmentEnd,
} from "@/db/stories/reads";

type Words<Key extends string | null> = Readonly<Record<NonNullable<Key>, string>>;

export const outcomes: Words<Recovery["outcome"]> = {
  recovering: "Still recovering",
  running: "Running again",
  running_with_limits: "Running, with limits",
  stopped: "Stopped running",
};

export const sides: Words<Recovery["side"]> = { left: "Left", right: "Right", both: "Both" };

export const ages: Words<Recovery["ageBand"]> = {
  under_30: "Under 30",
  "30_to_39": "30 to 39",
  "40_to_49": "40 to 49",
  "50_to_59": "50 to 59",
  "60_and_over": "60 or more",
};

/** In the order in which most runners reach them. */
export const milestoneNames: Words<MilestoneKind> = {
  walking: "Walking without pain",
  first_run: "First run",
  thirty_minutes: "30 minutes without pain",
  full_training: "Full training",
  race: "A race",
};

export const effects: Words<TreatmentEffect> = {
  helped: "Helped",
  no_effect: "No effect",
  made_it_worse: "Made it worse",
  cannot_tell: "Cannot tell",
};

export const ends: Words<TreatmentEnd> = {
  finished: "I was done with it",
  no_effect: "No effect",
  made_it_worse: "Made the pain worse",
  advice: "Somebody advised me to stop",
  time: "Took too much time",
  cost: "Cost too much",
  other: "Another reason",
};

export const causes: Words<SetbackCause> = {
  too_much: "Ran too much",
  too_fast: "Ran too fast",
  long_run: "A long run",
  hills: "Hills, up or down",
  race: "A race",
  shoes: "Other shoes",
  strength_work: "Strength work",
  everyday_life: "Everyday life",
  illness: "Illness, or another injury",
  unknown: "I do not know",
};

export const groupNames: Words<RecordGroup> = {
  injury: "What and when",
  treatments: "What you tried",
  milestones: "What you reached",
  setbacks: "Setbacks",
  outcome: "Where you are now",
  pain: "Pain and distance in your updates",
};

export const visibilities: Words<RecordVisibility> = {
  public: "Everyone",
  members: "Members",
  private: "Only you",
};

/** What charts can count. Pain is never counted. */
export const countedGroups: readonly RecordGroup[] = [
  "injury",
  "treatments",
  "milestones",
  "setbacks",
  "outcome",
];
