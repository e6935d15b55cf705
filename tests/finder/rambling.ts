/** The story that some people tell around their question. */
const BEFORE = [
  "Hi everyone, first time posting here so please be gentle with me, I am forty three, two kids, a desk job, and I have been running three times a week for about nine years without anything worse than a blister.",
  "So where do I start. Last autumn I signed up for my first half with two colleagues from work, we had a plan off the internet and a whatsapp group and it all went well until the middle of October when it was raining and I came down that long road by the canal.",
  "I should say that I am not a fast runner and never was, my best 10k is just under an hour, but running is the thing that keeps me sane since my divorce and I really do not know what to do with myself at the moment.",
  "My husband says I should just stop moaning and go to the doctor but the waiting list where we live is eleven weeks and when I finally got hold of somebody on the phone she only told me to take it easy and call again.",
  "Long story short I have been at this since March, I've read about everything there is, I have bought three gadgets which now live under the sofa, and the dog is the only one who is happy because we walk so much.",
  "Used to play football until my late twenties, then nothing for ten years, then the couch programme in lockdown, and now I run with a club on Tuesdays and alone on Sundays, mostly on the flat because that is what we have here.",
];
const AFTER = [
  "Anyway, sorry for the long post, and thank you so much for reading this far, any thoughts from people who know more than me would be really appreciated, have a lovely weekend all of you.",
  "I have a holiday booked in five weeks and my sister is coming over from Canada so I would love to know before then. Cheers - Jason.",
  "By the way the weather here has been awful and the gym is closed until further notice, so that doesn't make it any easier either. Thanks in advance, greetings from the north.",
  "I'll let you know how it goes, and I hope you all have a good season. All the best, Marianne",
  "My mother in law had something similar once but she is eighty and does not run, so that was no help, bless her. Cheers all",
];
/** The question within a long story: first, last or in the middle. */
export function rambling(question: string, n: number): string {
  const before = BEFORE[n % BEFORE.length];
  const after = AFTER[n % AFTER.length];
  const asked = question.trim().replace(/([^?.!])$/, "$1?");
  const sentence = asked.charAt(0).toUpperCase() + asked.slice(1);
  if (n % 3 === 0) return `${before} ${sentence} ${after}`;
  if (n % 3 === 1) return `${before} ${BEFORE[(n + 2) % BEFORE.length]} ${sentence}`;
  return `${sentence} ${before} ${after}`;
}

export const allRambling = <Question extends { readonly asks: string }>(questions: readonly Question[]) =>
  questions.map((question, n) => ({ ...question, asks: rambling(question.asks, n) }));
