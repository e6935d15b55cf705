import type { SeedThread } from "./types";

export const questionsOnComingBack: SeedThread[] = [
  {
    key: "hills-in-the-comeback",
    kind: "question",
    by: "magpie",
    title: "Hills in the comeback: at which point did you let people go up, and when down?",
    body: `I live in a town that was built on a staircase. I have been running flat laps of the football pitch for five weeks after three months out with an IT band, 25 minutes, no pain at all. The groundsman and I are on first-name terms.

When do hills come back in? The article treats them as medicine, and my physio said the descent is what gets it going. Are both true?`,
    tags: ["hills", "itbs", "return-to-running"],
    daysAgo: 52,
    askedOfAuthor: true,
    helpfulBy: ["fox", "canal"],
    meTooBy: ["fox", "tuesday", "ada", "goat", "lenny", "oxbow"],
    accepted: "up-first",
    comments: [
      {
        key: "up-first",
        by: "jo",
        daysAgo: 50.9,
        body: `Both are true. Up makes you strong and rarely bothers the band. Down keeps the knee at the angle it likes least, over and over.

So, up first. Five pain-free weeks is a fair time to start. Once a week, a gentle slope, 4 to 6 times 30 seconds running up easily and walking all the way down. Two or three weeks of that, then start to jog the last third of each descent, short steps, and add a third every other week. If it answers back, you return to walking down and not to the football pitch.

Short hill sprints come later still, when running downhill has stopped being a subject.`,
        helpfulBy: ["magpie", "fox", "ben", "canal", "ada", "nadia", "tuesday", "lenny"],
        replies: [
          {
            by: "magpie",
            daysAgo: 22,
            body: "Four weeks of it done. No pain so far. Going down still feels strange, I catch myself waiting for it.",
            helpfulBy: ["jo", "fox", "mud", "ada"],
          },
        ],
      },
    ],
  },
  {
    key: "after-the-baby",
    kind: "question",
    by: "pram",
    title: "First run after a baby and a year off: where did you start, and what did you check first?",
    body: `Five months since the birth, no running for a year all in. Before that I had a touch of IT band on the left, which is how I know this place.

I can walk 40 minutes with the pram. I tried to run for the bus and something felt heavy and wrong, so I let the bus go. How did you start?`,
    tags: ["return-to-running", "strength", "prevention"],
    daysAgo: 121,
    helpfulBy: ["priya", "nell"],
    meTooBy: ["nell", "wren"],
    accepted: "not-for-the-bus",
    comments: [
      {
        key: "not-for-the-bus",
        by: "priya",
        daysAgo: 120.1,
        body: `Well done letting the bus go. Heaviness is worth a visit to a pelvic health physio before anything else, and mine was the best hour of that year. She checked the pelvic floor and the gap in my stomach muscles and gave me eight weeks of homework before I ran a step.

After that one minute running, two walking, eight times, twice a week, without the pram. Leaking or heaviness meant go back a step. I was at half an hour by about ten months after the birth and I know people who were much quicker and much slower.`,
        helpfulBy: ["pram", "nadia", "jo", "nell", "mia", "ruth", "wren"],
        replies: [
          {
            by: "pram",
            daysAgo: 69,
            body: "Went to one. Homework is in week six and I can sneeze again without making plans. Running is pencilled in for after the holidays.",
            helpfulBy: ["priya", "nadia", "mia", "nell", "jo"],
          },
        ],
      },
      {
        by: "jo",
        daysAgo: 119.4,
        body: "What priya says, in that order. And count sleep as part of the training load: after a night with three wake-ups the plan for the day is a walk, without guilt. Pull the old hip exercises in early, they cost nothing and you know them already.",
        helpfulBy: ["pram", "priya", "nell"],
      },
    ],
  },
  {
    key: "two-pairs-or-three",
    kind: "question",
    by: "metronome",
    title: "Two pairs or three: does rotating shoes do anything you have actually noticed?",
    body: "The coach in the article swears by at least two. I run 40 km a week in one model that I have bought five times. If you rotate, do you choose different heights and stiffness, or just another colour? And did anything change in your legs, or only in the hallway?",
    tags: ["shoes", "prevention"],
    daysAgo: 17,
    helpfulBy: ["goat"],
    meTooBy: ["goat", "kettle"],
    comments: [
      {
        by: "plodder",
        daysAgo: 16.2,
        body: "Two, quite different: a soft one for slow days, a firm flat one for short days. My calves needed a month to agree. Fewer niggles since, but I also started going to bed at ten, so you may pick your reason.",
        helpfulBy: ["metronome", "goat", "ben", "nadia"],
        replies: [
          {
            by: "metronome",
            daysAgo: 15.8,
            body: "Bed at ten is the cheaper pair. I will try both and change one thing at a time, which I have never managed in my life.",
            helpfulBy: ["plodder", "ben"],
          },
        ],
      },
      {
        by: "canal",
        daysAgo: 15,
        body: "Three here. The only thing I am sure of: write the date inside with a pen. I ran eleven hundred kilometres in a pair that I would have sworn was new.",
        helpfulBy: ["metronome", "goat", "kettle"],
      },
    ],
  },
  {
    key: "treadmill-versus-road",
    kind: "question",
    by: "lenny",
    title: "No pain on the treadmill, pain at 2 km on the road: what is the difference?",
    body: "Forty minutes on the belt at 10 km/h, nothing. Same speed outside, and the knee starts at two kilometres on the dot (yes, well past the postbox). Same shoes, same shorts, same legs. Camber? Stiffer ground? Or do I simply behave better when a machine is watching?",
    tags: ["itbs", "return-to-running", "knee"],
    daysAgo: 4.7,
    askedOfAuthor: true,
    meTooBy: ["metronome", "tuesday", "oxbow", "badger"],
    comments: [],
  },
  {
    key: "week-nine-saturdays",
    kind: "question",
    by: "otter",
    title: "Week nine and my head has gone: what did you do with your Saturday mornings?",
    body: `The knee is getting there. I am not. Saturday was club, then coffee, then talking rubbish until lunch, and now I lie in bed hearing them go past the window. They wave. I hate that they wave.

What did you do with the time, and with yourselves?`,
    tags: ["motivation", "cross-training"],
    daysAgo: 25,
    helpfulBy: ["mud", "back", "nell", "mia"],
    meTooBy: ["mud", "nell", "moss", "badger"],
    comments: [
      {
        by: "mud",
        daysAgo: 24.6,
        body: "I stopped going to the coffee because it hurt, and that was the mistake. The coffee was never the dangerous part. Turn up at the end in ordinary clothes. By the second cake nobody knows who ran.",
        helpfulBy: ["otter", "ben", "mia", "back", "nell", "plodder", "moss"],
        replies: [
          {
            by: "otter",
            daysAgo: 18.3,
            body: "Went. Cried a bit behind the cake. Three of them were injured not long ago and never said. We now have a group chat called The Bench.",
            helpfulBy: ["mud", "mia", "ben", "nell", "back", "jo", "marit", "priya"],
          },
        ],
      },
      {
        by: "ben",
        daysAgo: 23.8,
        body: "I asked to be tail marker on a bike. You are out, you are useful, and the slow group tells you things it would never tell a runner. And if it is heavier than a bad mood and stays that way, please talk to somebody. I did, and nobody was surprised except me.",
        helpfulBy: ["otter", "mia", "nell", "nadia", "back", "jo"],
      },
      {
        by: "back",
        daysAgo: 0.09,
        body: "I volunteered at the finish with the bar-code scanner. After an hour I had heard every excuse there is and felt much better about mine.",
        helpfulBy: ["otter"],
      },
    ],
  },
  {
    key: "slower-to-heal",
    kind: "question",
    by: "plodder",
    title: "Past sixty: do we heal slower, or do we only admit it later?",
    body: "Calf strain in week one, fine in week three at forty. Same calf at 64, and I am in week eight. The doctor has checked it for everything unpleasant. Those of you with a senior railcard: what changed in how you come back? More days between, or more weeks in all?",
    tags: ["calf", "return-to-running", "rest"],
    daysAgo: 9.4,
    helpfulBy: ["back"],
    meTooBy: ["rower"],
    comments: [
      {
        by: "rower",
        daysAgo: 8.8,
        body: "More days between, for me. Two easy days after every hard one. And heavy calf raises all year round, because what I lost without noticing was strength.",
        helpfulBy: ["plodder", "nadia", "back", "marit"],
        replies: [
          {
            by: "plodder",
            daysAgo: 8.1,
            body: "Two easy days it is, then. I will try it for a month and write how it went.",
            helpfulBy: ["rower", "mud"],
          },
        ],
      },
    ],
  },
];
