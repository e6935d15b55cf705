import type { Threshold } from "./threshold";

const days = { least: 0, most: 1000, step: 1 };
const many = { least: 0, most: 10_000, step: 1 };

export const TRUST_THRESHOLDS = {
  familiarDays: {
    ...days,
    usual: 2,
    title: "Familiar: days here",
    about: "A member needs this many days with a visit to become familiar.",
  },
  familiarThreads: {
    ...many,
    usual: 10,
    title: "Familiar: threads read",
    about: "A member must also have read this many threads.",
  },
  regularDays: {
    ...days,
    usual: 15,
    title: "Regular: days here",
    about: "A member needs this many days with a visit to become a regular.",
  },
  regularThreads: {
    ...many,
    usual: 40,
    title: "Regular: threads read",
    about: "A member must also have read this many threads.",
  },
  regularHelped: {
    ...many,
    usual: 5,
    title: "Regular: people helped",
    about:
      "This many people must have marked a post by the member as helpful. A flag that a moderator upheld counts as one person.",
  },
  mainstayDays: {
    ...days,
    usual: 50,
    title: "Mainstay: days here",
    about: "A member needs this many days with a visit to become a mainstay.",
  },
  mainstayThreads: {
    ...many,
    usual: 100,
    title: "Mainstay: threads read",
    about: "A member must also have read this many threads.",
  },
  mainstayHelped: {
    ...many,
    usual: 20,
    title: "Mainstay: people helped",
    about:
      "This many people must have marked a post by the member as helpful. A flag that a moderator upheld counts as one person.",
  },
  trustFallDays: {
    least: 1,
    most: 1000,
    step: 1,
    usual: 180,
    title: "Days a trust step is lost",
    about: "Each decision against a member’s post lowers their trust by one step for this many days.",
  },
} as const satisfies Record<string, Threshold>;
