import type { SeedThread } from "./types";

export const questionsOnItBands: SeedThread[] = [
  {
    key: "every-day-or-every-other",
    kind: "question",
    by: "ada",
    title: "Every day or every other day: how often should I do the routine while it still hurts?",
    body: `The article says nearly daily for a month. I have done it eight days running and my hips feel as if I had moved house. The knee is no worse, perhaps a little better on stairs.

Is a day off in between better while it is still sore, or am I looking for an excuse? I am not running at the moment. I cycle to work, 20 minutes each way, no pain there.`,
    tags: ["itbs", "rehab-routine", "strength"],
    daysAgo: 143,
    askedOfAuthor: true,
    helpfulBy: ["heron", "yuki", "lenny", "kettle", "moss"],
    meTooBy: [
      "lenny",
      "yuki",
      "magpie",
      "otter",
      "pram",
      "oxbow",
      "kettle",
      "moss",
      "wren",
      "canal",
      "badger",
      "nell",
    ],
    accepted: "alternate-days",
    comments: [
      {
        key: "alternate-days",
        by: "jo",
        daysAgo: 142.2,
        body: `Every other day for you, for now. The coach had a therapist looking at him twice a week, who would have stopped him if it went wrong. You have only your hips, and they have just told you.

On the days between do something that loosens: ten minutes of easy leg swings, the two lying rotations from the end of the list, your ride to work. When a session leaves you only mildly sore the next morning, go to four a week, then five. If the knee itself is worse the morning after, drop whichever exercise did it before you drop the routine.`,
        helpfulBy: [
          "ada",
          "ben",
          "lenny",
          "yuki",
          "magpie",
          "heron",
          "canal",
          "pram",
          "nadia",
          "kettle",
          "moss",
        ],
        replies: [
          {
            by: "ada",
            daysAgo: 142,
            body: "Thank you! One more, then I leave you alone: how do I tell hip soreness that is training from hip soreness that is trouble?",
            helpfulBy: ["lenny"],
            replies: [
              {
                by: "nadia",
                daysAgo: 141.6,
                body: "Roughly: a broad ache on both sides that is gone in two days is muscle that worked. One point you can cover with a thumb, on one side, worse at night or the longer you lie on it, is worth showing somebody.",
                helpfulBy: ["ada", "jo", "ben", "lenny", "magpie", "fox"],
                replies: [
                  {
                    by: "ada",
                    daysAgo: 141.1,
                    body: "Broad, both sides, and mostly when I laugh. So training.",
                    helpfulBy: ["nadia", "jo", "mia"],
                    replies: [
                      {
                        by: "lenny",
                        daysAgo: 100,
                        body: "Did it change when you went to every other day? I am exactly where you were, day nine, and climb stairs like a crab.",
                        replies: [
                          {
                            by: "ada",
                            daysAgo: 99.5,
                            body: "Yes, within the week. Four a week now, and I ran 15 minutes on Sunday with nothing to report. I grinned at an entire bus stop.",
                            helpfulBy: ["lenny", "jo", "ben", "yuki", "nadia", "pram"],
                          },
                        ],
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
        by: "canal",
        daysAgo: 138,
        body: "I did daily and regretted it, for what one person is worth. My hips got so tired that I limped, and then the other knee started to mutter. A month off, then three times a week, and I never looked back.",
        helpfulBy: ["ada", "moss"],
      },
    ],
  },
  {
    key: "first-test-run",
    kind: "question",
    by: "lenny",
    title: "How did you know it was time for the first test run after ITBS, and how long was it?",
    body: `I have tested three times and failed three times, always at 1.4 km, always by the same postbox. I have come to hate that postbox.

Now I do not trust myself to pick the day. What do you wait for? Pain-free walking? A number of days? And how short should the run be so that it tells me something without starting the whole thing again?`,
    tags: ["itbs", "return-to-running"],
    daysAgo: 96,
    askedOfAuthor: true,
    helpfulBy: ["ada", "magpie", "yuki", "oxbow"],
    meTooBy: ["ada", "magpie", "yuki", "oxbow", "kettle", "otter", "badger", "moss", "pram"],
    accepted: "before-the-postbox",
    comments: [
      {
        key: "before-the-postbox",
        by: "jo",
        daysAgo: 94.9,
        body: `What I look for before a first run, all of them and for about a week:

- Stairs down and a brisk 30 to 40 minute walk without the pain.
- Twenty slow step-downs from a low step, knee quiet and not diving inwards.
- The ordinary day is boring: chair, car, bed.

Then flat ground, 6 to 8 times one minute easy running and one minute walking. End it well before the place where it used to start, so turn round long before your postbox. Two days later the same again. What you want is a row of runs that ended well.

If it hurts, stop and walk home. That day was too early, nothing more.`,
        helpfulBy: [
          "lenny",
          "ada",
          "ben",
          "magpie",
          "yuki",
          "oxbow",
          "nadia",
          "heron",
          "kettle",
          "canal",
          "otter",
        ],
        replies: [
          {
            by: "lenny",
            daysAgo: 62,
            body: "Update for whoever finds this. Waited 19 days. Have now done the one-minute thing six times, always in the opposite direction so as not to meet the postbox. No pain. Cannot quite believe it.",
            helpfulBy: ["jo", "ada", "ben", "back", "mia"],
          },
        ],
      },
      {
        by: "ben",
        daysAgo: 94,
        body: "And leave the phone at home for the first few, or at least the app. I once turned a ten minute test into a five kilometre personal worst because a stranger was 40 metres ahead of me.",
        helpfulBy: ["lenny", "plodder", "tuesday", "metronome"],
      },
      {
        by: "oxbow",
        daysAgo: 57,
        body: "thanks for this. failed my second test yesterday so i am reading it all again. will wait for the stairs",
        helpfulBy: ["lenny"],
      },
    ],
  },
];
