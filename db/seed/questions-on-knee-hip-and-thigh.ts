import type { SeedThread } from "./types";

export const questionsOnKneeHipAndThigh: SeedThread[] = [
  {
    key: "down-the-stairs",
    kind: "question",
    by: "kettle",
    title: "Runner’s knee: fine going up, horrid going down. Do I have to stop running?",
    body: `Dull ache behind the right kneecap, worst on stairs down and after the cinema. I run three times a week, 5 km. It aches a bit from the second kilometre and is gone an hour later. No swelling, nothing locks.

The internet says rest completely and also never rest. I would like to hear from somebody who kept running.`,
    tags: ["runners-knee", "strength", "knee"],
    daysAgo: 66,
    helpfulBy: ["dune", "pram"],
    meTooBy: ["pram", "otter", "dune", "moss", "back"],
    accepted: "cut-then-build",
    comments: [
      {
        key: "cut-then-build",
        by: "ben",
        daysAgo: 65.3,
        body: `I kept running, but less. What my club physio had me do, and it is close to what most people here report:

- Cut until the ache stayed at 2 out of 10 or under and was gone by the next morning. For me that was 3 km, twice.
- Shorter, quicker steps. I counted 158 a minute, went to about 168. It felt like jogging in a corridor for two weeks and then it felt normal.
- Hips and quads three times a week: side leg raises, step-ups, wall sits to begin with.
- Add half a kilometre a week, and drop back when the stairs complained.

Nine weeks to 5 km without noticing. If it swells, locks or gives way, that is something else and wants a doctor.`,
        helpfulBy: ["kettle", "priya", "nadia", "jo", "pram", "dune", "otter", "metronome"],
        replies: [
          {
            by: "metronome",
            daysAgo: 64.6,
            body: "Music at the right beat worked better for me than counting. Counting drove me mad by the second lamp post.",
            helpfulBy: ["kettle", "ben", "canal"],
          },
          {
            by: "kettle",
            daysAgo: 31,
            body: "Five weeks in: stairs 1 out of 10, cinema survived (long one, aisle seat). Running 4 km. Marking this as the answer.",
            helpfulBy: ["ben", "priya", "nadia"],
          },
        ],
      },
      {
        by: "priya",
        daysAgo: 64,
        body: "Both of mine did this. I put my version in a story here, setbacks and all. It does get boring before it gets good.",
        helpfulBy: ["kettle"],
      },
      {
        by: "otter",
        daysAgo: 63.4,
        body: "why side leg raises when the pain is in the knee? not arguing, i would just like to understand what i am doing on the floor every night",
        helpfulBy: ["kettle", "dune"],
        replies: [
          {
            by: "nadia",
            daysAgo: 62.6,
            body: "Good question. When the hip tires, the thigh tends to turn and drop inwards at each step, and the kneecap gets more pressure on one side. That is the theory. In studies hip work plus thigh work did better than thigh work alone for a lot of people, whatever the exact reason. If yours is no better at all after six or eight weeks, have it looked at again.",
            helpfulBy: ["otter", "kettle", "ben", "priya", "jo", "dune"],
          },
        ],
      },
    ],
  },
  {
    key: "only-when-i-sit",
    kind: "question",
    by: "badger",
    title: "Hamstring that only hurts when I sit: who else drives for a living?",
    body: `High up, right where the leg meets the seat. Running slowly is fine, sprinting I have not dared, and two hours in the van is the worst of all. I stretch it ten times a day because that is what it seems to ask for. Four months of this.

Anything that made sitting bearable?`,
    tags: ["hamstring", "stretching", "strength"],
    daysAgo: 109,
    helpfulBy: ["nell"],
    meTooBy: ["nell", "otter", "tuesday", "back"],
    comments: [
      {
        by: "nell",
        daysAgo: 108.2,
        body: "Me, exactly, other leg. A folded towel under the thigh so that the sitting bone hangs free, and I get up every 25 minutes at work even if only to look important.",
        helpfulBy: ["badger", "nadia", "otter"],
      },
      {
        by: "nadia",
        daysAgo: 107.5,
        body: `It may be worth asking a physio about the tendon at the top of the hamstring. If it is that, the stretching could be part of why it is still there: bent forward, the tendon is pulled hard round the bone, just as in your seat. People often do better without stretching for some weeks and with slow loading in positions where the hip is not very bent, bridges to start with.

I am guessing from four sentences, so please let somebody have a proper look, above all if you feel tingling or it runs below the knee.`,
        helpfulBy: ["badger", "nell", "jo", "ben", "mia", "otter"],
        replies: [
          {
            by: "badger",
            daysAgo: 106.8,
            body: "Ten times a day... I have been ringing the doorbell to ask why nobody sleeps. No stretching as of today. Appointment next Thursday.",
            helpfulBy: ["nadia", "nell", "jo", "mud", "plodder"],
            replies: [
              {
                by: "badger",
                daysAgo: 61,
                body: "It was the tendon. Five weeks of bridges and later slow deadlifts with her watching. Two hours in the van is a 2 now. Not done, but I can hear the radio again.",
                helpfulBy: ["nadia", "nell", "jo", "ben"],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    key: "sore-on-that-side",
    kind: "question",
    by: "fox",
    title: "Outer hip too sore to sleep on: bursitis, tendon, or a path that slopes one way?",
    body: `All my running is out along the same path round the hill, bank on the left, and home by the road. So the left leg is always the uphill leg. For two months now the right hip has hurt at night and getting out of the car.

Roller made it much worse. Anyone been here?`,
    tags: ["hip-bursitis", "glute", "foam-rolling"],
    daysAgo: 83,
    meTooBy: ["plodder", "marit"],
    helpfulBy: ["marit"],
    comments: [
      {
        by: "marit",
        daysAgo: 82,
        body: "I was, after a winter of one-sided snow banks. Pillow between the knees, no crossed legs, and I walked the sloping parts for six weeks. What the scan said was tendon rather than bursa. My treatment would have been the same.",
        helpfulBy: ["fox", "nadia", "plodder"],
        replies: [
          {
            by: "fox",
            daysAgo: 81.5,
            body: "Crossed legs! I drive a desk with mine in a knot. Pillow ordered, and I will uncross. Will write again in a month.",
            helpfulBy: ["marit", "mud"],
          },
        ],
      },
    ],
  },
];
