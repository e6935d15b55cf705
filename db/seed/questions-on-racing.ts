import type { SeedThread } from "./types";

export const questionsOnRacing: SeedThread[] = [
  {
    key: "marathon-in-eleven-weeks",
    kind: "question",
    by: "yuki",
    title: "Marathon in eleven weeks and now the IT band: start, defer or walk it?",
    body: `It is my first one. On the long run, at 17 km, the outside of the right knee began to sting, at 19 I walked. Three days later stairs down are not nice, flat walking is fine.

I can defer until next year without paying until four weeks before. Family has already booked trains. Please be direct.`,
    tags: ["itbs", "racing", "return-to-running"],
    daysAgo: 77,
    askedOfAuthor: true,
    helpfulBy: ["lenny", "pram"],
    meTooBy: ["magpie", "tuesday", "oxbow", "goat"],
    accepted: "decide-at-five-weeks",
    comments: [
      {
        key: "decide-at-five-weeks",
        by: "jo",
        daysAgo: 76,
        body: `Direct, then: you do not have to know today. Set a date, five weeks before the race, and a condition that you write down now. Mine would be 90 minutes of running without the pain, twice, with three quiet days after each. Met, you start and take it easy. Not met, you defer the same evening, while it is still free.

Until then: no running until stairs are fine, hip work, bike if it does not hurt, and an appointment with somebody who treats runners this week rather than in week four. Three days in is a very good time to be careful.`,
        helpfulBy: ["yuki", "ben", "nadia", "lenny", "tuesday", "marit", "plodder", "priya"],
        replies: [
          {
            by: "yuki",
            daysAgo: 37.5,
            body: "It is five weeks before. I got 70 minutes once and it stung at the end. I deferred. I was sad for one evening and then very hungry.",
            helpfulBy: ["jo", "ben", "nadia", "marit", "lenny", "ada", "mia", "plodder", "back"],
            replies: [
              {
                by: "marit",
                daysAgo: 37,
                body: "That was the hard one and you did it. Use the trains anyway. Stand at 35 km with a bag of orange pieces, you will be the most loved person in that town.",
                helpfulBy: ["yuki", "jo", "pram", "back", "mud"],
              },
            ],
          },
        ],
      },
      {
        by: "goat",
        daysAgo: 75.4,
        body: "I took ibuprofen before the start and ran mine on a knee like that. Got round! Just take two more at half way and do not think about it.",
        replies: [
          {
            by: "nadia",
            daysAgo: 75.1,
            body: "Glad you came through, and I know plenty who did the same. I would still ask others not to copy it. It hides the signal you need for the decision to stop, and these tablets over hours of hard running, when you are short of water, can be rough on kidneys and stomach. If you take any, ask a pharmacist first, and not for the purpose of racing on pain.",
            helpfulBy: ["yuki", "jo", "mia", "ben", "marit", "ruth", "plodder", "priya"],
            replies: [
              {
                by: "goat",
                daysAgo: 74.8,
                body: "Did not know the kidney part. And to be complete: I got round and then did not run for four months. I leave that bit out when I tell it in the pub.",
                helpfulBy: ["nadia", "yuki", "mia", "jo", "fox", "canal"],
              },
            ],
          },
        ],
      },
    ],
  },
];
