export type SeedRole = "member" | "author" | "moderator" | "admin";

export type SeedPerson = {
  key: string;
  handle: string;
  name?: string;
  role: SeedRole;
  joinedDaysAgo: number;
  about?: string;
  suspendedDaysAgo?: number;
};

export type SeedTagGroup = "injury" | "body_part" | "treatment" | "topic";

export type SeedTag = {
  slug: string;
  name: string;
  group: SeedTagGroup;
  parent?: string;
  aliases: string[];
  description: string;
};

export type SeedWeeklyDistance = "under_20_km" | "20_to_40_km" | "40_to_60_km" | "60_to_80_km" | "over_80_km";

export type SeedAge = "under_30" | "30_to_39" | "40_to_49" | "50_to_59" | "60_and_over";

/**
 * The injury is the first tag of the story. A milestone, a setback or the end of running on the day of an update is told in
 * that update; an earlier one is told with the story.
 */
export type SeedRecovery = {
  side: "left" | "right" | "both";
  onsetDaysAgo: number;
  /** The writer remembers only the month. */
  onsetByMonth?: boolean;
  walkingDaysAgo?: number;
  firstRunDaysAgo?: number;
  thirtyMinutesDaysAgo?: number;
  fullTrainingDaysAgo?: number;
  raceDaysAgo?: number;
  stoppedDaysAgo?: number;
  outcome: "recovering" | "running" | "running_with_limits" | "stopped";
  surgery: boolean;
  weeklyDistanceBefore: SeedWeeklyDistance;
  ageBand: SeedAge;
  /** Written into the record with the last update. */
  treatments?: SeedTreatment[];
  setbacks?: SeedSetback[];
};

/** Without `toDaysAgo` the writer still has this treatment. */
export type SeedTreatment = {
  tag: string;
  fromDaysAgo: number;
  toDaysAgo?: number;
  effect: "helped" | "no_effect" | "made_it_worse" | "cannot_tell";
  endedBecause?: "finished" | "no_effect" | "made_it_worse" | "advice" | "time" | "cost" | "other";
};

export type SeedSetback = {
  daysAgo: number;
  cause:
    | "too_much"
    | "too_fast"
    | "long_run"
    | "hills"
    | "race"
    | "shoes"
    | "strength_work"
    | "everyday_life"
    | "illness"
    | "unknown";
  costWeeks: number;
};

export type SeedUpdate = {
  daysAgo: number;
  pain: number;
  painNextMorning?: number;
  distanceKm?: number;
  note: string;
};

/** `body` is Markdown: paragraphs, `## `, `- `, `1. **name** text`, `> `, `[text](url)`; the end of a line is one in the text. */
export type SeedComment = {
  key?: string;
  by: string;
  daysAgo: number;
  body: string;
  helpfulBy?: string[];
  replies?: SeedComment[];
};

/** Every time is counted back from the moment of seeding, so that a fresh forum is never a museum. */
export type SeedThread = {
  key: string;
  kind: "article" | "question" | "story";
  by: string;
  title: string;
  body: string;
  tags: string[];
  daysAgo: number;
  askedOfAuthor?: boolean;
  helpfulBy?: string[];
  meTooBy?: string[];
  accepted?: string;
  recovery?: SeedRecovery;
  updates?: SeedUpdate[];
  comments: SeedComment[];
};
