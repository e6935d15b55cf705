import type { SeedThread } from "./types";

export const storiesOfItBands: SeedThread[] = [
  {
    key: "towpath-and-back",
    kind: "story",
    by: "canal",
    title: "Ten months off with the IT band, no surgery, and what I would skip if I had to do it again",
    body: `Right knee, outside, at 4 km, every time. I had been running the same flat towpath in the same direction for six years, about 45 km a week, and then put a trail half marathon on top because a colleague dared me.

What I tried, in the order in which I spent money on it:

- New shoes. No effect.
- Rest, seven weeks. No pain, until I tried a run. Then the same at 3 km.
- Massage, eight times. Pleasant. No effect that lasted past the weekend.
- Hip exercises every single day for a month. Made me limp, so I stopped for a month and lost both.
- A consultant at month eight, who offered to operate. I said not yet.
- A physio who filmed me. She said my left foot landed as if on a tightrope and my hips were tired before the run began.

She gave me four exercises instead of ten, three times a week, heavy enough that 12 was hard. And a metronome: steps a little shorter and quicker. Two months of that and I ran 10 minutes, then 12.

What I would skip: the daily month, and the shoes. What I would do in week one: the film.`,
    tags: ["itbs", "physical-therapy", "strength", "rest"],
    daysAgo: 340,
    helpfulBy: [
      "heron",
      "ruth",
      "jo",
      "ada",
      "lenny",
      "magpie",
      "metronome",
      "nadia",
      "yuki",
      "oxbow",
      "ben",
    ],
    recovery: {
      side: "right",
      onsetDaysAgo: 675,
      firstRunDaysAgo: 365,
      fullTrainingDaysAgo: 178,
      outcome: "running",
      surgery: false,
      weeklyDistanceBefore: "40_to_60_km",
      ageBand: "40_to_49",
      treatments: [
        { tag: "rest", fromDaysAgo: 660, toDaysAgo: 611, effect: "no_effect", endedBecause: "finished" },
        { tag: "massage", fromDaysAgo: 600, toDaysAgo: 545, effect: "no_effect", endedBecause: "no_effect" },
        {
          tag: "strength",
          fromDaysAgo: 520,
          toDaysAgo: 490,
          effect: "made_it_worse",
          endedBecause: "made_it_worse",
        },
        { tag: "physical-therapy", fromDaysAgo: 430, toDaysAgo: 365, effect: "helped" },
      ],
      setbacks: [{ daysAgo: 262, cause: "long_run", costWeeks: 2 }],
    },
    updates: [
      {
        daysAgo: 310,
        pain: 2,
        note: "20 minutes, three times a week. A twinge on the bridge ramp, gone by the lock.",
      },
      {
        daysAgo: 262,
        pain: 4,
        note: "My own fault. Felt good, ran 9 km instead of 6, hurt for four days. Went back two weeks in the plan.",
      },
      {
        daysAgo: 178,
        pain: 0,
        note: "45 km this week, half of it in the other direction. It turns out there is a heronry.",
      },
    ],
    comments: [
      {
        by: "metronome",
        daysAgo: 338,
        body: "How much quicker were the steps, if you remember? And did it feel silly for long?",
        replies: [
          {
            by: "canal",
            daysAgo: 337.5,
            body: "About eight more a minute. Silly for ten days. I would not copy the number, she picked it from my film.",
            helpfulBy: ["metronome", "nadia"],
          },
        ],
      },
      {
        by: "jo",
        daysAgo: 300,
        body: "Four done properly beats ten done tired. If I were to write one line under the article in red, it would be your fourth bullet.",
        helpfulBy: ["canal", "ben", "heron", "nadia", "ada"],
      },
      {
        by: "lenny",
        daysAgo: 93,
        body: "Which four did she give you?",
        replies: [
          {
            by: "canal",
            daysAgo: 92.4,
            body: "Side bridge with the feet up, hip hikes off a step, single-leg bridge, step-downs. Picked for my hips, so get yours looked at if you can.",
            helpfulBy: ["lenny", "ada", "yuki", "oxbow", "magpie", "kettle"],
          },
        ],
      },
    ],
  },
];
