import type { SeedThread } from "./types";

export const questionsOnAchillesAndFoot: SeedThread[] = [
  {
    key: "stiff-mornings",
    kind: "question",
    by: "dune",
    title: "Achilles is stiff every morning but fine once I run: carry on or stop?",
    body: `First steps out of bed are those of a very old man. By the time the coffee is ready it is gone. I can run 6 or 7 km and feel it only at the start. Next morning the same.

It has been like this for five weeks, neither better nor worse. The sore bit is about three fingers above the heel, a little thick. I do not want to be the one who ran it into the ground, and I do not want to stop for nothing either.`,
    tags: ["achilles", "return-to-running", "strength"],
    daysAgo: 29,
    helpfulBy: ["kettle", "moss"],
    meTooBy: ["kettle", "plodder", "badger", "tuesday", "metronome", "goat"],
    accepted: "the-morning-is-the-gauge",
    comments: [
      {
        key: "the-morning-is-the-gauge",
        by: "ben",
        daysAgo: 28.3,
        body: `I ran through mine like that for a year and only ever made the morning longer. What my physio gave me, in case it helps you to find one with the same ideas:

- The morning is the gauge. Same as yesterday or better: yesterday was all right. Worse: yesterday was too much, whatever it felt like at the time.
- Up to about 3 out of 10 while running is allowed if it has settled by the next day.
- Half the distance, no hills, nothing fast, a day between runs.
- Heavy slow heel raises three times a week, knee straight and then bent. Three seconds up, three down. I began with bodyweight on two feet and had a rucksack of books on one foot by week ten.

It took about twelve weeks to be dull and six months to forget about it. Tendons are slow readers.`,
        helpfulBy: ["dune", "nadia", "jo", "kettle", "tomas", "plodder", "moss", "metronome", "marit"],
        replies: [
          {
            by: "dune",
            daysAgo: 27.9,
            body: "The morning as gauge is brilliant, thank you. Do I stop the loading as well on a bad morning?",
            replies: [
              {
                by: "ben",
                daysAgo: 27.5,
                body: "I did the same number with less in the rucksack. Skipping it altogether made the next time worse. But I had somebody checking on me, so take that as one man’s rucksack.",
                helpfulBy: ["dune", "nadia"],
                replies: [
                  {
                    by: "tomas",
                    daysAgo: 26,
                    body: "Same here. I called it the novel: heavy weeks Tolstoy, bad weeks poetry.",
                    helpfulBy: ["dune", "ben", "mud", "plodder", "jo"],
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        by: "metronome",
        daysAgo: 27,
        body: "Stretch it. Hang your heels off a stair first thing, before it has warmed up, and really pull until it gives. Worked for my brother-in-law.",
        replies: [
          {
            by: "nadia",
            daysAgo: 26.4,
            body: "I would go easy on that one. A cold, irritable tendon is compressed by a hard stretch, and where it joins the heel bone a deep drop often makes it crosser. Walking around a little and two or three minutes of gentle heel raises on the flat usually do more for the morning. If it did your brother-in-law good I am pleased for him; it may have been the doing something every day.",
            helpfulBy: ["dune", "ben", "jo", "mia", "tomas", "kettle", "yuki"],
            replies: [
              {
                by: "metronome",
                daysAgo: 26.1,
                body: "Fair enough. He is also a chef and on his feet all day, so what do I know. Tried the flat version this morning and it is nicer.",
                helpfulBy: ["nadia", "dune", "mia"],
              },
            ],
          },
        ],
      },
      {
        by: "nadia",
        daysAgo: 26.3,
        body: "Two reasons not to wait with an appointment: a sudden bang or snap after which you cannot rise on your toes (same day, please), or if this began while you were taking an antibiotic. One group of them, the fluoroquinolones, can affect tendons, and your doctor will want to know.",
        helpfulBy: ["jo", "mia", "ben", "dune", "marit", "plodder", "tomas", "nell"],
      },
    ],
  },
  {
    key: "night-splint",
    kind: "question",
    by: "goat",
    title: "Plantar fasciitis: has the night splint ever helped anybody, or is it only for sleeping badly?",
    body: `Seven weeks of a hot nail under the left heel, mornings and after the drive home. I have a ball to roll on, better slippers and a step to raise my heels on.

Now somebody lent me a night splint. It looks like a ski boot that lost an argument. Worth the sleep?`,
    tags: ["plantar-fasciitis", "stretching", "foot"],
    daysAgo: 56,
    meTooBy: ["kettle", "plodder", "nell"],
    helpfulBy: ["pete"],
    comments: [
      {
        by: "pete",
        daysAgo: 55.2,
        body: "Helped my mornings, did nothing for the rest of the day. Wore it four weeks. I got through the first nights by putting it on at nine in front of the telly and taking it off when I woke at two. Slow heel raises with a rolled towel under the toes were what shifted it, and those took three months.",
        helpfulBy: ["goat", "nadia", "kettle", "plodder"],
        replies: [
          {
            by: "goat",
            daysAgo: 54.7,
            body: "Three months. Right. Do you do the towel ones daily?",
            replies: [
              {
                by: "pete",
                daysAgo: 54,
                body: "Every second day. I did them on the depot steps waiting for the van, so the whole depot does them now.",
                helpfulBy: ["goat", "mia", "ruth"],
              },
            ],
          },
        ],
      },
      {
        by: "priya",
        daysAgo: 53.5,
        body: "I lasted one night. My husband said it was like sleeping next to a shopping trolley. But ordinary shoes the second I got out of bed, no barefoot on the tiles, took the edge off for free.",
        helpfulBy: ["goat", "pete", "back", "plodder"],
      },
    ],
  },
  {
    key: "shins-or-bone",
    kind: "question",
    by: "moss",
    title: "Shin splints or a stress fracture: how did you find out which one it was?",
    body: `Inside edge of the right shin, lower third. It was a long sore strip. Since last week there is one place, the size of a coin, that makes me jump when I press it, and it throbbed last night after a day on my feet.

I have a half marathon in three weeks and was going to rest it for a few days and see. How did you know?`,
    tags: ["stress-fracture", "shin-splints", "diagnosis"],
    daysAgo: 34,
    helpfulBy: ["wren"],
    meTooBy: ["kettle", "tuesday"],
    accepted: "a-spot-you-can-cover",
    comments: [
      {
        key: "a-spot-you-can-cover",
        by: "wren",
        daysAgo: 33.8,
        body: `Please do not run on that until it has been seen. A strip is one thing. A spot you can cover with a fingertip and an ache at night is precisely what I had, and I gave it “a few days” for three weeks.

The first X-ray showed nothing and I was delighted for nine days. The MRI showed it at once. Ask whether an X-ray alone is enough, because early on it often is not.`,
        helpfulBy: ["moss", "nadia", "mia", "jo", "ben", "marit", "kettle", "priya"],
        replies: [
          {
            by: "moss",
            daysAgo: 30,
            body: "Doctor yesterday, MRI the day after tomorrow, crutches until then. I am glad I asked and a bit ashamed of the word see.",
            helpfulBy: ["wren", "mia", "jo", "nadia"],
            replies: [
              {
                by: "moss",
                daysAgo: 24,
                body: "Stress reaction, not a full fracture. Boot for three weeks, then we look again. Apparently another fortnight would have made it the other thing.",
                helpfulBy: ["wren", "nadia", "jo", "mia", "ben", "plodder"],
              },
            ],
          },
        ],
      },
      {
        by: "mia",
        daysAgo: 33.5,
        body: "Moderator hat on: what wren says about getting it seen is also our house rule for pain on one point of a bone. Please nobody suggest hopping on it to find out.",
        helpfulBy: ["wren", "nadia", "jo", "moss", "ben"],
      },
    ],
  },
  {
    key: "insoles-for-how-long",
    kind: "question",
    by: "mud",
    title: "Insoles for heel pain: for a season, for life, or until the receipt expires?",
    body: "The shop sold me a pair for 60 and the podiatrist wants to make a pair for 300. The heel is better since I wear the first ones, but it was getting better anyway. Did anybody stop using theirs, and how did you come off them?",
    tags: ["orthotics", "plantar-fasciitis", "shoes"],
    daysAgo: 1.6,
    meTooBy: ["pete", "goat"],
    comments: [],
  },
];
