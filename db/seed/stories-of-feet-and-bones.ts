import type { SeedThread } from "./types";

export const storiesOfFeetAndBones: SeedThread[] = [
  {
    key: "nine-delighted-days",
    kind: "story",
    by: "wren",
    title: "Tibial stress fracture: the clear X-ray, the boot, and learning to eat lunch",
    body: `I thought I had shin splints. Then I thought I had stubborn shin splints. When it began to ache in bed I thought about it less, on purpose.

The X-ray was clear, and I ran on that piece of paper for nine days. The MRI was not clear. Left shin, lower third, a proper line. Six weeks in a boot was the verdict, the first two on crutches.

The question that changed things came from the doctor, who asked when I had last had a period. I had to count. Then she asked what I ate on a running day, and I heard myself say it. I was not trying to be thin. I was busy, and I ran at lunchtime instead of having lunch. For months my body had been paying for the running out of the bones.

So the rehab is half calf raises and half sandwiches. A dietitian, blood tests, a snack in the desk drawer. Four weeks into the boot I have put on two kilos and stopped being cold all day.

If your bones keep complaining, or your periods have gone, please ask a doctor about the eating side as well, and that goes for men too, minus the calendar.`,
    tags: ["stress-fracture", "shin", "diagnosis", "return-to-running"],
    daysAgo: 222,
    helpfulBy: ["moss", "nadia", "jo", "mia", "priya", "pram", "nell", "ben", "marit", "plodder", "tuesday"],
    recovery: {
      side: "left",
      onsetDaysAgo: 308,
      firstRunDaysAgo: 182,
      fullTrainingDaysAgo: 63,
      outcome: "running",
      surgery: false,
      weeklyDistanceBefore: "40_to_60_km",
      ageBand: "30_to_39",
      setbacks: [{ daysAgo: 128, cause: "too_much", costWeeks: 1 }],
    },
    updates: [
      {
        daysAgo: 205,
        pain: 1,
        note: "Boot off. The leg underneath looks like it belongs to a flamingo. Walking, pool, bike.",
      },
      {
        daysAgo: 182,
        pain: 0,
        note: "Press on the spot: nothing. Doctor says yes. Ten times one minute on the grass.",
      },
      {
        daysAgo: 128,
        pain: 2,
        note: "A dull shin after 25 minutes. Rang up at once instead of being brave. A week off, no harm seen, carried on from 20.",
      },
      {
        daysAgo: 63,
        pain: 0,
        note: "40 minutes, four times a week, lunch five times a week.",
      },
      {
        daysAgo: 15,
        pain: 0,
        note: "10 km race, 48 minutes. Periods regular for four months now. I hugged a marshal I had never met.",
      },
    ],
    comments: [
      {
        by: "moss",
        daysAgo: 28,
        body: "On crutches and reading this for the third time. How did you not go mad in the boot?",
        replies: [
          {
            by: "wren",
            daysAgo: 27.4,
            body: "I did a bit. A rowing machine with one foot on a skateboard was suggested to me and I declined. I learnt to cook four dinners properly. And I put the return plan on the fridge, so that it was the fridge’s decision.",
            helpfulBy: ["moss", "nell", "mia", "otter"],
          },
        ],
      },
      {
        by: "marit",
        daysAgo: 215,
        body: "Thank you for saying the part about lunch aloud. In my sport half of us are hungry and all of us call it discipline.",
        helpfulBy: ["wren", "nadia", "mia", "jo", "priya", "nell"],
      },
    ],
  },
  {
    key: "fourteen-kilometres-a-day",
    kind: "story",
    by: "pete",
    title: "Plantar fasciitis when your job is walking: running again, with limits",
    body: `I deliver post. 14 km a day on foot, up and down every path in the village. So when people say rest the foot, I ask them who is going to bring the parcels.

Left heel. It started in new work boots, stiff as planks. I walked on the outside of the foot to spare it and got a sore ankle on top. I was off sick for three weeks in the worst of it.

What I did: heel raises on a towel every other day, ordinary stretch for the calf, cushioned shoes from the second I get up, a night splint for a month. Then my round was changed to the bike for ten weeks. That was a union matter and probably did the most.

I was offered a cortisone jab. The doctor was fair about it, said it can give you a few good weeks and now and then does the tissue no favours, and with my job I passed. Shockwave after six months, three goes. Sore, and after that it got slowly better. It was getting slowly better before too.

I run twice a week, never on a day after a Saturday round, never more than 8 km. That is the deal the heel and I have, and I can live with it.`,
    tags: ["plantar-fasciitis", "shockwave", "shoes", "foot"],
    daysAgo: 248,
    helpfulBy: ["goat", "kettle", "plodder", "nadia", "ruth", "back", "mud", "jo"],
    recovery: {
      side: "left",
      onsetDaysAgo: 580,
      firstRunDaysAgo: 302,
      outcome: "running_with_limits",
      surgery: false,
      weeklyDistanceBefore: "20_to_40_km",
      ageBand: "40_to_49",
      treatments: [
        { tag: "stretching", fromDaysAgo: 540, effect: "cannot_tell" },
        {
          tag: "shockwave",
          fromDaysAgo: 390,
          toDaysAgo: 365,
          effect: "cannot_tell",
          endedBecause: "finished",
        },
      ],
      setbacks: [{ daysAgo: 143, cause: "everyday_life", costWeeks: 4 }],
    },
    updates: [
      { daysAgo: 220, pain: 3, note: "6 km, flat. First steps next day a 3, used to be a 7." },
      {
        daysAgo: 143,
        pain: 4,
        note: "Half the depot is off sick, so two rounds a day for a month. Heel not amused. Running down to once a week until it settles.",
      },
      {
        daysAgo: 41,
        pain: 2,
        note: "Twice a week again. The spare shoes live in the van, change at noon, whole different afternoon.",
      },
    ],
    comments: [
      {
        by: "back",
        daysAgo: 240,
        body: "My postman has just gone past on a bike and I waved at him like an idiot. Do you ice it?",
        replies: [
          {
            by: "pete",
            daysAgo: 239.5,
            body: "Rolled it on a frozen bottle in the evening. Felt nice, I would not swear to more than that. Keep waving, we like it.",
            helpfulBy: ["back", "goat", "mia"],
          },
        ],
      },
      {
        by: "goat",
        daysAgo: 52.8,
        body: "Came over from my question about the splint. The change of shoes at noon is a very good trick and I am stealing it for the office.",
        helpfulBy: ["pete"],
      },
    ],
  },
];
