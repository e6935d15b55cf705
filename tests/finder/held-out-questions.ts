import type { LabelledQuestion } from "./question";

/**
 * Nothing is tuned on these: they say how the finder does on other questions than those it was made with. The first dozen
 * were seen by mistake while it was made (docs/decisions/019-finding-answers.md); what follows them was not.
 */
export const HELD_OUT_QUESTIONS: readonly LabelledQuestion[] = [
  {
    asks: "was it too many miles or too few",
    worded: "like",
    answers: ["comment:2", "passage:12", "passage:13"],
  },
  { asks: "how far in the first weeks back", worded: "like", answers: ["comment:18", "passage:28"] },
  { asks: "could the way I move be the reason", worded: "unlike", answers: ["comment:22", "comment:67"] },
  {
    asks: "short all-out bursts up a slope, good for me?",
    worded: "unlike",
    answers: ["passage:35", "passage:36", "comment:18", "comment:2"],
  },
  {
    asks: "how much mileage when restarting",
    worded: "unlike",
    answers: ["comment:18", "passage:28", "passage:30"],
  },
  {
    asks: "how often shoud i do this stuff",
    worded: "unlike",
    answers: ["comment:14", "comment:75", "passage:28"],
  },
  {
    asks: "does deep tissue work get rid of adhesions",
    worded: "unlike",
    answers: ["passage:19", "comment:18"],
  },
  {
    asks: "where exactly should the masseur press",
    worded: "unlike",
    answers: ["passage:19", "comment:18", "comment:59", "comment:11"],
  },
  { asks: "foam roler doesnt reach deep enough", worded: "unlike", answers: ["comment:11"] },
  { asks: "just got hurt, what comes first", worded: "unlike", answers: ["comment:35", "comment:59"] },
  {
    asks: "what does he do these days to stay in one piece",
    worded: "like",
    answers: ["passage:35", "passage:36", "comment:18", "passage:39", "passage:40"],
  },
  { asks: "ice baths any use", worded: "unlike", answers: ["comment:22"] },
  { asks: "how to make the leg raises harder", worded: "unlike", answers: ["comment:14", "comment:44"] },
  {
    asks: "would climbing in training have saved me",
    worded: "unlike",
    answers: ["comment:2", "passage:12", "passage:13", "passage:36"],
  },
  {
    asks: "rubbing sensation on the outside when I squat",
    worded: "like",
    answers: ["comment:22", "comment:69"],
  },
  { asks: "where do I put the lacrosse ball", worded: "like", answers: ["comment:11"] },
  { asks: "what if it's torn", worded: "unlike", answers: ["comment:16"] },
  { asks: "can I still make my race in the autumn", worded: "unlike", answers: ["comment:55", "comment:41"] },
  {
    asks: "why does it return after weeks off",
    worded: "like",
    answers: ["comment:67", "passage:14", "passage:15"],
  },
  { asks: "frozen peas on the sore spot, worth it?", worded: "unlike", answers: ["comment:22"] },
  {
    asks: "every single day or with a day between",
    worded: "like",
    answers: ["comment:14", "comment:75", "passage:28"],
  },
  {
    asks: "does he write personal schedules",
    worded: "unlike",
    answers: ["comment:62", "comment:59", "comment:67", "comment:55", "comment:75"],
  },
  { asks: "what kind of specialist gets this right", worded: "unlike", answers: ["passage:18"] },
  { asks: "signs that the leg will hold", worded: "unlike", answers: ["comment:65"] },
  { asks: "how do I treat achilles tendonitis", worded: "unlike", answers: ["comment:25"] },
  { asks: "should I put a cold pack on my knee afterwards", worded: "unlike", answers: ["comment:22"] },
  { asks: "when can i try again", worded: "unlike", answers: ["comment:65", "comment:18", "passage:28"] },
  {
    asks: "what do I do on the days between the hip sessions",
    worded: "unlike",
    answers: ["comment:14", "comment:75"],
  },
  { asks: "my physio gave me the same moves", worded: "unlike", answers: ["comment:33"] },
  { asks: "is icing pointless for itbs", worded: "like", answers: ["comment:22"] },
  { asks: "which muscles does the programme train", worded: "unlike", answers: ["passage:21", "passage:24"] },
  {
    asks: "does streching work for this",
    worded: "like",
    answers: ["comment:11", "comment:18", "comment:20"],
  },
  { asks: "allowed to pump iron while injured?", worded: "unlike", answers: ["comment:50", "comment:44"] },
  { asks: "mine is mild, what should i do", worded: "unlike", answers: ["comment:75"] },
  { asks: "how often does he train his abs", worded: "unlike", answers: ["passage:35"] },
  { asks: "when do i take the next colour of loop", worded: "unlike", answers: ["comment:14"] },
  { asks: "list of exercises please", worded: "unlike", answers: ["passage:24"] },
  { asks: "bike or pool?", worded: "like", answers: ["comment:50"] },
  {
    asks: "what did he leave out before the marathon",
    worded: "like",
    answers: ["passage:12", "passage:13"],
  },
  { asks: "clicking at the side of the knee", worded: "like", answers: ["comment:22", "comment:69"] },
  {
    asks: "got lumps everywhere in my backside, should somebody press them out first",
    worded: "unlike",
    answers: ["comment:35", "passage:19", "comment:18", "comment:59"],
  },
  { asks: "get to four miles before it starts, is that bad", worded: "unlike", answers: ["comment:75"] },
  {
    asks: "tried again every few days hoping it had gone, same thing each time",
    worded: "like",
    answers: ["passage:15", "passage:14"],
  },
  { asks: "what sneakers does he wear", worded: "unlike", answers: ["passage:40"] },
  { asks: "is it because of a weak bum", worded: "like", answers: ["comment:2", "comment:67", "passage:13"] },
  { asks: "how many physios did it take", worded: "unlike", answers: ["passage:18", "comment:33"] },
  {
    asks: "will it heal on its own if I just wait",
    worded: "unlike",
    answers: ["comment:67", "passage:14", "passage:15"],
  },
  { asks: "how do I tell that this is what I have", worded: "unlike", answers: ["passage:9"] },
  { asks: "do I need a scan", worded: "unlike", answers: ["comment:16"] },
  { asks: "is deadlifting allowed", worded: "unlike", answers: ["comment:44", "comment:18"] },
  { asks: "the strengthening makes it worse", worded: "unlike", answers: ["comment:35"] },
  {
    asks: "my hip and bum are stiff as well, is it connected",
    worded: "unlike",
    answers: ["passage:9", "passage:19"],
  },
  {
    asks: "the exercises have become too easy, what next",
    worded: "like",
    answers: ["comment:14", "comment:44"],
  },
  {
    asks: "how to keep it from coming back",
    worded: "like",
    answers: ["comment:29", "comment:18", "passage:35", "passage:36", "passage:39", "passage:40"],
  },
];
