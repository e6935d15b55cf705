import type { SeedThread } from "./types";

export const storiesOfKnees: SeedThread[] = [
  {
    key: "both-knees-and-a-toddler",
    kind: "story",
    by: "priya",
    title: "Runner’s knee on both sides: I never quite stopped, and here is what that looked like",
    body: `It began behind both kneecaps in the same week, three weeks after I decided to run every day for a month. Stairs, squatting at the toy box, sitting through a school play. No swelling, no clicking. The doctor pressed everywhere, bent everything, and sent me to a physio without a scan.

The physio did not ban running. She banned every day. The rule was two numbers: no more than 2 out of 10 while running, and back to normal by the next morning. At the start that meant 12 minutes, every third day.

The other days I did thirty minutes of hips and thighs. I hated the wall sits with all my heart, so I did them while the nursery rhyme programme was on, and now that music makes my quads shake.

It took about six months until I stopped thinking about it. Somewhere in month three I wanted to give up, because nothing had changed for four weeks. She showed me my own diary: I had gone from 12 minutes to 24 and had not noticed, since it hurt just the same at the end of both.`,
    tags: ["runners-knee", "strength", "physical-therapy"],
    daysAgo: 150,
    helpfulBy: ["kettle", "pram", "nadia", "jo", "ben", "otter", "mia", "dune"],
    recovery: {
      side: "both",
      onsetDaysAgo: 336,
      firstRunDaysAgo: 303,
      fullTrainingDaysAgo: 152,
      outcome: "running",
      surgery: false,
      weeklyDistanceBefore: "under_20_km",
      ageBand: "30_to_39",
      treatments: [
        {
          tag: "physical-therapy",
          fromDaysAgo: 318,
          toDaysAgo: 160,
          effect: "helped",
          endedBecause: "finished",
        },
        { tag: "strength", fromDaysAgo: 315, effect: "helped" },
      ],
      setbacks: [{ daysAgo: 92, cause: "too_much", costWeeks: 1 }],
    },
    updates: [
      {
        daysAgo: 128,
        pain: 0,
        note: "5 km, three times this week, both knees silent. Toy box: silent. Toddler: not silent.",
      },
      {
        daysAgo: 92,
        pain: 2,
        note: "Ran twice in two days because of a sunny weekend. Paid on Monday and Tuesday. Every other day again.",
      },
      {
        daysAgo: 27,
        pain: 0,
        note: "First 10 km in two years, with one stop to tie a shoe that did not need tying. Stairs down with a washing basket: nothing.",
      },
    ],
    comments: [
      {
        by: "kettle",
        daysAgo: 60,
        body: "That the pain was the same at the end of 12 and of 24 is the best thing I have read about this. I have started writing down minutes as well as aches.",
        helpfulBy: ["priya", "ben", "nadia"],
      },
      {
        by: "otter",
        daysAgo: 141,
        body: "Did you tape them? Everyone at my pool has blue stripes on the knees.",
        replies: [
          {
            by: "priya",
            daysAgo: 140.4,
            body: "For the first month, yes. It took the edge off so that I could do the exercises. Then the tape ran out and I forgot to buy more, which I took as a sign.",
            helpfulBy: ["otter", "nadia"],
          },
        ],
      },
    ],
  },
  {
    key: "going-backwards",
    kind: "story",
    by: "rower",
    title: "I stopped running at 57, after the second knee operation, and this is not a sad story",
    body: `Seventeen marathons, then a torn meniscus, right knee, stepping off a kerb. They trimmed it. I ran again after five months, too hard and too glad, and two years later the same knee was swelling after every outing. The second operation showed how little cushion was left on the inner side.

The surgeon did not tell me to stop. He told me what he saw, what he would expect, and that people with knees like mine do run, some of them for years. A second doctor said much the same. I tried for a year: softer ground, run-walk, 15 km a week, a brace. It swelled each time, and each time I was in a bad mood for three days.

One morning I worked out that I was spending 3 hours a week running and about 40 hours recovering from it or being cross. That was the day.

My club has boats. I went down to the river feeling like a traitor, caught a blade in the stomach and fell in. I have been going for nearly three years now. My knee bends and straightens without anybody landing on it, and it does not swell.

I still read here. If your knee can come back, I hope it does. If it cannot, you will still have mornings.`,
    tags: ["knee-cartilage", "surgery", "cross-training", "motivation"],
    daysAgo: 189,
    helpfulBy: [
      ...[
        "back",
        "mud",
        "otter",
        "plodder",
        "marit",
        "jo",
        "mia",
        "ben",
        "nadia",
        "ruth",
        "nell",
        "fox",
        "goat",
      ],
      "pete",
    ],
    recovery: {
      side: "right",
      onsetDaysAgo: 2554,
      firstRunDaysAgo: 2398,
      stoppedDaysAgo: 1240,
      outcome: "stopped",
      surgery: true,
      weeklyDistanceBefore: "60_to_80_km",
      ageBand: "50_to_59",
    },
    updates: [
      {
        daysAgo: 122,
        pain: 1,
        note: "First regatta, four of us, combined age 241. Last by a distance. Somebody’s granddaughter rang a cowbell for us the whole way.",
      },
      {
        daysAgo: 33,
        pain: 1,
        note: "Dreamt of a long run last week, woke up happy, and went to the river. Knee a 1 on stairs, as it has been all year.",
      },
    ],
    comments: [
      {
        by: "otter",
        daysAgo: 186,
        body: "How long until you stopped watching runners out of the car window?",
        replies: [
          {
            by: "rower",
            daysAgo: 185.2,
            body: "A year and a half. Now I look at their knees.",
            helpfulBy: ["otter", "mud", "ben", "back", "nadia"],
          },
        ],
      },
      {
        by: "jo",
        daysAgo: 180,
        body: "Thank you for putting this next to the others. I have coached people who needed somebody to say that it is allowed, and it weighs more from you than from me.",
        helpfulBy: ["rower", "mia", "marit", "plodder", "ruth", "otter"],
      },
      {
        by: "marit",
        daysAgo: 30,
        body: "I had to put the telephone down after the last line. I have a race in five months and a hip that says otherwise, and I am going to show this to it.",
        helpfulBy: ["rower", "fox"],
        replies: [
          {
            by: "rower",
            daysAgo: 29.1,
            body: "Show it to a good doctor first. Then to the hip. And there is a seat in the boat if you are ever near a river.",
            helpfulBy: ["marit", "fox", "jo"],
          },
        ],
      },
    ],
  },
];
