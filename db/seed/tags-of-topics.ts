import type { SeedTag } from "./types";

export const topicTags: SeedTag[] = [
  {
    slug: "return-to-running",
    name: "Return to running",
    group: "topic",
    aliases: ["comeback", "first run", "walk-run", "return to run"],
    description: "The first run, the second one, and not ruining both.",
  },
  {
    slug: "diagnosis",
    name: "Diagnosis",
    group: "topic",
    aliases: ["MRI", "imaging", "what is it"],
    description: "Finding out what it is, and from whom.",
  },
  {
    slug: "racing",
    name: "Racing",
    group: "topic",
    aliases: ["race", "marathon", "half marathon"],
    description: "Start, defer or cheer: races near an injury.",
  },
  {
    slug: "motivation",
    name: "Motivation",
    group: "topic",
    aliases: ["mental health", "patience"],
    description: "The part of the injury that does not show on a scan.",
  },
  {
    slug: "prevention",
    name: "Prevention",
    group: "topic",
    aliases: ["prehab", "injury prevention"],
    description: "What people keep doing after it has stopped hurting.",
  },
  {
    slug: "shoes",
    name: "Shoes",
    group: "topic",
    aliases: ["footwear", "trainers", "running shoes"],
    description: "Rotation, wear, and the pair you should have thrown out in March.",
  },
  {
    slug: "hills",
    name: "Hills",
    group: "topic",
    aliases: ["hill sprints", "hill training", "downhill"],
    description: "Up as medicine, down as a test.",
  },
];
