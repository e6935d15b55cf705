import type { SeedThread } from "./types";

export const storiesOfSurgery: SeedThread[] = [
  {
    key: "release-month-by-month",
    kind: "story",
    by: "ruth",
    title: "IT band release after fifteen months of everything else: a roofer’s diary, month by month",
    body: `I climb ladders for a living and I run because it is quiet. Both ended on the same Tuesday, with a knife in the outside of my left knee, half way down a roof in the rain.

## What came before

Fifteen months. First physio: stretches and a leaflet. Second physio: very good, hip work four times a week, and I got stronger than I had ever been. I could do 15 slow squats on one leg and I could not run to the end of the street. One injection gave me five lovely weeks. A scan showed the band thick and sore over the bone and ruled out the meniscus.

I want to be plain about this, because I have seen people ask for the operation in week six: nearly everybody I met in those waiting rooms got better without it. I was the one who did not.

## The operation

Day case, about forty minutes, the surgeon took out a small piece of the band where it rubs. Home the same evening with crutches and a knee like a melon.

- Week 1: crutches, ice, bending the knee on a tea tray on the kitchen floor.
- Week 2: stitches out, walking without crutches indoors.
- Month 1: exercise bike without resistance, first proper hip exercises again.
- Month 2: back at work on the ground, no ladders.
- Month 3: ladders, carefully, and a lot of sitting in the van.

I write the rest below as it happens. Ask what you like, only not whether you should have it done. That I cannot know.`,
    tags: ["itbs", "surgery", "physical-therapy", "injection", "return-to-running"],
    daysAgo: 236,
    helpfulBy: [
      ...[
        "heron",
        "nadia",
        "jo",
        "mia",
        "canal",
        "marit",
        "badger",
        "ben",
        "goat",
        "back",
        "plodder",
        "pram",
        "fox",
      ],
      "lenny",
      "tuesday",
    ],
    recovery: {
      side: "left",
      onsetDaysAgo: 791,
      firstRunDaysAgo: 206,
      fullTrainingDaysAgo: 56,
      outcome: "running",
      surgery: true,
      weeklyDistanceBefore: "20_to_40_km",
      ageBand: "30_to_39",
      treatments: [
        { tag: "stretching", fromDaysAgo: 760, toDaysAgo: 710, effect: "no_effect" },
        { tag: "strength", fromDaysAgo: 690, effect: "no_effect" },
        { tag: "injection", fromDaysAgo: 480, toDaysAgo: 480, effect: "cannot_tell" },
        { tag: "surgery", fromDaysAgo: 330, toDaysAgo: 330, effect: "helped" },
      ],
      setbacks: [{ daysAgo: 160, cause: "everyday_life", costWeeks: 2 }],
    },
    updates: [
      {
        daysAgo: 206,
        pain: 3,
        note: "Month four. First run: eight times one minute on the canal path, physio on a bicycle beside me. Nothing at the old spot. The scar pulls, and the kneecap aches on the stairs afterwards.",
      },
      {
        daysAgo: 160,
        pain: 4,
        note: "Setback. Did two flat roofs in a week on my knees and the front of the knee swelled. Two weeks without running, quads every other day. Physio says the muscle above the knee is still a third weaker than on the other side.",
      },
      {
        daysAgo: 108,
        pain: 2,
        note: "Month seven. 5 km without stopping. Slow enough to be overtaken by a dachshund, but his owner was trying.",
      },
      {
        daysAgo: 56,
        pain: 1,
        note: "Month nine. Back with the Thursday group, 30 km a week. The outside of the knee is a little numb around the scar, and they say that may stay.",
      },
      {
        daysAgo: 7,
        pain: 1,
        note: "Eleven months. Ran 16 km on hilly lanes and noticed only afterwards that I had gone down them as well. Hip work twice a week for good. I am not superstitious but I do it.",
      },
    ],
    comments: [
      {
        by: "goat",
        daysAgo: 230,
        body: "Did you ever think of just stopping? I mean before the operation. Fifteen months is a long time to keep doing clam shells on hope.",
        replies: [
          {
            by: "ruth",
            daysAgo: 229.2,
            body: "About every second Sunday. But it hurt on ladders too, so it was a work question in the end. If it had only been the running, I believe I would have bought a kayak.",
            helpfulBy: ["goat", "heron", "nadia", "back", "rower"],
          },
        ],
      },
      {
        by: "nadia",
        daysAgo: 158,
        body: "Thank you for putting the setback in. People read the first run and the last line and leave out the bit in the middle, and then think they are failing when theirs comes.",
        helpfulBy: ["ruth", "heron", "jo", "mia", "wren", "priya"],
      },
      {
        by: "heron",
        daysAgo: 6.2,
        body: "The kneecap trouble in the first months, did it go by itself or did you do something for it?",
        replies: [
          {
            by: "ruth",
            daysAgo: 5.6,
            body: "Slow step-downs and wall sits, boring ones, three times a week for about ten weeks. It went so gradually that I cannot tell you when.",
            helpfulBy: ["heron"],
          },
        ],
      },
    ],
  },
];
