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

export type WeeklyKmBand = "under-20" | "20-40" | "40-60" | "60-80" | "over-80";

export type SeedRecovery = {
  injury: string;
  side: "left" | "right" | "both";
  onsetMonthsAgo: number;
  firstRunMonthsAgo?: number;
  fullTrainingMonthsAgo?: number;
  outcome: "recovering" | "running" | "running_with_limits" | "stopped";
  surgery: boolean;
  weeklyKmBefore: WeeklyKmBand;
};

export type SeedUpdate = { daysAgo: number; pain: number; note: string };

/** `body` is markdown-light: blank line, `## `, `- `, `1. **name** text`, `> `, `[text](url)`; a line is never wrapped. */
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
