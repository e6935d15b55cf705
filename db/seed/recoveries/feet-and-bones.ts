import type { Words } from "./words";

export const stressFractures: Words[] = [
  {
    by: "mail-order-margo",
    title: "Stress fracture in the right foot, and I’d been calling it a bruise",
    body: "The scan says second metatarsal. I’d been limping on it since I first felt it seventeen days ago, and I’d told everyone I dropped a book on it. I’m 38, 30 km a week. They have me in a stiff shoe and I’m allowed to do as little as I like.",
    notes: [
      "First run. Eighteen weeks. Four times one minute with the physio’s stopwatch. A 1, and it went away. I ask before I add anything.",
      "5 km, half an hour, no pain at all.",
      "All my usual runs. Seven months near enough. I couldn’t say what the resting did and what was simply time, but those sessions with her were worth it.",
      "10 km race. Not even a bruise.",
    ],
  },
  {
    by: "ripe-banana",
    title: "Tibial stress reaction, told early, still sulking",
    body: "The doctor was almost cheerful: a reaction, not a line, we’ve caught it. Right shin. I’m 31, 45 km a week. So, no running, as told, for two weeks so far, and I’m to eat properly, because she asked about that as well.",
    notes: [
      "First run, 2.5 km, signed off by the doctor. Twelve weeks. Resting was what did it, the pool only kept me busy.",
      "I went further because it was fine, and it wasn’t. A 6, rang her the same day. Three weeks.",
      "Half an hour, 4.5 km, zero. This time I’d asked first.",
      "Full training. I eat lunch like it’s part of the plan, since it is.",
    ],
  },
  {
    by: "harbour-master-hew",
    title: "A bone in my right foot has gone on strike at fifty-six",
    body: "Navicular, they call it, and they were not cheerful about it. Nearly two weeks since I first felt it and already in a boot. I ran 30 km or so a week round the harbour. The doctor wants another scan before anybody mentions running, and I shall do as the doctor wants.",
    notes: [
      "First run, after the second scan and with permission. 2.5 km, a 3, so I stopped and rang them, and they were content.",
      "4 km. Half an hour. A 1, and none of it on the bone.",
      "Round the harbour, full week. Eight months. Rowing passed the time and the exercises made no difference to me, but the scan was the thing.",
    ],
  },
  {
    by: "granite-gran",
    title: "Sixty-five, hundred-mile races, and a crack in the left shin",
    body: "I have had the picture of it for five days. It has been fifteen since it started. I used to run 100 km a week and I was told, by a young woman with very clear eyes, to stop today and to have my bones measured. I have stopped. I am having them measured.",
    notes: [
      "I was told walking and I heard walking to the next town. A 5. Six weeks more, and I was not even told off.",
      "First run, with leave. 2.5 km. The stopping helped, and when that was over the pool did.",
      "A bit of hill, so little that I did not think it counted. A 6. Two weeks, and another picture, clean.",
      "It has grumbled since then and I do not run until it does not. A 3. They are treating the bones now, which is the longer road. Ten months and a half.",
    ],
  },
  {
    by: "two-left-boots",
    title: "Both shins, twenty-two, and I’d like my life back please",
    body: "Five weeks. Stress reactions, left and right, how very balanced. I was doing 35 km a week on next to nothing, food included, and the sports doctor was kind about it and firm about it. The resting did help. It’s over now and I’m allowed to be bored standing up.",
    notes: [
      "Nearly five months and the left one’s a 6 when I hop, so no running, she says. The pool helps. There’s a dietitian now and I like her more than I’d planned to.",
      "A 3. Not cleared to run, and I’ve not pushed it. I’ve had breakfast every day for a month, which is my first streak in ages.",
    ],
  },
];

export const plantarFasciitis: Words[] = [
  {
    by: "parquet-floor",
    title: "First step out of bed, left heel, every single day",
    body: "Nine days. It’s like somebody has left a plug on the carpet, prongs up, always in the same place. I’m 36 and I run 15 km a week with a baby monitor in my pocket. I’ve had my feet up since yesterday, in theory.",
    notes: [
      "I can cross the room at a 2. The feet-up part has not contributed.",
      "First run, 2 km, twelve weeks. A 3. They’ve started hitting it with sound. It’s as odd as it sounds.",
      "Buggy, steep lane, late for the doctor. A 7. One week, the doctor said. I was late for that too.",
      "Half an hour, a 1 afterwards and none in the morning.",
      "9 km, every run of the week. The sound machine, I’d have it again. The plug has been put away.",
    ],
  },
  {
    by: "espresso-erik",
    name: "Erik",
    title: "My right heel is worse than my coffee machine",
    body: "Both start slow, both complain. I run 50 km a week, I’m 35, and since nineteen days the first ten steps are terrible. I rest since the beginning. Some days ago I started to stretch the foot with a towel before I stand up and I think this is good.",
    notes: [
      "I helped at the café for a whole festival. Standing is not resting. A 6. Two weeks.",
      "First run, 3 km. A 1! Still the towel, each morning, before coffee.",
      "Half an hour by the river. I do not trust it yet.",
      "14 km, a normal week, and the first ten steps are only steps.",
    ],
  },
  {
    by: "hotel-housekeeper",
    title: "Sixteen rooms a day and a nail in my left heel",
    body: "I am on my feet for a living and I run to get off them, if that makes sense. 43, 25 km in a week. Eleven days now. I dread the first corridor in the morning more than the other fifteen.",
    notes: [
      "The corridor’s a 1. I’ve insoles in the work shoes and I do the stretches, and I’d not swear to either.",
      "First run, 2.5 km, a 2, and a 3 in the first corridor. Five months and a bit.",
      "Thirty minutes on grass.",
      "A year, nearly. I run 5.5 km on my days off and never on a working day. A 2. The heel gets Mondays.",
    ],
  },
  {
    by: "market-square-mo",
    name: "Mo",
    title: "Left heel: stretching did nothing, insoles did something",
    body: "Five weeks. Three of them I stretched like a cat, for nothing. I’ve had insoles for two and I can stand through a market. I’m 41 and I ran 45 km a week, on cobbles, which I know, I know.",
    notes: [
      "Fourteen weeks and it’s a 6 when I try to trot. The insoles did help, then I wore them out, and it’s crept back up.",
      "A 4. No running yet, forty weeks. I’ve moved my stall to the side of the square with the smooth stones, and I sell better there.",
    ],
  },
];
