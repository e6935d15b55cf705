import type { SeedComment } from "./types";

export const articleCommentsOnTheRest: SeedComment[] = [
  {
    by: "mud",
    daysAgo: 388,
    body: "Came for the exercises, stayed for the February paragraph. Mine was a baking programme and crisps.",
    helpfulBy: ["back", "otter", "plodder", "jo"],
  },
  {
    key: "too-much-or-too-little",
    by: "marit",
    daysAgo: 322,
    body: "I stumble over one point. This is an injury of doing too much, and he says 65 to 75 miles was too little? If I told that to my hips they would leave me.",
    helpfulBy: ["tuesday", "metronome", "ben"],
    replies: [
      {
        by: "jo",
        daysAgo: 321.2,
        body: `Fair. Read it as too little for what he then asked of it. He raced 20 miles at a pace his legs were not built for and ran the last six on nothing, and it was that, plus going out again on day nine, that tipped it over.

More miles would not have been my first answer either. Stronger hips and a slower first half would.`,
        helpfulBy: ["marit", "ben", "tuesday", "heron", "fox"],
        replies: [
          {
            by: "marit",
            daysAgo: 320,
            body: "Then we agree. My grandmother said it about soup: nobody ever ruined one with salt, only with the last pinch.",
            helpfulBy: ["jo", "ben", "nadia", "moss", "mud", "priya", "heron"],
          },
        ],
      },
    ],
  },
  {
    by: "badger",
    daysAgo: 290,
    body: "Did rest really do nothing for him? Every leaflet I own starts with rest. I am in week three of it and the sofa has my outline.",
    helpfulBy: ["otter"],
    replies: [
      {
        by: "jo",
        daysAgo: 289.4,
        body: "Rest calmed it. It did not change what happened when he ran again, because the hips he came back with were the hips he had left with, minus some fitness. Use the quiet weeks to build, as long as the building itself does not bring on the knee pain. If walking is painful or you are getting worse at three weeks, have it looked at.",
        helpfulBy: ["badger", "otter", "ada", "lenny", "canal", "magpie"],
      },
      {
        by: "otter",
        daysAgo: 288.5,
        body: "Same boat. I swim with a float between my legs so the knee has nothing to do. It is dull, but it is not the sofa.",
        helpfulBy: ["badger"],
      },
    ],
  },
  {
    by: "goat",
    daysAgo: 204,
    body: "On rotating shoes: I had three pairs on the go and blamed each of them in turn. Then I looked at my diary. It was the week I doubled my descent.",
    helpfulBy: ["fox", "jo", "moss", "metronome"],
  },
  {
    by: "pram",
    daysAgo: 133,
    body: "Reading this in a car park with a sleeping baby in the back. I do clam shells on the nursery floor and the toddler does them too. She has better form.",
    helpfulBy: ["priya", "jo", "mia", "ada", "nell", "ruth"],
    replies: [
      {
        by: "priya",
        daysAgo: 132.2,
        body: "Mine sits on me for the hip thrusts. Progressive overload, 13 kilos and rising.",
        helpfulBy: ["pram", "jo", "nadia", "back", "nell"],
      },
    ],
  },
  {
    by: "tuesday",
    daysAgo: 87,
    body: "Where would a complete coward start with hill sprints? I have been pain-free for four months and every time I look at the hill I find a reason to go left.",
    replies: [
      {
        by: "jo",
        daysAgo: 86.3,
        body: "Two of them. Eight seconds each, at the end of an easy run, full walk back, about nine tenths of what you have. Next week three. It should feel like you stopped too early. Only once you run normally and the knee has been quiet for several weeks, which you say it has.",
        helpfulBy: ["tuesday", "fox", "magpie", "canal", "heron"],
      },
    ],
  },
  {
    by: "kettle",
    daysAgo: 19,
    body: "Saved this for the sentence about ten minutes a day. An hour twice a week never happened in my house. Ten minutes while the kettle boils and the tea stands does.",
    helpfulBy: ["jo", "mud", "ada", "moss"],
  },
  {
    by: "dune",
    daysAgo: 0.4,
    body: "Not IT band, Achilles, but I am copying the shape of it: find somebody who treats runners, do the dull work, come back slower than you want to. Four weeks in. Ask me in three months.",
    helpfulBy: ["ben", "tomas"],
  },
];
