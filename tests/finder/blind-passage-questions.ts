import type { LabelledQuestion } from "./question";

/** Those of the blind questions that a passage of the article answers, alone or beside a reply. */
export const BLIND_PASSAGE_QUESTIONS: readonly LabelledQuestion[] = [
  {
    asks: "how many weeks off before jogging",
    worded: "unlike",
    answers: ["comment:18", "comment:41", "comment:11", "passage:28", "passage:4"],
  },
  { asks: "what distance per week when returning", worded: "like", answers: ["comment:18", "passage:30"] },
  {
    asks: "how gently do I have to build up so that it doesn't blow up again",
    worded: "unlike",
    answers: ["comment:18", "passage:30", "comment:55"],
  },
  {
    asks: "couch bound for a month and it STILL hurts the moment I set off. Why isn't time away doing anything?",
    worded: "unlike",
    answers: ["comment:67", "passage:14", "passage:15"],
  },
  {
    asks: "everyone tells me to just wait it out",
    worded: "unlike",
    answers: ["comment:67", "passage:14", "comment:18"],
  },
  {
    asks: "push through the agony or quit",
    worded: "unlike",
    answers: ["comment:18", "comment:50", "comment:35", "passage:15"],
  },
  {
    asks: "do i need to do this 7 days out of 7",
    worded: "unlike",
    answers: ["comment:14", "comment:75", "passage:28", "passage:35"],
  },
  {
    asks: "deep tissue sessions worth the money?",
    worded: "unlike",
    answers: ["passage:19", "comment:35", "comment:18", "comment:59", "passage:15"],
  },
  {
    asks: "how to get rid of adhesions down the thigh",
    worded: "unlike",
    answers: ["comment:18", "passage:19", "comment:35"],
  },
  { asks: "my physio seems clueless, keep looking?", worded: "unlike", answers: ["passage:18"] },
  {
    asks: "how many specialists did you go through",
    worded: "unlike",
    answers: ["passage:18", "comment:33"],
  },
  {
    asks: "needles, pilates, a chiropractor, two years and nothing has changed",
    worded: "unlike",
    answers: ["comment:67", "passage:18", "passage:19"],
  },
  {
    asks: "how long for a bad case",
    worded: "like",
    answers: ["comment:41", "comment:11", "passage:4", "comment:18", "passage:28"],
  },
  {
    asks: "it returns every season, how do you stay clear of it",
    worded: "unlike",
    answers: [
      "comment:29",
      "comment:18",
      "passage:35",
      "passage:36",
      "passage:39",
      "passage:40",
      "comment:27",
    ],
  },
  {
    asks: "do I have to carry on with rehab once everything is fine",
    worded: "like",
    answers: ["comment:29", "comment:18", "passage:35", "passage:36"],
  },
  { asks: "do you notice when you skip lifting for a few days", worded: "unlike", answers: ["passage:36"] },
  { asks: "weak bum to blame?", worded: "unlike", answers: ["comment:2", "comment:67", "passage:13"] },
  {
    asks: "are slopes good or bad for us",
    worded: "unlike",
    answers: ["comment:2", "comment:65", "comment:18", "passage:36", "passage:13", "passage:12"],
  },
  {
    asks: "uphill repeats: from when on",
    worded: "unlike",
    answers: ["comment:18", "comment:65", "passage:35"],
  },
  {
    asks: "what mistakes did you make beforehand",
    worded: "unlike",
    answers: ["passage:12", "passage:11", "passage:13", "passage:8", "comment:2"],
  },
  { asks: "how soon after 26.2 did you lace up again", worded: "unlike", answers: ["passage:8"] },
  {
    asks: "stabbing on the side of the joint after twenty minutes, gone when I stop. what have I got??",
    worded: "unlike",
    answers: ["passage:9"],
  },
  {
    asks: "my backside is stiff as well, are the two connected",
    worded: "unlike",
    answers: ["passage:9", "passage:19", "comment:20", "comment:2"],
  },
  {
    asks: "which muscles need to be worked",
    worded: "like",
    answers: ["passage:21", "comment:27", "comment:67", "comment:2", "comment:18"],
  },
  { asks: "clamshel how many times", worded: "unlike", answers: ["passage:24"] },
  {
    asks: "my leg wobbles towards the middle when I squat on one foot",
    worded: "like",
    answers: ["passage:24"],
  },
  { asks: "sideways walking with an elastic, how tight", worded: "unlike", answers: ["passage:24"] },
  {
    asks: "any drawings or clips showing how it is done?",
    worded: "unlike",
    answers: ["passage:25", "passage:22", "passage:26", "passage:2"],
  },
  { asks: "how quick were you before it happened", worded: "unlike", answers: ["passage:4", "comment:2"] },
  { asks: "one pair all week or swap?", worded: "unlike", answers: ["passage:40"] },
  { asks: "do rocky paths make me more nimble", worded: "unlike", answers: ["passage:39", "passage:38"] },
  { asks: "how awful was your first time out after the break", worded: "unlike", answers: ["passage:28"] },
  {
    asks: "when were you back to proper training",
    worded: "unlike",
    answers: ["passage:30", "comment:18", "passage:28"],
  },
  { asks: "did group fitness classes do any good", worded: "unlike", answers: ["passage:16"] },
  { asks: "I've lost all hope, did you ever feel like that", worded: "unlike", answers: ["passage:16"] },
  { asks: "did you invent these yourself", worded: "unlike", answers: ["comment:33", "passage:21"] },
  {
    asks: "half of it is what my clinic already handed me",
    worded: "unlike",
    answers: ["comment:33", "passage:21"],
  },
  {
    asks: "has it worked for anybody else",
    worded: "unlike",
    answers: ["comment:59", "comment:9", "passage:43"],
  },
  { asks: "strides and short fast bits, how often nowadays", worded: "unlike", answers: ["passage:35"] },
  {
    asks: "can neglecting my trunk be enough to bring this on",
    worded: "unlike",
    answers: ["comment:2", "passage:12", "passage:13", "passage:35"],
  },
  {
    asks: "two appointments a week with the physical therapist, is that usual",
    worded: "unlike",
    answers: ["comment:18", "passage:28"],
  },
];
