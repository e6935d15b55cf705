import type { Words } from "./words";

/** With limits, hurt again, not running yet, or stopped. */
export const runnersKneesOtherwise: Words[] = [
  {
    by: "contour-lines",
    title: "Left kneecap, big mountains, bad combination",
    body: "I run 85 km a week and most of it is stacked on end. Seventeen days ago the left knee began to ache on the way down. I’ve rested it for two weeks, properly, and I’ve stretched since Monday, and for once I can feel that both are right.",
    notes: [
      "I carried a friend’s tent up to the hut. A 5. One week.",
      "First run, on a canal, like an animal in a zoo. Eighteen weeks. A 2.",
      "Half an hour on the canal. I know all the boats.",
      "I went back up. Six weeks lost and a very fine photograph.",
      "A year. 5.5 km, the canal, a 2 and then a 1. I walk in the mountains and I run beside the boats. I don’t mix them up any more.",
    ],
  },
  {
    by: "tortoise-in-tights",
    title: "If anybody’s knee is slower than mine I’d like to meet them",
    body: "I’m 44 and I used to do 25 km a week at the pace of a removal van. The right kneecap’s been sore for three weeks and a bit. I’ve been off it for most of that and as of yesterday I’m doing step-downs, and I’ve a feeling about those.",
    notes: [
      "Five months, and I can walk round the park at a 3. The resting helped, then I stopped needing to rest. The step-downs still help.",
      "First run. 1.5 km. Thirty-three weeks. I was overtaken by the removal van.",
      "Thirty minutes, a 1.",
      "Two parties and a fun run in one weekend. A 4, then a 5. Two weeks.",
      "More than fourteen months in. 4.5 km, twice a week, a 2. I’ve had messages from three slower knees, hello to all three of you.",
    ],
  },
  {
    by: "bowls-club-reject",
    title: "Right knee: sixty-seven years old, one careful owner",
    body: "The careful owner ran 45 km last week for the first time and has had an ache at the front for nine days. The bowls club won’t have me, since I can’t bend. I mean to strengthen it as soon as somebody tells me how.",
    notes: [
      "I tried to run before I was ready, and tried once more after tea. A 4. Two weeks. The strengthening, I should add, had no effect at all.",
      "First run, one kilometre, five months and a bit. A 2.",
      "Raced the ice-cream van. A 6, a 7 in the night. One week.",
      "5 km. Half an hour and a 1.",
      "Just over a year. 4 km, a 3 and a 3, and that’s the ceiling. The bowls club has seen me bend and made an offer.",
    ],
  },
  {
    by: "podcast-pace",
    title: "Right knee stops me after exactly one podcast intro",
    body: "I’m 30, I run about 12 km a week and only to listen to things. For eight days I’ve got as far as the theme tune and then there’s a stab behind the kneecap. I’ve booked a massage because there’s a voucher in the drawer.",
    notes: [
      "First run, 1.5 km, five months, a 2. The voucher was wasted, the roller wasn’t, and I’ve a physio now who listens to the same shows.",
      "Ran for a double episode. A 5. Two weeks.",
      "Half an hour, one whole episode with the ads.",
      "There was a live special. A 5, two weeks more.",
      "Eleven months and I’ve understood the format. 5 km, one episode, a 2. No specials.",
    ],
  },
  {
    by: "blue-tape-bea",
    title: "Both knees, and the physio made it worse, and I feel bad saying so",
    body: "Ten weeks. I’m 26, I ran 50 km a week, and I’m polite to a fault. In the third week I tried to do everything at once, it flared, and it was six weeks till that had calmed down. The physio I found then made it worse still, and I went on going, because she was nice. I stopped eleven days ago. Sitting about had done nothing for me either.",
    notes: [
      "First run, a kilometre, a 1, and nobody told me to. Nineteen weeks.",
      "I managed 5 km, half an hour. I wrote to her and she was lovely about it.",
      "Eleven months. I run up to an hour, always with a day off between, and it’s a 3 if I push. I’m still polite, but not to my knees.",
    ],
  },
  {
    by: "lollipop-laura",
    name: "Laura",
    title: "I stop lorries for a living and I cannot stop this knee",
    body: "I’m 56 and I help the children across the road. I run with my sister on the off days, 25 km a week between hedges. It’s only been since last week, the right knee, at the front, when I step down off the kerb. I step off that kerb four hundred times a day.",
    notes: [
      "All four hundred and only a 1! Step-ups, my sister says, since the kerb’s there anyway, and she’s right.",
      "First run. Nine weeks. We talked so much that I forgot to check.",
      "A child dropped a hamster. I dived. A 5. One week, hamster fine.",
      "5 km, half an hour and a bit.",
      "Nine months on and I keep to 5.5 km, three times a week, a 1. The fourth I tried, and the fourth I’m not having. I still do my step-ups between lorries.",
    ],
  },
  {
    by: "night-bus-nick",
    name: "Nick",
    title: "Five weeks, 70 km a week before, and I’m turning into my father",
    body: "He’s got a bad knee, the right one, and talks about it at every meal. I’m 42 and I’ve got a bad knee, the right one, and here I am. I’ve rested for nearly all of the five weeks. No change. I’m starting weights the day after tomorrow because he never did.",
    notes: [
      "First run. 2.5 km, a 2 and a 2. Weights made it worse, so I’ve dropped those, and rest did nothing. Dad’s delighted.",
      "Months of it being fine, and I doubled everything for a bet. A 4, a 5 the next day. Two weeks.",
      "Still a 3. Not running. Nearly nine months after it began I’m exactly as far as I was. I rang Dad and we compared.",
    ],
  },
  {
    by: "zero-drop-zoe",
    name: "Zoe",
    title: "Sat down for two weeks and my right knee seized up",
    body: "Title says it. I’m 32, I did 35 km a week, I sat down the day after it began because my whole group chat told me to. Every hour of sitting makes it worse. I have a physio appointment on Thursday and I’m going to walk there.",
    notes: [
      "She got me walking again. It’s a 1, six weeks in, and I’ve told the group chat.",
      "First run: one kilometre. A 2 and a 3.",
      "Somebody said “just the last bit fast”. A 7. Four weeks.",
      "It’s not come back to where it was. I’ve pedalled and I’ve lifted and I couldn’t tell you about either. A 4, a 3 if I’m lucky. Thirty-three weeks, not running.",
    ],
  },
  {
    by: "steeplechase-steph",
    title: "Water jump 1, left knee 0",
    body: "Twenty-four days of this. I train 90 km a week on a track and I landed it wrong, and then I landed it wrong nine more times because we were being filmed. I’m 30. The roller’s been no help at all.",
    notes: [
      "First run, 3 km, a 1. Six weeks. That was easy.",
      "It was not easy. I tripled everything. A 7, a 6 in the morning. Two weeks.",
      "I never got the flow back. It’s been more than seven months and it’s a 4 again. The bike and the physio had no effect, and about the weights I can’t decide. I’ve gone back to resting, and to watching the others jump.",
    ],
  },
  {
    by: "quiet-carriage-quentin",
    title: "An ordinary kneecap and an ordinary amount of despair",
    body: "Right. Thirteen days. I am 43, I ran 15 km a week and never told anyone at work. There is nothing wrong with me otherwise. I have ordered a roller and will do stretches in the hotel, as I travel a good deal.",
    notes: [
      "Fourteen weeks. It’s a 3, and a 2 by morning. The roller went round eleven cities with me for no benefit. I’ve started with a physio.",
      "A 7, on a train, sitting down. I don’t know. One week.",
      "I still haven’t run. I had to give up the physio because of the cost, before one could have said anything either way. A 3, then a 2. But I have told two people at work.",
    ],
  },
  {
    by: "pickle-jar",
    title: "Knee like a jar that won’t open",
    body: "Right side, eleven days, the feeling that it needs to click and can’t. I’m 45, 50 km a week, and I run a stall, so I’m standing either way. If it clicks I’ll report.",
    notes: [
      "It hasn’t clicked. Nearly six months. It’s a 6 and a 7 the next morning after a market. I had insoles, I had a physio until I ran out of hours, and I rolled it till the roller cracked.",
      "A 5. Seven months. No run so far. I’ve got a stool for the stall, and a queue of people telling me about their cousins.",
    ],
  },
  {
    by: "sixth-form-sol-y-sombra",
    title: "im 17 and my knee is older than my dads",
    body: "started four days ago after pe, right knee, under the kneecap. i only run like 2 or 3 times a week so its not even overuse?? school nurse says rest so ok. starting today",
    notes: [
      "its been nearly four weeks and its a 3, 3 when i wake up too. no running. my dad keeps asking",
      "school trip with about a million steps up a castle. a 6 and then a 5. four weeks, the nurse thinks",
      "so physio did nothing but the strength stuff from my uncle does, the leg looks different already. its still a 5 when i try to jog so i dont jog. five months. i got really good at chess",
    ],
  },
  {
    by: "monday-to-friday",
    title: "Right knee, nineteen days, and I have run out of podcasts about knees",
    body: "I’m 39. 45 km a week, weekdays only, weekends are for the kids’ matches. Bought a roller yesterday. I lie on it and look at the underside of the table, which somebody has drawn on.",
    notes: [
      "Six months and more. Walking’s a 1, at last, even with the nets and the corner flags. I haven’t tried to run. Rowing: don’t know. Weights: no effect. Roller: I’d only have missed the drawing.",
      "I tried four steps of a jog at a match and it was a 4, so it’s a no. Nearly eight months.",
    ],
  },
  {
    by: "last-lap-lena",
    name: "Lena",
    title: "This is my third injury in the left leg and I am asking myself things",
    body: "I am 46. First the foot, then the hamstring, now the kneecap, nine days. 30 km in the week. I’ll give it a fair try once more, with all that belongs to it. Then we will see.",
    notes: [
      "First run, 2 km, a 2. I gave it fifteen weeks, and so much stuff that I cannot tell what is what.",
      "The long loop, to see if it is still beautiful. It is. A 6. Three weeks.",
      "We have seen. I stop now. It is a 3 and then a 4, it is not terrible, but it was the third time and the physio could not change it. I walk the long loop on Sundays, it takes four hours and it is still beautiful.",
    ],
  },
  {
    by: "spin-class-simone",
    name: "Simone",
    title: "I found out that I like the bike more and I feel like a traitor",
    body: "The right knee went seventeen days ago, at the front, at about the 8 km mark. I’m 47 and it was 50 km a week. I’ve rested it for ten days with no change at all. And yesterday I went to a spin class, which didn’t hurt, and I laughed out loud in it.",
    notes: [
      "Fourteen weeks. I’ve not tried to run. The bike did it good, the weights did it good, and it’s a 3 on stairs whatever I do.",
      "I jogged for a bus and it was a 6, and then a 5. So that’s that: I’m stopping. I’ve told my running club and they were sweeter than I deserve. I teach the Thursday class now.",
    ],
  },
];
