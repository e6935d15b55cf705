import type { SeedThread } from "./types";

export const questionsOnTreatment: SeedThread[] = [
  {
    key: "rolling-the-band",
    kind: "question",
    by: "oxbow",
    title: "Is rolling the band itself pointless, or am I just doing it wrong?",
    body: `Every evening I lie on the roller with the outside of my thigh and make noises that worry the dog. Two weeks now. It hurts exactly as much as on day one and the knee does not care.

A friend says you cannot lengthen the thing and I should leave it alone. The video I follow says ten minutes a side. Which?`,
    tags: ["itbs", "foam-rolling", "massage"],
    daysAgo: 48,
    helpfulBy: ["lenny", "ada", "moss"],
    meTooBy: ["ada", "yuki", "kettle", "lenny", "dune", "magpie"],
    accepted: "roll-around-it",
    comments: [
      {
        key: "roll-around-it",
        by: "ben",
        daysAgo: 47.2,
        body: `Your friend is mostly right. It is closer to a strap than a muscle and you are not going to stretch it with a tube of foam.

What worked for me was to stay off the side of the thigh and do what pulls on it: front of the thigh, glute, and the small muscle at the front corner of the hip. One minute each, at a pressure where I could still hold a conversation. And then the strength work straight after, while everything is loose. On its own the rolling bought me about an hour.`,
        helpfulBy: ["oxbow", "ada", "nadia", "lenny", "kettle", "heron", "magpie", "canal"],
        replies: [
          {
            by: "oxbow",
            daysAgo: 46.8,
            body: "The front corner of the hip! Found it. I have apparently been storing gravel there. How hard is too hard?",
            replies: [
              {
                by: "nadia",
                daysAgo: 46.1,
                body: "If you hold your breath or tense up against it, it is too hard. A 4 out of 10 that fades while you stay on it is plenty. And keep off the bony point on the outside of the hip; the bursa there does not want to be rolled.",
                helpfulBy: ["oxbow", "ben", "fox", "ada", "jo"],
                replies: [
                  {
                    by: "fox",
                    daysAgo: 45.5,
                    body: "The bony point. That explains my last three months.",
                    helpfulBy: ["nadia", "oxbow", "mud"],
                    replies: [
                      {
                        by: "oxbow",
                        daysAgo: 20,
                        body: "Four weeks of doing it this way. The dog sleeps through it, and I was down the stairs this morning before I noticed that I had not held the rail.",
                        helpfulBy: ["ben", "nadia", "fox", "ada"],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        by: "tomas",
        daysAgo: 44,
        body: "I sold mine for eight euros to a man who also looked unhappy. We nodded at each other.",
        helpfulBy: ["oxbow", "ruth", "plodder", "mud", "back"],
      },
    ],
  },
  {
    key: "before-you-sign",
    kind: "question",
    by: "heron",
    title: "I have been offered an IT band release: what did you ask before you signed?",
    body: `Fourteen months, two physios, one injection, one long break. The surgeon was kind and gave me ten minutes. He says he does four or five of these a year. I nodded at everything and remembered nothing.

I see him again in three weeks. If you have had it done, or decided against it: what do you wish you had asked?`,
    tags: ["itbs", "surgery", "diagnosis"],
    daysAgo: 118,
    helpfulBy: ["ruth", "canal", "nadia", "marit"],
    meTooBy: ["badger", "goat", "back"],
    accepted: "eight-questions",
    comments: [
      {
        key: "eight-questions",
        by: "ruth",
        daysAgo: 117.3,
        body: `Had mine done. I took these on a piece of paper, and he answered all of them without looking at the clock:

- What exactly will you cut or lengthen, and what will you look at inside the knee while you are there?
- Are we certain it is the band? What else did the scan rule out?
- How many of your patients were runners, and how many run now?
- If it does nothing, what is left?
- What does the scar side feel like after a year?
- When may I walk, climb a ladder, drive, run?
- Who does the rehab, and have I booked it before the operation?
- What would you want me to try first, if I were your sister?

The last one got me another three months of rehab. It did not work in my case, but I went in sure.`,
        helpfulBy: [
          "heron",
          "nadia",
          "jo",
          "mia",
          "canal",
          "badger",
          "ben",
          "marit",
          "goat",
          "plodder",
          "back",
        ],
        replies: [
          {
            by: "heron",
            daysAgo: 95,
            body: "Asked all eight. On the sister question he put his pen down, and we are now doing twelve weeks of supervised loading with a physio he knows. Surgery stays on the table. I feel better with a plan than I did with a date.",
            helpfulBy: ["ruth", "nadia", "jo", "mia", "ben"],
          },
        ],
      },
      {
        by: "canal",
        daysAgo: 116,
        body: "I was offered it at month eight and said not yet, and then got better without. That proves nothing about your knee. I would just want a second opinion from somebody who does not operate.",
        helpfulBy: ["heron", "nadia"],
      },
    ],
  },
  {
    key: "injection-then-what",
    kind: "question",
    by: "tuesday",
    title: "Cortisone for the outside of the knee: how long before you ran, and did it hold?",
    body: "The pain is back after a good half year, and I am offered one next Thursday. The leaflet says take it easy for a few days, which for a runner means anything between a nap and a half marathon. What did you do in the two weeks after, and was it still good three months later?",
    tags: ["injection", "itbs", "return-to-running"],
    daysAgo: 12.5,
    meTooBy: ["heron", "badger", "moss"],
    comments: [
      {
        by: "ruth",
        daysAgo: 11.8,
        body: "Held for five weeks, then back to the old song. My doctor said no running for two weeks and build up from there. I think it was useful, because the hip work did not hurt during those weeks. I wasted the first three of them feeling cured. Ask yours for an actual number of days and write it down.",
        helpfulBy: ["tuesday", "nadia", "heron"],
      },
    ],
  },
  {
    key: "before-pistol-squats",
    kind: "question",
    by: "back",
    title: "What comes before pistol squats if the knee caves in and the balance is a rumour?",
    body: `I am 58 and on the heavy side. Number six on the list is not happening: I go down like a lift with a cut cable, and the knee goes visiting its neighbour.

Is there a ladder of easier ones? I would rather do the right small thing than a bad version of the big one.`,
    tags: ["rehab-routine", "strength", "knee"],
    daysAgo: 3.2,
    askedOfAuthor: true,
    helpfulBy: ["plodder"],
    meTooBy: ["plodder", "kettle", "lenny", "dune", "pram", "oxbow", "moss", "yuki"],
    comments: [],
  },
];
