import type { SeedThread } from "./types";

export const storiesOfTendons: SeedThread[] = [
  {
    key: "rucksack-of-books",
    kind: "story",
    by: "tomas",
    title: "Achilles: fourteen months, one rucksack and the complete Russian novels",
    body: `Right Achilles, the middle part. I did what one does: ran on it, rested, ran on it, rested, four rounds, five months in all. Each rest made the morning better and the next run worse.

Then a sports doctor looked at it with ultrasound, said the word tendinopathy, and told me that the tendon was not inflamed so much as out of condition. Rest had been taking strength from a thing that needed more of it. I found this insulting and then useful.

The programme was slow, heavy heel raises, three days a week. I had no gym, so I put books into a rucksack. Week one Chekhov, week six most of Tolstoy. Standing and sitting, 4 sets, never fast. Running was allowed from week five, in small amounts, if the morning after was no stiffer than the morning before.

At week twelve I was perhaps 60 per cent. All the papers stop at week twelve. I did not, and the second half came between months four and nine.

Shockwave: five sessions in the middle. I cannot tell you if they helped, because I did everything else as well.`,
    tags: ["achilles", "strength", "shockwave", "return-to-running"],
    daysAgo: 131,
    helpfulBy: ["ben", "dune", "nadia", "jo", "metronome", "plodder", "marit", "moss", "kettle", "mud"],
    recovery: {
      side: "right",
      onsetDaysAgo: 578,
      firstRunDaysAgo: 391,
      fullTrainingDaysAgo: 38,
      outcome: "running",
      surgery: false,
      weeklyDistanceBefore: "60_to_80_km",
      ageBand: "30_to_39",
      treatments: [
        { tag: "rest", fromDaysAgo: 560, toDaysAgo: 430, effect: "made_it_worse" },
        { tag: "strength", fromDaysAgo: 425, effect: "helped" },
        {
          tag: "shockwave",
          fromDaysAgo: 330,
          toDaysAgo: 295,
          effect: "cannot_tell",
          endedBecause: "finished",
        },
      ],
      setbacks: [{ daysAgo: 84, cause: "unknown", costWeeks: 2 }],
    },
    updates: [
      {
        daysAgo: 112,
        pain: 1,
        note: "35 km a week, nothing fast. 20 kg in the bag. Morning stiffness down from 20 minutes at the start to one. The straps gave out before the tendon.",
      },
      {
        daysAgo: 84,
        pain: 4,
        note: "Ran on sand with my nephew. Delightful, stupid. Two weeks back to Chekhov.",
      },
      {
        daysAgo: 38,
        pain: 1,
        note: "First track session, six times 400 m, stiff for one morning and then fine. I still do the raises twice a week and expect to be buried with the rucksack.",
      },
    ],
    comments: [
      {
        by: "plodder",
        daysAgo: 120,
        body: "Did you do them with a bent knee too? Mine is lower down, right at the heel, and I was told not to drop below the step.",
        replies: [
          {
            by: "tomas",
            daysAgo: 119.3,
            body: "Bent as well, sitting on the piano stool. And yes, mine was the middle; at the heel I heard the same as you, stay on the flat. Trust whoever has had their hands on it.",
            helpfulBy: ["plodder", "nadia", "ben"],
          },
        ],
      },
      {
        by: "dune",
        daysAgo: 22,
        body: "Read this twice this week. I have no Russians in the house. Would a large amount of cookery books do?",
        replies: [
          {
            by: "tomas",
            daysAgo: 21.5,
            body: "Denser paper. Excellent for weeks eight to ten.",
            helpfulBy: ["dune", "mud", "ben", "back"],
          },
        ],
      },
    ],
  },
  {
    key: "sitting-bone",
    kind: "story",
    by: "nell",
    title: "High hamstring, still open: night shifts, slow bridges, and not running yet",
    body: `I am writing this from the middle because I only ever find stories written from the end.

Right side, at the sitting bone. It came on over two weeks of intervals after three months of nothing. Sitting in handover is worse than twelve hours on my feet. I was told pulled muscle and stretched it for two months, which I now think was the wrong thing for me.

An MRI showed the tendon irritated where it starts, no tear. Since then I have been seeing a physio at the hospital, who lets me come at seven in the morning when I get off.

Where I am: bridges, every other day, and a brisk walk of 20 minutes. Running not yet. I miss it most at five in the morning when the ward is quiet.

I do not know how this ends. I will write down the numbers anyway.`,
    tags: ["hamstring", "physical-therapy", "strength", "motivation"],
    daysAgo: 148,
    helpfulBy: ["badger", "nadia", "mia", "otter", "jo", "wren", "pram", "mud", "ben"],
    recovery: {
      side: "right",
      onsetDaysAgo: 248,
      outcome: "recovering",
      surgery: false,
      weeklyDistanceBefore: "20_to_40_km",
      ageBand: "30_to_39",
      treatments: [
        { tag: "stretching", fromDaysAgo: 240, toDaysAgo: 180, effect: "made_it_worse" },
        { tag: "physical-therapy", fromDaysAgo: 165, effect: "helped" },
      ],
      setbacks: [{ daysAgo: 54, cause: "everyday_life", costWeeks: 2 }],
    },
    updates: [
      {
        daysAgo: 124,
        pain: 6,
        note: "Sitting 20 minutes before I have to stand. Bridges 3 times 12, every other day.",
      },
      {
        daysAgo: 90,
        pain: 4,
        note: "35 minutes of sitting. Whole film in two halves. Single-leg bridges, shaky.",
      },
      {
        daysAgo: 54,
        pain: 5,
        note: "Backwards. Moved house, carried boxes, bent over for two days. Physio not worried. I was.",
      },
      {
        daysAgo: 26,
        pain: 3,
        note: "Deadlifts with 20 kg, slow. An hour in the car and I forgot to check.",
      },
      {
        daysAgo: 2.3,
        pain: 2,
        note: "40 kg. We agreed on the first minute of running for the week after next, if the stairs two at a time stay quiet. Did not sleep, for once not because of the shift.",
      },
    ],
    comments: [
      {
        by: "badger",
        daysAgo: 105,
        body: "Reading along with the other buttock. Thank you for writing it from the middle, I will do the same if I ever stop being cross.",
        helpfulBy: ["nell", "mud"],
      },
      {
        by: "mia",
        daysAgo: 53,
        body: "A 5 after a 4 is still a lower line than it was in the beginning. I only say so because I drew it.",
        helpfulBy: ["nell", "nadia", "otter"],
      },
      {
        by: "otter",
        daysAgo: 0.22,
        body: "The week after next! Please write even if it is only sixty seconds. The Bench would like to send a delegation.",
        helpfulBy: ["mud", "badger", "mia"],
        replies: [
          {
            by: "nell",
            daysAgo: 0.04,
            body: "I will. Sixty seconds, on the grass behind the car park, in scrubs if it has to be.",
            helpfulBy: ["otter", "mia"],
          },
        ],
      },
    ],
  },
];
