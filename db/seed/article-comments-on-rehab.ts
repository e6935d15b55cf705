import type { SeedComment } from "./types";

export const articleCommentsOnRehab: SeedComment[] = [
  {
    key: "hip-hikes-form",
    by: "heron",
    daysAgo: 381,
    body: "Did the ten last night and the hip hikes beat me. Eleven on the right, six on the left, then the left side simply went on strike. I had no idea the two were so different. Is that normal or is that the whole problem in one exercise?",
    helpfulBy: ["ben", "canal", "ruth", "back", "lenny"],
    replies: [
      {
        by: "jo",
        daysAgo: 380.2,
        body: "Quite normal, and it may well be a good part of it. Let the weaker side set the number: six on the left, six on the right, three times. When the left does ten without the trunk leaning, both go to ten. I would not chase the 20 to 25 from the article for several weeks yet.",
        helpfulBy: ["heron", "ben", "ada", "canal", "marit", "moss", "yuki"],
        replies: [
          {
            by: "heron",
            daysAgo: 352,
            body: "Four weeks on: 14 and 13. The six feels like somebody else’s leg now. Knee still grumbles after 25 minutes, but it used to be 12.",
            helpfulBy: ["jo", "canal"],
          },
          {
            by: "plodder",
            daysAgo: 351.4,
            body: "Hold on to the banister, by the way. I did them next to a bookcase and now own a shorter bookcase.",
            helpfulBy: ["heron", "mud", "back", "otter", "mia"],
          },
        ],
      },
    ],
  },
  {
    by: "canal",
    daysAgo: 366,
    body: `The list of five missing things is me. I run on a towpath. The steepest thing on it is a lock gate.

Where do people who live somewhere flat get their hills? There is a multi-storey car park near work and I am only half joking.`,
    helpfulBy: ["tuesday", "metronome"],
    replies: [
      {
        by: "jo",
        daysAgo: 365.3,
        body: "The car park is fine at seven on a Sunday if they let you. Bridges are better, a treadmill at 5 to 6 per cent does the job, and heavy step-ups give you most of what you want from a hill. Walk down. The way down is what an angry IT band dislikes.",
        helpfulBy: ["canal", "tuesday", "fox", "magpie"],
        replies: [
          {
            by: "fox",
            daysAgo: 364,
            body: "Seconding the walk down. I take the bus down. There is a bus stop at the top of my hill and I have no pride left.",
            helpfulBy: ["jo", "canal", "back"],
          },
        ],
      },
    ],
  },
  {
    by: "lenny",
    daysAgo: 104,
    body: "What size of band? I bought the black one because it looked serious and I can barely open my knees in the clam shell.",
    replies: [
      {
        by: "ben",
        daysAgo: 103.8,
        body: "Start with the second lightest. If you have to rock your pelvis to open, the band is winning. I spent a month on yellow and it was plenty.",
        helpfulBy: ["lenny", "ada", "yuki"],
      },
    ],
  },
  {
    key: "scar-tissue",
    by: "nadia",
    daysAgo: 240,
    body: `A small note as a physio, because people ask me about it. The idea that massage breaks down scar tissue in the band was common for a long time. The band is extremely tough and most of us now doubt that hands or rollers change its structure.

That does not mean the massage did nothing. Sore, guarded muscles around the hip often calm down for a while, and that can be the window in which the strength work becomes possible. I would only not choose the most painful therapist because pain must mean it is working.`,
    helpfulBy: ["jo", "ben", "mia", "marit", "ruth", "canal", "goat", "plodder", "oxbow", "tomas"],
    replies: [
      {
        by: "jo",
        daysAgo: 239.1,
        body: "Thank you, this is better than what I would have written. The retelling says what he felt and believed at the time. The order is what I would keep: calm it, then load it.",
        helpfulBy: ["nadia", "ben", "mia", "heron"],
      },
      {
        by: "ruth",
        daysAgo: 238,
        body: "I once paid a man sixty quid to put his elbow through my thigh. Had a bruise in the shape of Ireland and the same knee on Monday.",
        helpfulBy: ["nadia", "goat", "fox", "back", "pete", "canal"],
      },
    ],
  },
  {
    by: "yuki",
    daysAgo: 61,
    body: "Question about number 6. I can do a pistol squat on the right side with 15, but on the left my knee moves inside after 3. Should I do 3 good ones or 15 ugly ones?",
    replies: [
      {
        by: "jo",
        daysAgo: 60.4,
        body: "Three good ones, then sit to a chair for the rest, with the other foot lightly on the floor if you need it. Put a mirror in front of you. The fifteenth rep teaches the leg as much as the first, so it should be one you would want to learn from.",
        helpfulBy: ["yuki", "lenny", "ada", "dune", "ben"],
        replies: [
          {
            by: "yuki",
            daysAgo: 58,
            body: "Thank you, I use the oven door as the mirror. My family has questions.",
            helpfulBy: ["jo", "plodder", "priya"],
          },
        ],
      },
    ],
  },
  {
    by: "oxbow",
    daysAgo: 6.3,
    body: "How long does the whole routine take you lot? I am at 50 minutes and dinner is getting later and later.",
    replies: [
      {
        by: "ada",
        daysAgo: 6.1,
        body: "About 25 now. I do the lying-down ones back to back, left then right, and save the band round the ankles for the adverts.",
        helpfulBy: ["oxbow"],
      },
      {
        by: "jo",
        daysAgo: 5.2,
        body: "Fifty is what it takes while you are still looking up which way to lie. It halves by itself. If it does not, do five of the ten today and the other five tomorrow. Dinner matters too.",
        helpfulBy: ["oxbow", "ada", "kettle", "pram"],
      },
    ],
  },
];
