import { BLIND_PASSAGE_QUESTIONS } from "./blind-passage-questions";
import type { LabelledQuestion } from "./question";

/** Written from the article alone, by somebody who had not seen the finder; nothing is tuned on these, and nobody prints what is missed. */
export const BLIND_QUESTIONS: readonly LabelledQuestion[] = [
  ...BLIND_PASSAGE_QUESTIONS,
  { asks: "cold packs, waste of time?", worded: "unlike", answers: ["comment:22"] },
  {
    asks: "my knee clicks every time I bend it, should I be scared",
    worded: "unlike",
    answers: ["comment:22", "comment:69"],
  },
  {
    asks: "something slips across the bone on the outer side with each step, feels odd but doesn't bother me",
    worded: "unlike",
    answers: ["comment:22", "comment:69"],
  },
  {
    asks: "can I keep training with a tendon that slides if it isn't painful",
    worded: "like",
    answers: ["comment:69", "comment:22"],
  },
  { asks: "scan or no scan?", worded: "unlike", answers: ["comment:16"] },
  {
    asks: "the doctor thinks part of mine has torn and talks of an operation",
    worded: "unlike",
    answers: ["comment:16"],
  },
  { asks: "this one is lower down: sore cord above my heel", worded: "unlike", answers: ["comment:25"] },
  {
    asks: "heel tendon trouble, what gives relief apart from lowering off a step",
    worded: "unlike",
    answers: ["comment:25"],
  },
  {
    asks: "does running with nothing on my feet prevent anything",
    worded: "unlike",
    answers: ["comment:25"],
  },
  {
    asks: "firmer shoes got me to 10k before it started again, is footwear the cure then?",
    worded: "unlike",
    answers: ["comment:27"],
  },
  { asks: "how can I tell that I may try a short jog", worded: "unlike", answers: ["comment:65"] },
  { asks: "signs it has healed enough", worded: "unlike", answers: ["comment:65"] },
  { asks: "first outing: flat course or does it not matter", worded: "unlike", answers: ["comment:65"] },
  { asks: "brisk walk was fine without a twinge, next step?", worded: "unlike", answers: ["comment:65"] },
  {
    asks: "mine is really angry and swollen at the moment, do nothing at all?",
    worded: "unlike",
    answers: ["comment:18", "comment:35"],
  },
  { asks: "aqua jogging", worded: "unlike", answers: ["comment:50"] },
  {
    asks: "how do I not get slow and heavy while I'm not allowed out",
    worded: "unlike",
    answers: ["comment:50"],
  },
  {
    asks: "stationary bike or water, which is better for a grounded runner",
    worded: "unlike",
    answers: ["comment:50"],
  },
  {
    asks: "is the barbell allowed meanwhile?",
    worded: "unlike",
    answers: ["comment:50", "comment:44", "comment:18"],
  },
  { asks: "the stretchy loop has become too easy", worded: "unlike", answers: ["comment:14", "comment:44"] },
  { asks: "how do I make these moves tougher", worded: "unlike", answers: ["comment:14", "comment:44"] },
  { asks: "harder versions or simply keep at it", worded: "unlike", answers: ["comment:44", "comment:14"] },
  { asks: "what do I do on the days in between", worded: "like", answers: ["comment:14", "comment:75"] },
  {
    asks: "can it be combined with ab work",
    worded: "unlike",
    answers: ["comment:14", "comment:75", "comment:44"],
  },
  {
    asks: "sitting on something small and hard under my buttock, good idea?",
    worded: "unlike",
    answers: ["comment:11"],
  },
  { asks: "is it better to hold a stretch or to swing the leg", worded: "unlike", answers: ["comment:11"] },
  {
    asks: "why is there no give in that long strap down my leg no matter how I pull at it",
    worded: "unlike",
    answers: ["comment:18", "comment:20"],
  },
  { asks: "is stretching the band itself pointless", worded: "like", answers: ["comment:18", "comment:20"] },
  {
    asks: "if I can't lengthen it, what else around there should I loosen?",
    worded: "like",
    answers: ["comment:18", "comment:20", "comment:11", "comment:59"],
  },
  {
    asks: "since I took up the squats everything aches more, did I begin too early",
    worded: "unlike",
    answers: ["comment:35"],
  },
  {
    asks: "which comes first, calming it down or building muscle",
    worded: "unlike",
    answers: ["comment:35"],
  },
  {
    asks: "my feet land across each other, could that be why",
    worded: "unlike",
    answers: ["comment:67", "comment:22"],
  },
  { asks: "should I let someone film my stride", worded: "unlike", answers: ["comment:22"] },
  {
    asks: "full marathon in four months and I have only just got hurt, realistic?",
    worded: "unlike",
    answers: ["comment:55", "comment:41"],
  },
  {
    asks: "the race isn't until next autumn, is there any hope or should I cancel my entry",
    worded: "unlike",
    answers: ["comment:41", "comment:55"],
  },
  { asks: "are some people just built to get this", worded: "unlike", answers: ["comment:29"] },
  {
    asks: "why did the wheels come off in the final stretch of your race",
    worded: "unlike",
    answers: ["comment:2"],
  },
  {
    asks: "would you draw up a personal schedule for me",
    worded: "unlike",
    answers: ["comment:62", "comment:55", "comment:59", "comment:67", "comment:75"],
  },
  {
    asks: "always breaks down at mile three, used to go much further, sugestions please",
    worded: "unlike",
    answers: ["comment:62", "comment:59", "comment:75"],
  },
  {
    asks: "is mine a mild one? got through four miles on the new regime before it came on",
    worded: "unlike",
    answers: ["comment:75"],
  },
  {
    asks: "my friends have no idea how miserable this is",
    worded: "unlike",
    answers: ["comment:11", "comment:9", "comment:14"],
  },
  {
    asks: "had to drop out of my big spring race, rolling like mad and doing your moves since, sensible?",
    worded: "unlike",
    answers: ["comment:11"],
  },
  {
    asks: "I'm 45, stupidly raced again a fortnight after a marathon and now it is inflamed deep down, do I stay off it?",
    worded: "unlike",
    answers: ["comment:18"],
  },
];
