import type { Families } from "../matching/sign";

/** What the same words mean elsewhere: charity, training, denial, years long over. */
export const OTHER_MEANINGS: Families = {
  shOthersLoss:
    "in his/her/their memory, own life in #1950-2026, own life the summer/winter/spring/autumn/year, years since ~3 own life, dissertation, thesis, ethics approved, survey link, welfare officer, safeguarding, verse, psalm, scripture, philippians, sermon, if anyone/anybody/someone/somebody ~4 feels/feeling like, ever find yourself, charity, fundraiser, fundraising, raising money, raise money, sponsor, awareness, prevention week, prevention month, in memory of, memorial, moderator note, report button, documentary, film, novel, memoir, podcast, the book about, a book about, lost ~4 to suicide, welfare policy, written procedure, training for teachers/coaches, course for teachers/coaches, course on/about ~3 harm, crisis line numbers, book club, campaign",
  shDrill:
    "suicidal pace, suicidally fast, suicidal splits, suicidal descent, suicides, suicide sprints, suicide drills, session was suicide, rep session, reps session, workout was suicide, suicide haha, suicide drill, suicide shuttles, suicide runs, suicide hill, suicide intervals, suicide pace, suicide squeeze, suicide hills, suicide laps, suicide session, basketball",
  shTrainFigure: `
      last 400, last rep, last reps, beep test, burpees, bangers, wake up at #3-9, wanted to die lol/lmao/lmaooo/lmaoo/haha, wana die lol/lmao/haha, aquathlon, supervised, the plan i mean, into the canal, bin it or finish it,
      kill/killing/killed @self ~2 training/laughing/trying/hills/hill/intervals/workout/session/doing/every session, kill/killing/killed @self in/at/on the/every/a ~2 gym/track/hill/hills/session/race/descent/stairs/ice/training/treadmill/climb/intervals/last/turbo/bike, kill/killing/killed @self for a/the/that/any, kill/killing/killed @self over a, nearly/almost killed @self, kill/killing/killed @self to hit/get/make/keep/finish/beat, hang @self up, shoot @self in the foot, kill @self on ~2 ice/stairs/hill/hills/tree/root`,
  shWellNow:
    "got help, got proper help, got some help, was in a really bad, was in a bad, doing well now, well now, behind me, better now, years behind, so glad i, glad i am still, glad i didnt, happy now, therapy helped, got help and, long recovered, recovered now, in a good place, good place now, life is good, came through it, came out the other, other side of it, wouldnt go back, proud of how far, been well for, well for ~2 years, years well, found the way back, moderator note, report button",
  shDenied:
    "dont/didnt/not mean ~2 want, on a form whether, form asked, truthfully i put, asks everyone, never wanted to hurt, theatrical, not suicidal, isnt suicidal, never suicidal, not actually suicidal, not feeling suicidal, wasnt suicidal, dont/didnt/doesnt/never want to die, dont/doesnt/didnt/never want to kill @self, dont want to hurt @self, wouldnt want to hurt @self, not want to hurt @self, afraid/worried/scared of/about hurting @self, without hurting @self, avoid hurting @self, dont want to harm @self, never hurt @self, not going to hurt @self, not going to kill @self, not going to do anything to @self, legs want to die, legs wanted to die, no thoughts of suicide/harming/hurting/ending, not suicidal ~4 asked, asked ~3 openly, never thought about/of suicide/killing, wouldnt ever hurt, would never hurt, would never kill, would never harm, not thinking of/about suicide/hurting/killing/ending, no suicidal, not in a suicidal, nothing suicidal, dont feel suicidal, not wanting to die, not that i want to die",
  shOverdoseFigure:
    "parsnip*, flapjack*, biscuit*, sweets, pizza, crisps, netflix, podcasts, lunch, cake, chocolate, cheese, pasta, pudding, dinner, accident*, by mistake, without realising, hill, reps, intervals, hills, miles, speedwork, vitamin*, sugar, carbs, gels, caffeine, training, worried, magnesium, iron",
  shFigureDisappear: "disappear/vanish to/into/off/from/for a/in the",
  shAlarm:
    "alarm, early run, morning run, in time, snooze, parents, baby, neighbours, kids up, at night to pee, stiff",
};
