import type { Threshold } from "./threshold";

const days = { least: 0, most: 1000, step: 1 };
const many = { least: 0, most: 10_000, step: 1 };

export const TRUST_THRESHOLDS = {
  familiarDays: {
    ...days,
    usual: 2,
    title: "Days here until familiar",
    about: "On how many days somebody was here before they count as familiar.",
  },
  familiarThreads: {
    ...many,
    usual: 10,
    title: "Threads read until familiar",
    about: "How many threads they have read by then.",
  },
  regularDays: {
    ...days,
    usual: 15,
    title: "Days here until a regular",
    about: "On how many days somebody was here before they are a regular.",
  },
  regularThreads: {
    ...many,
    usual: 40,
    title: "Threads read until a regular",
    about: "How many threads they have read by then.",
  },
  regularHelped: {
    ...many,
    usual: 5,
    title: "People helped until a regular",
    about: "How many others found something of theirs helpful; a flag that was right counts as one.",
  },
  mainstayDays: {
    ...days,
    usual: 50,
    title: "Days here until a mainstay",
    about: "On how many days somebody was here before the forum leans on them.",
  },
  mainstayThreads: {
    ...many,
    usual: 100,
    title: "Threads read until a mainstay",
    about: "How many threads they have read by then.",
  },
  mainstayHelped: {
    ...many,
    usual: 20,
    title: "People helped until a mainstay",
    about: "How many others found something of theirs helpful; a flag that was right counts as one.",
  },
  trustFallDays: {
    least: 1,
    most: 1000,
    step: 1,
    usual: 180,
    title: "Days a step is lost for",
    about: "Each decision against something of theirs takes one step of trust away for so many days.",
  },
} as const satisfies Record<string, Threshold>;
