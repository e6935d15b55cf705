import type { Words } from "./words";

/** With limits, hurt again, not running yet, or stopped. */
export const itBandsOtherwise: Words[] = [
  {
    by: "cobbles-and-coffee",
    title: "The right knee, again and again at the same lamp post",
    body: "There is a lamp post on my way home that I now hate. Every run, right knee, outer side, at that lamp post, for the past week. Today I turned round before it and it hurt at the one before.",
    notes: [
      "First run. I went the other way, where there are no lamp posts. Pain 1. The foam roller made things worse. I have just begun to see a physio, and that makes them better.",
      "Half an hour. I said hello to the lamp post.",
      "Tried to keep up with a woman in a very good hat. Four weeks, that hat cost me.",
      "So this is where I am after 42 weeks: 4.5 km, a 3 that turns into a 4 overnight, twice a week. More than that it does not allow.",
    ],
  },
  {
    by: "insole-ingrid",
    name: "Ingrid",
    title: "Insoles helped, stretching hurt: am I built wrong?",
    body: "Ten weeks of left knee. The stretches everyone recommends pulled exactly where it was sore, so I stopped. The roller was a waste of a carpet. Then a sports shop sold me insoles, I was sure they’d be nonsense, and since then I can walk all day. I do weights now too. It used to be 65 km a week, and I’d take ten.",
    notes: [
      "First run! 2.5 km with the insoles and without a watch.",
      "5.5 km, over half an hour. I’m allowed to be a bit smug.",
      "Nine months in, I run, but with rules. Never on the day after a run. Never more than an hour. When I break a rule it’s a 3 and the morning after a 4.",
    ],
  },
  {
    by: "bakers-hours",
    title: "On my feet from three in the morning and now this",
    body: "I’m a baker, 46. Thirteen days with the right knee. I used to run home from work because everyone else was asleep and the town was mine. Now I ride the bus with my knee up on the flour sack. Resting is what I do when the bread is in.",
    notes: [
      "Tried to run home. Not even half way. A 6, and three weeks of bus.",
      "First run, slow, along the tram line. The Thursday massage is the one thing I’d keep.",
      "5 km, the whole way home, no pain, smelling of rye.",
      "I run home twice a week and take the bus on the other days, and it stays a 3. That’s the arrangement. I’ve stopped waiting for a better one.",
    ],
  },
  {
    by: "grandad-gallops",
    title: "At 68 I had planned to wear out evenly",
    body: "Everything else works. It is only the outside of the right knee, and only since Sunday, but I know my own knee and this is a new noise. I was running 65 km a week until then, before you ask, and yes, at my age.",
    notes: [
      "I can walk the two miles to the library at a 3 and no worse. Bicycle borrowed from the grandson, too small, does me good.",
      "First run, and it was a 1. I had forgotten what it is to sweat from the top down.",
      "Went long, as a treat. It was not a treat. Three weeks on the small bicycle.",
      "5.5 km in half an hour and some minutes. Next day a 2, then it settled.",
      "Nearly a year. I run 5.5 km three times a week, and when I try for four times it tells me. Massage every other Tuesday, weights in the garage. I can live with three.",
    ],
  },
  {
    by: "shift-swap-shan",
    title: "Getting the jab for my IT band next week, wish me luck",
    body: "Eleven days of this and my GP offered an injection straight off, which surprised me. It’s booked for next week. I’m 33, I do maybe 30 km a week around hospital shifts. Right knee. I’ll report honestly because I couldn’t find anybody who did.",
    notes: [
      "Two weeks after the jab and I can walk a whole shift. A 2 by the end of it. So far so good.",
      "First run. 2.5 km. I think the injection bought me the time, and I nearly wasted it being scared.",
      "30 minutes. Finished with the physio, who was fine but didn’t change anything for me, and I never found the hours for the strength stuff.",
      "Ten months and a half since it began: 5.5 km is my ceiling. It’s a 2 there and I stop. Some weeks that feels like a lot and some weeks it doesn’t.",
    ],
  },
  {
    by: "night-train-noa",
    title: "I don’t even like running, I just need it",
    body: "That’s the thing nobody tells you. I’m 27, I ran 70 km a week so that my head would stop, and nineteen days ago my right knee said no. I’ve rested since the first week, and the house has never been so clean. Started the exercises from the article this morning.",
    notes: [
      "Couldn’t stand it, went for a jog, made it worse. Two weeks. Talking to someone about the head part now, which I should have done first.",
      "First run: a kilometre, a 3. Six months. I walked home grinning like someone in an advert.",
      "5 km, half an hour. Knee was fine. Head was better.",
      "More than a year on, I run four times a week but short, because past forty minutes it’s a 3 and then a 4. I’ve found out that short is enough for the head.",
    ],
  },
  {
    by: "hansi-bergauf",
    name: "Hansi",
    title: "Both knees since three weeks, and the mountain is calling",
    body: "I live where it goes only up or down, so what shall I do. Since a bit more than three weeks both knees burn on the outer side when I go down. I am 52. I make a real pause since the second day, no running, no skiing, only the lift.",
    notes: [
      "I walk now down the whole path to the village. It is a 2. The pause was right, I think.",
      "First run: 2 km, flat, beside the river, eighteen weeks after. The physiotherapist has not changed much for me and the machines in the studio were only expensive.",
      "5.5 km in half an hour, in the valley. Nothing.",
      "Now it is 38 weeks. In the valley I can run what I want. Down the mountain I go by the lift. This is a good limit, my wife says for her it is the best part.",
    ],
  },
  {
    by: "lapsed-triathlete",
    title: "Right IT band, fifteen days, refusing to buy another gadget",
    body: "I’m 41 and own enough equipment to open a shop. None of it is for this. I’ve sat out since last week, I start physio tomorrow, and I’ve forbidden myself the word “protocol”. 65 km a week before.",
    notes: [
      "First run, and a 3 for my one kilometre. Not pretty. Not a protocol.",
      "It had been good for so long that I entered a week of everything. A 6. So that’s where the line is.",
      "Eight days later, no better: a 5, and a 5 on getting up. I’m calling it what it is, hurt again. The bike is the only thing that has really helped, so I’m on the bike.",
    ],
  },
  {
    by: "mrs-marathon-maybe",
    title: "Nine days of crying in the car and one question about the left knee",
    body: "Is it normal that it doesn’t hurt at all until it really, really does? Left knee. I have a place in a marathon that I waited three years for, and I was only doing 35 km a week, so it isn’t as though I overdid it. I’ve stopped completely since Wednesday.",
    notes: [
      "First run, 2 km, a 1. The rest did it, I believe. I’ve given the marathon place to my brother-in-law and don’t want to talk about it.",
      "Six good months, and then I carried my mother’s things up to her new flat. A 5. A week off my feet and she’s made soup.",
      "Not right yet, a 3, so I’ve gone back to my physio and back to walking. I’m not crying about it this time. Well, once.",
    ],
  },
  {
    by: "bex-on-the-bypass",
    title: "100 km weeks, two bad knees, one furious woman",
    body: "Day 38. Both sides. I’ve had to drop out of the team and I am not taking it well. The roller made it worse, significantly, and if one more man at the club tells me to roll it I’ll roll him. The physio is good and I do as she says, which hurts my pride more than anything.",
    notes: [
      "First run. 1.5 km. She made me wear a hat so that nobody would recognise me. A 2.",
      "I did a full session with the team. I know. It’s a 7. She says six weeks and I said nothing, for once.",
      "Ten months. Still a 4 on stairs, still not running after that session. The weights help and the physio helps and I am still furious, but quieter.",
    ],
  },
  {
    by: "plain-jane-jogs",
    title: "A boring story about a left knee",
    body: "Nothing happened. I didn’t fall, I didn’t race, I didn’t change my shoes. I ran my usual half hour and the next day I couldn’t. Seventeen days now. I’ve rested for eleven of them and put insoles in for five, and neither has done a thing.",
    notes: [
      "First run, 1.5 km, twelve weeks and a bit. The physio got me here, and she was the first person who actually watched me move.",
      "Went to stay in a place with hills and forgot that I’m a person with a knee. A 4. Three weeks of nothing.",
      "3 km is possible and 3 km is not worth it, because it’s a 5 by the end. So I’ve stopped trying and gone back to being careful. Eight months.",
    ],
  },
  {
    by: "major-mishap",
    title: "Seventy, two knees, and a machine that calls me an athlete",
    body: "I did 45 km a week until eight days ago. My watch still congratulates me in the mornings. Both knees, outsides, the left having started it. I am to see a physiotherapist on Saturday and shall wear clean shorts.",
    notes: [
      "The physiotherapist’s exercises made matters worse, and I said so, and she was very decent. A young man with a beard has me lifting things instead and that is better. Still a 5. No running.",
      "Carried the shopping for the whole terrace during the lift repairs. A 4 on both sides, and three weeks in the chair.",
      "Ten months, near enough. I walk an hour a day at a 3. I have not run. I gave the watch to my nephew. It calls him an athlete too.",
    ],
  },
  {
    by: "croissant-deficit",
    title: "Right knee hates me, stretching unclear",
    body: "24, right knee, ran about 30 km a week mainly to justify breakfast. It flared up for no reason on day twelve and I lost a week, and now a second flatmate is teaching me yoga. I can’t tell if it does anything but it’s nice to lie on the floor with company.",
    notes: [
      "Six weeks. I can walk to the bakery, it’s a 3. No running at all. I’ve stopped looking at other people’s maps.",
      "Forty weeks. Still no run. The physio helped for as long as the appointments lasted, and then I moved cities and it crept up to a 5 again. If anybody knows how to want this less, write to me.",
    ],
  },
  {
    by: "ines-in-the-rain",
    name: "Inês",
    title: "Two knees, one small flat, upstairs neighbours who jump",
    body: "Both knees hurt on the outside since nearly two weeks. At night it is quiet and then the neighbours jump and I feel it like it is my legs. I ran every day to the beach and back, in all weather. Now I look at the weather.",
    notes: [
      "I have been silent because there was nothing good. More than seven months and not one run. The exercises from the article helped me for the stairs, the pool helped me for the mood, and still it is a 4.",
      "A 3. I walked to the beach. I did not run there and I am not sad about it today, only today.",
    ],
  },
  {
    by: "dorothy-with-dog",
    name: "Dorothy",
    title: "The dog does not understand about my left knee",
    body: "I am 64. Rufus and I go out for half an hour every morning, he runs, I run, and we are known for it. Nine days ago I had to sit down on the wall by the church and he sat down beside me. He brings the lead and I have to look away.",
    notes: [
      "We can walk the whole way now, it is a 2 at the wall. I roll the leg in the evenings, Rufus thinks it is for him.",
      "Twenty-five weeks, no running yet. The lifting they showed me at the health centre did me good and so does the roller. It is a 3, and it has been a 3 for a long time. Rufus has stopped bringing the lead and waits for me to fetch it.",
    ],
  },
  {
    by: "late-for-parents-evening",
    title: "Teacher, 42, left knee, no time for this",
    body: "Four days. I run before school because after school I am a husk. 40-something km in a good week. I’ll write properly when I’ve slept. It’s the outside of the left knee and it bites on the stairs between maths and lunch.",
    notes: [
      "Stairs are a 3. I’ve been resting since the first week and no, nothing. I had an injection three days ago, so ask me later.",
      "It’s later. Six months. No idea whether the injection did anything. The physio does, slowly, as long as I go. I still haven’t run and the stairs are a 4 again, but I have stopped taking the lift out of spite.",
    ],
  },
  {
    by: "thirty-something-knee",
    title: "Four weeks. I tested it after two and I deserve this",
    body: "I only ever ran 15 km a week, to be clear, so I felt silly even going to the doctor. Right side. After two weeks I thought I would test it, and the test cost me three more. I’m resting again. It isn’t doing anything, but neither am I.",
    notes: [
      "Thirty-five weeks for this sentence: I can walk anywhere I like and it’s a 1. Physio did that. The gym didn’t.",
      "I thought that walking would lead to running and it hasn’t. A 5 whenever I so much as jog for the tram. Ten months and I’ve not had a single run.",
    ],
  },
  {
    by: "former-fartlek",
    title: "Right knee, fifteen days: I’d like to know early if this is the end",
    body: "I’m 37. I’ve got a bad feeling about it, not because of the pain, which is bearable, but because I notice I’m not that sad. 45 km a week for eleven years. It might be time and it might just be the knee. I bought a roller to have done something.",
    notes: [
      "First run. Six weeks. It was all right, a 3, and I looked at my watch the whole way round.",
      "Did too much on purpose, I think, to see what I would feel. Knee: 6. Me: relieved to have a week off.",
      "I’ve stopped. Pain’s only a 2, so it isn’t about the knee any more. I swim in the sea now with a lot of shouting people. The roller’s going to a good home.",
    ],
  },
  {
    by: "book-club-runner",
    title: "Nineteen days, and the book club has more patience than I have",
    body: "Four of us run a slow 5 km and then talk about the book. Since the right knee started I only come for the talking. They bought me insoles as a present, which I think is the most middle-aged thing that’s ever happened to me.",
    notes: [
      "Nearly six months. I’ve done everything: the insoles and the roller, which did nothing, and the weights and the physio, which did. It’s a 4 all the same when I jog on the spot in the kitchen.",
      "I’ve decided to stop. Not in a temper. The others walk with me now on the last Friday and we get through more book. It’s a 3 and I don’t have to care.",
    ],
  },
  {
    by: "widower-walks",
    title: "I ran with my wife and now I do not run with anybody",
    body: "I am 69. She has been gone a good while and I kept up our round, 45 km a week, because it was ours. Four weeks ago the right knee began. Clearing the attic in the middle of it cost me two weeks more. The woman who does massage in our street has warm hands and it helps. My son bought me weights.",
    notes: [
      "I walked our round today. All of it. A 3, and I sat on her bench.",
      "It has been seven and a half months and I have decided that I will walk it from now on and not run it. The weights do help and the massage does help, and perhaps I could. But I see more, walking. A 2 today.",
    ],
  },
];
