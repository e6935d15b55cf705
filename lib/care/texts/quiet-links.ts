import type { QuietLink, QuietTopic } from "../groups";

/** One friendly line and a link, without a heading, a box or a case. */
export const QUIET_LINKS: Readonly<Record<QuietTopic, QuietLink>> = {
  "low-mood": {
    topic: "low-mood",
    text: "Losing running can weigh on you. Talking to somebody you trust, or to your doctor, often helps.",
    linkText: "Find somebody to talk to",
    href: "https://findahelpline.com",
  },
  "under-fuelling": {
    topic: "under-fuelling",
    text: "Your body may be getting too little fuel. A doctor who knows runners can help; go soon.",
    linkText: "What the Olympic committee’s doctors say about it",
    href: "https://doi.org/10.1136/bjsports-2023-106914",
  },
};
