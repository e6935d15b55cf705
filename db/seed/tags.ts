import { bodyPartTags } from "./tags-of-body-parts";
import { injuryTags } from "./tags-of-injuries";
import { topicTags } from "./tags-of-topics";
import { treatmentTags } from "./tags-of-treatments";
import type { SeedTag } from "./types";

export const tags: SeedTag[] = [...injuryTags, ...bodyPartTags, ...treatmentTags, ...topicTags];
