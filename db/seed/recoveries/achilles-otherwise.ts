import type { Words } from "./words";

/** With limits, hurt again, not running yet, or stopped. */
export const achillesOtherwise: Words[] = [
  {
    by: "violin-and-vest",
    title: "The left tendon hums when I point my toes",
    body: "I play in an orchestra, so I hear everything, including this. Six days ago the left Achilles began to hum. Not a metaphor, you can hold it and feel the string. 45 km a week, all in parks. I am 43 and have a concert on Friday, seated, thank goodness.",
    notes: [
      "First run, five months and a bit. 3 km. A 1, and a 2 overnight. What I did meanwhile: a great deal of waiting, with other people’s hands on my calf at intervals, to little purpose.",
      "Half an hour, no hum at all.",
      "A year. I run 4 km every second day and the moment I add to it the string begins to hum, so I do not add. Stretching was a wrong note for me from the start.",
    ],
  },
  {
    by: "uphill-ulla",
    name: "Ulla",
    title: "I ruined two good weeks in one afternoon",
    body: "It’s been five weeks, right side. I’m 28. I had been good for three, and then I felt nothing one afternoon, ran the long loop, and that cost me four weeks by the look of it. I have a physio and a massage lady now and do as they say. So please, if it feels like nothing, let it feel like nothing for a bit longer.",
    notes: [
      "Walking’s a 1. All of it was them, the two ladies, and none of it the stretching they hadn’t told me to do.",
      "First run, 3 km. Nearly six months and I was so careful that a man with a stick asked if I needed help.",
      "5.5 km, thirty-odd minutes. Not a thing.",
      "Relay with my sisters. Fast leg. A 6. It’s four weeks again, I know the drill.",
      "Fourteen months in. I’ve settled at 4.5 km, easy, never fast. I tried shockwave and couldn’t afford to find out.",
    ],
  },
  {
    by: "pool-lane-three",
    title: "Fifteen days with a right Achilles, looking for the deep end",
    body: "I can’t run and I can’t sit still, so I’m going to find a pool this week. I’m 35 and did 50 km a week. Half the people I’ve asked say rest and half say load it, and one said goose fat.",
    notes: [
      "First run, 2 km, a 3. Fifteen weeks. The water kept me sane and the shockwave did the tendon good, I’m fairly sure of both.",
      "Thirty minutes out of doors. A 1, then a 2.",
      "Just under a year and it’s still a 1 or a 2. I run three times and swim three times, and if I swap one for the other the tendon sends a letter.",
    ],
  },
  {
    by: "slow-sunday-sid",
    title: "Left Achilles at 55: the doctor shrugged, so I came here",
    body: "Not quite three weeks. He moved my foot about, said “tendons, eh” and printed a page of stretches that I’m starting on Thursday. About 25 km a week up to now, the long one on a Sunday with the lads.",
    notes: [
      "Ten months. First run. One kilometre. The stretches had made it worse, the slow lifting I found for myself made it better, and then it was plain old waiting.",
      "The lads were going long and I went with them. A week at a 4.",
      "I got to 5.5 km and half an hour by myself. A 1 on the stairs.",
      "Nearly seventeen months now. I do one run a week, on Sundays, to the café and not beyond. A 1 at most. The lads come by on their way home.",
    ],
  },
  {
    by: "iron-ore-ivo",
    name: "Ivo",
    title: "Miner, 44, left heel, no place for it down there",
    body: "Underground you stand in rubber boots for eight hours and I think this is from the boots. I run because of the air. 90 km a week, some of it to work. I am resting it since last week when I am not standing on it, so not really.",
    notes: [
      "In the weight room at the pit they said do leg press. I did it once, heavy. A 7 then and a 7 today. Three weeks.",
      "First run, pain 1. I learned to lift slow from a book. It works if it is slow.",
      "Half an hour in the air. It is all I have to say.",
      "Nearly one year. 5.5 km is good, 6 is not good, I do not know why. I have stopped to ask. The shockwave was in the middle somewhere.",
    ],
  },
  {
    by: "first-year-flo",
    title: "is it weird that i miss hill reps",
    body: "right achilles, a week and a bit, moved to a new city the same week so honestly everything hurts. about 25 km a week before. everybody in the running society is super nice and i’ve only ever met them sitting down",
    notes: [
      "FIRST RUN. 2.5 km with the society, at the back, with the president carrying the cake. heel raises every single day on the library steps",
      "half an hour (4 km because i’m slow). stretching made it cross so i quit that, raises stay",
      "ten months-ish. flat runs yes, hills no, it’s a 1 as long as i stay off them. i still miss hill reps. yes it’s weird",
    ],
  },
  {
    by: "kitchen-porter-k",
    title: "65 km a week plus a job on my feet, right Achilles, day four",
    body: "I wash up for a living. Twelve hours on tiles. I always thought that was my strength and the running was the fun. The chef has put an apple crate under the sink so that I can put my foot up. That’s all I have for now.",
    notes: [
      "First run! One kilometre! A 3 and then a 4, okay, but I’d rested as well as a porter can, and that helped. Twelve weeks.",
      "Grease, tiles, tray of glasses, saved the glasses. A 6, then a 7. A week.",
      "Never got back after that. I tried physio until the exercises set it off every time, and the massage only felt nice. It’s a 4 at the end of a shift. Not running. Nearly nine months.",
    ],
  },
  {
    by: "choirmaster-runs",
    title: "I conduct standing up and the left Achilles has opinions",
    body: "Twenty-four days. Baritones on the left, trouble on the left. I’ve rested for all but the first days, with no result, and today I begin with a physiotherapist who sings alto. I run about 30 km in a decent week.",
    notes: [
      "Walked from the station without a limp, a 2. Alto and all, the physiotherapy made no difference, and I told her so in thirds.",
      "First run, 1 km. A 3, and a 4 the day after. We sang a psalm about patience.",
      "A 5, of no known origin. One week seated.",
      "Hurt again and worse than when I last wrote, 5 in the evening and 5 in the morning. I haven’t run since. The choir bought me a stool.",
    ],
  },
  {
    by: "mortgage-and-miles",
    title: "Can anyone afford this injury?",
    body: "Eight days now. Right Achilles. I’ve looked up what everything costs, put it in a table, and closed the laptop. I’m 42, two jobs, 50 km a week because running’s free. I’ve put my feet up for four days and even that cost me a shift.",
    notes: [
      "First run! A 2, and a 3 tomorrow no doubt. Physio was a third of my rent and did nothing. I’ve got a bag of sand from the building site and lift that.",
      "Overdid it. One extra round, because it was free. A 7. Two weeks.",
      "Forty-one weeks and I’ve been back to walking since that round. A 3. I don’t know whether the sand helped. I do know what it cost.",
    ],
  },
  {
    by: "library-steps",
    title: "Right heel, slow runner, quiet question",
    body: "I hope this is the right place. I run only a little, perhaps 12 km a week, and I’m shy about calling it an injury. The back of my right heel hurts and has done for two and a half weeks. I’ve stopped for now. Somebody is going to try massage on it tomorrow.",
    notes: [
      "Nine weeks. The massage made no difference, but she didn’t mind my saying so. A 4.",
      "I went to the taster hour at the gym to be brave. They had me jump on a box. A 5. Three weeks, I think.",
      "Thirty weeks. I’ve not run. A 4 still, in the mornings most of all. But I’ve told more people about it than I usually tell about anything.",
    ],
  },
  {
    by: "tempo-no-more",
    title: "Two weeks, and the stiffness has moved in for good",
    body: "Right side. I’m 37 and came off the best season of my life, 55 km a week and everything easy. That was thirteen days ago and it might as well be thirteen years. I’ve rested since the second week began, which is to say I’ve paced the flat.",
    notes: [
      "I can walk without pain, it’s a 1. I had an injection three weeks ago and I do put it down to that.",
      "Eight months and not a single run. It wears off, it turns out: a 3, and a 4 when I get up. Physio was no use to me. I’m waiting for a second opinion.",
    ],
  },
  {
    by: "brass-band-bernd",
    name: "Bernd",
    title: "The right heel of a tuba player",
    body: "I am 53, I walk in parades with the tuba, and I run so that I can carry it, 30 km every week. Since fifteen days the right Achilles is thick in the morning. We have a parade soon. The tuba has 10 kilo.",
    notes: [
      "Thirteen weeks. No running, and the parade I saw from a chair. The injection made it worse. The little wedge and the strong exercises, they help for the walking. It is a 5.",
      "Seven months. Still the exercises, still no run, a 4 and then a 5 at night. But I walk in the parade again, with the small drum.",
    ],
  },
  {
    by: "everything-edith",
    name: "Edith",
    title: "I intend to try everything, in order, with notes",
    body: "Left Achilles, nine days. I’m 58, I taught chemistry, and I ran 65 km a week until then. Each thing gets a page and a start date. First page: wedge, on order.\n\n- One thing at a time, or one learns nothing.\n- The same hour of the morning, or one compares stairs with no stairs.\n- No reading of other people’s results while one’s own are coming in.\n\nI foresee breaking all three.",
    notes: [
      "Four months and the notebook’s nearly full. Slow lifting: yes. Bicycle: yes. Physiotherapy: yes. Shockwave: yes, I think. And yet it’s a 5. A mixture can be more than its parts and it can also just sit there.",
      "A 4, and a 3 the next morning, which is the first time that the morning’s been the better half. Still no running. New notebook.",
    ],
  },
  {
    by: "second-wind-sam",
    name: "Sam",
    title: "Back at it after years off, and the right Achilles said absolutely not",
    body: "I’m 29, I came back to running to give up smoking, and I got up to 25 km a week. That lasted until eleven days ago. I’ve not smoked either, before you ask. Somebody’s lending me a mat.",
    notes: [
      "Got worse and I couldn’t tell you why, I’d only begun lifting. A 5. Two weeks.",
      "First run. 3 km, a 1. Nine weeks. I’ve a bike now and a physio who swears as much as I do.",
      "A 7. Nothing happened. I want to stress that nothing happened. Four weeks.",
      "I’m stopping with the running. I lift, I ride, I like both and both did me good, and every time I ran it was a coin toss. Still not smoking.",
    ],
  },
  {
    by: "not-my-circus",
    title: "Left Achilles and a house full of builders",
    body: "Eight days. I can’t rest because there’s no floor to rest on. 45 km a week, 38 years old, sleeping in the bath. I’ll try to post when I find my charger.",
    notes: [
      "First run. 3 km, a 1. Got an injection along the way and some insoles and had a go at heel raises, all between plasterers. No idea about any of it.",
      "Carried a toilet up two floors. I’ll say no more. Two weeks.",
      "It’s been a 5 every day and a 5 every night since then, and I’ve given up running for good. I don’t miss it the way I expected to. We have a floor.",
    ],
  },
  {
    by: "dancing-shoes-di",
    title: "It’s my right Achilles or my Saturday nights",
    body: "I’m 47 and I run so that I can dance, 25 km a week. Four days ago both were taken off me. I’ve sat down since yesterday and I’m no good at it.",
    notes: [
      "I can walk to the bus, it’s a 3. Sitting down was pointless, so I have started having it rubbed.",
      "First run. 2.5 km, nearly seven weeks after. A 2, then a 3.",
      "Ran the hill by the chapel because my friends did. Four weeks off for that, and Saturday too.",
      "I’ve picked the dancing. It’s a 5 after a run and a 5 the next day, and after a dance I’m too happy to notice. No more running for me.",
    ],
  },
  {
    by: "sixty-two-and-through",
    title: "Sixty-two. Six days. Not amused.",
    body: "Right Achilles. 45 km a week, forty years. I have rested since the first evening because I am not a fool, and I shall expect some return on it.",
    notes: [
      "Rest: no return. Inserts in the shoes: some. First run, 2.5 km, a 3. Six weeks.",
      "No cause. No warning. A 7. Two weeks written off.",
      "I am out. I have had forty years and I will not spend what is left being a 5. The shockwave helps with the walking, so I go on with that, and I walk.",
    ],
  },
  {
    by: "toddler-tamer",
    title: "Both Achilles, ten weeks, and someone always wants carrying",
    body: "In the second week one of mine was ill and I carried her for days. That alone set me back six weeks, I think. I’m 32. I used to get out for about 12 km a week, which was my one thing. The stretching I do on the playroom floor makes no difference, it’s only that I’m down there anyway. A friend’s lending me her bike tomorrow.",
    notes: [
      "First run. Fifteen weeks. A 3. I ran away from my own house for eleven minutes and it was glorious.",
      "Went twice in one weekend. A 7. A week of hobbling after people half my height.",
      "I’m going to stop. The strengthening did help, it’s just that it’s a 6 when I run and a 7 at night and I can’t be a 7 with two small children. It was my one thing. I’m looking for another.",
    ],
  },
  {
    by: "campus-comet",
    title: "Scholarship, right Achilles, nineteen days, zero chill",
    body: "I’m on a sports scholarship, I’m 21, and I’m meant to be doing 55 km a week in a shirt with the university’s name on it. Everyone’s being so nice that I know it’s serious.",
    notes: [
      "Walking’s a 3, a 4 in the mornings. I’ve had insoles, lifting and shockwave, and none of them has done anything at all. Starting to think about what I’m studying.",
      "First run. 3 km, a 3. Eighteen weeks. They filmed it for the website.",
      "Tried to train like I had in first year. A 5. Two weeks. They didn’t film that.",
      "I gave the shirt back. I’m stopping, it’s a 4 all the time and I’d like to know what else I’m good at. Turns out: statistics.",
    ],
  },
  {
    by: "caravan-carol",
    title: "Hurt it pushing the caravan, and then made it worse",
    body: "A bit more than three weeks, right heel. In the second week the caravan got stuck again and I pushed again, at 48, with an audience. Four weeks for that, my neighbour says, who’s a vet. I only run 15 km a week. I’ve done nothing but sit since then, and a few heel raises, and it’s the raises that do me good.",
    notes: [
      "First run, round the site, waving. A 2 and a 2. The raises had helped and now I have a physio and she helps too.",
      "Ran every day of the holiday. A 6. Three weeks, and it rained.",
      "We’ve sold the caravan and I’ve stopped running, both with a party. A 6 on the last one and a 6 the day after, so I’m sure. It wasn’t for want of good help.",
    ],
  },
  {
    by: "ultra-no-longer",
    title: "I have run a hundred miles and cannot reach the letterbox",
    body: "Left Achilles, five and a half weeks. I’m 45, I ran 110 km a week, and I answer every question with “it’s fine”. Stretching has done nothing. Lifting has done nothing so far. I’ve been seeing a physio since last week and I’m getting shockwave as of yesterday.",
    notes: [
      "First run, 2.5 km. I’ve now finished with all of them, and in truth not one thing I was given changed anything. It came to a 1 in its own time, eighteen weeks.",
      "Chased a pace. A 4. One week.",
      "It’s only a 2, and a 1 in the morning. But I’ve noticed that I’ve been home, and that the children have noticed. So I’m stopping while it’s a 2. It’s fine. It actually is.",
    ],
  },
  {
    by: "ship-cook-shane",
    name: "Shane",
    title: "Both tendons, no dry land",
    body: "I cook on a ferry and I run in port, 30 km in a good week. Nineteen days now with both. The deck moves, so they never get to be still. Got some insoles at the last stop and they’re the first thing that helped.",
    notes: [
      "Nearly six months and I’ve not run in any port. A 5. Shockwave did nothing. The lifting’s good, I do it holding the freezer.",
      "I’m done with running. It’s a 4 in the day and a 5 at night, and I was never going to get better on a thing that rolls. I swim off the ramp now. Cold. Brilliant.",
    ],
  },
  {
    by: "pb-or-nothing-paige",
    title: "Right Achilles, right before trials, right, okay",
    body: "Two weeks. 95 km a week. I’m 23 and I know what my heart rate is at every traffic light in this town. I refuse to be the girl who’s sad about a tendon. I am sad about a tendon.",
    notes: [
      "Walked a lot this week and it was a 2, then a 1. The calf raises have done nothing that I can find.",
      "It’s been five and a half months and I’ve not run a step. And I’ve decided not to. It’s a 2 now. I could have, I think. I slept till nine and no one timed it.",
    ],
  },
  {
    by: "organist-by-foot",
    title: "An organist needs both heels, sir",
    body: "Thirteen days. Left foot. I am 70 and have played the pedals for fifty years, and I jog, 25 km or so in the week, to keep the ankles quick. I have kept off it since Thursday.",
    notes: [
      "Five months. I do not run. The lifting helped and the machine at the clinic helps a little more each time, and yet, a 5 and then a 6. I can play the slow hymns.",
      "I have decided against running. It is a 6 today, after the wedding, and I know which of the two I would rather keep. The congregation has been told.",
    ],
  },
  {
    by: "headwind-hakim",
    name: "Hakim",
    title: "They told me rest. I think rest is a trap",
    body: "Only four days. Right Achilles. I run 90 km each week with my brother and he ran today without me, and I watched from the window. Two days I have rested and already it is more stiff than before.",
    notes: [
      "Almost eleven weeks. The rest was a trap, I was right. The massage on Friday is good for it. But the pain is a 6, in the day and after the night, and I do not run.",
      "I have stopped. My brother does not run now also, he says it is boring. We drink tea at the window. A 3. It was sixteen weeks, and I did not run one of them.",
    ],
  },
];
