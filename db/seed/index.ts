import { article } from "./article";
import { questionsOnAchillesAndFoot } from "./questions-on-achilles-and-foot";
import { questionsOnComingBack } from "./questions-on-coming-back";
import { questionsOnItBands } from "./questions-on-it-bands";
import { questionsOnKneeHipAndThigh } from "./questions-on-knee-hip-and-thigh";
import { questionsOnRacing } from "./questions-on-racing";
import { questionsOnTreatment } from "./questions-on-treatment";
import { storiesOfFeetAndBones } from "./stories-of-feet-and-bones";
import { storiesOfItBands } from "./stories-of-it-bands";
import { storiesOfKnees } from "./stories-of-knees";
import { storiesOfSurgery } from "./stories-of-surgery";
import { storiesOfTendons } from "./stories-of-tendons";
import type { SeedThread } from "./types";

export { cast } from "./cast";
export { recoveryCast, recoveryThreads } from "./recoveries";
export { tags } from "./tags";
export type * from "./types";

/** The article comes first: it is the one to pin. */
export const threads: SeedThread[] = [
  article,
  ...questionsOnItBands,
  ...questionsOnRacing,
  ...questionsOnTreatment,
  ...questionsOnAchillesAndFoot,
  ...questionsOnKneeHipAndThigh,
  ...questionsOnComingBack,
  ...storiesOfSurgery,
  ...storiesOfItBands,
  ...storiesOfTendons,
  ...storiesOfFeetAndBones,
  ...storiesOfKnees,
];
