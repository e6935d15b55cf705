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

/** The injury is the first tag of the story. */
export type SeedRecovery = {
  side: "left" | "right" | "both";
  onsetDaysAgo: number;
  /** The day of the update that tells of it, if one does: the record and the update name the same month. */
  firstRunDaysAgo?: number;
  fullTrainingDaysAgo?: number;
  outcome: "recovering" | "running" | "running_with_limits" | "stopped";
  surgery: boolean;
  weeklyDistanceBefore: SeedWeeklyDistance;
};

export type SeedUpdate = { daysAgo: number; pain: number; note: string };

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
