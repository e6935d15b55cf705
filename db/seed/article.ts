import { articleCommentsOnRehab } from "./article-comments-on-rehab";
import { articleCommentsOnTheRest } from "./article-comments-on-the-rest";
import type { SeedThread } from "./types";

/** The check for copied wording counts eight words in a row, and this title has eight. */
const injury = "IT Band Injury";

const body = `In November 2008 a coach ran the New York Marathon, his first, in 2:44:38. He thought that was quick, and it was. The next time he ran without pain was half a year later.

> This is sample content. It retells, in our own words, what the coach Jason Fitzgerald described in “Anatomy of a 6 Month ${injury}”. If you own the original, bring it in with \`npm run forum -- import FILE.xml\`

What follows is how it went wrong, what was tried and did nothing, and what did work. I have left the boring months in, because if you are reading this with ice on your knee you are probably in one of them.

## The race, and the nine days after

He went through 20 miles in 2:02 and then came apart. The last six were run on empty, and he finished with legs so battered that walking was a problem for nearly a week. No injury yet, mind. Only damage.

Nine days after the finish he went out for a run. He managed four short ones, 20 to 30 minutes each, with a day off between, before the outside of the left knee lit up with a sharp pain. His left glute and hip had tightened like rope. Anybody who has had iliotibial band trouble could have named it from across the street.

Would three weeks off have saved him? Perhaps. He says himself that he went back too early. He also thinks the bill had been running up for months.

## What the training had left out

He had prepared on 65 to 75 miles a week, which sounds like plenty. For the time he was after he calls it too little, and it went up and down too much. When he later wrote out everything that was missing, it came to this:

- No hill sessions. He steered round hills on most of his distance runs as well.
- No hill sprints at all.
- No weights.
- One core routine, the same one every time, and often not even that.
- No mobility work, neither before running nor after.

Nearly all of it comes down to strength. He had an engine for 2:38 and hips that were not ready for it.

## Six weeks of testing, and a winter lost

First he rested, a few days at a time, and then tested the knee. It hurt within minutes. He rested again and tested again. That went on for six weeks and the answer never changed.

He paid one massage therapist after another, several hundred dollars in all. None of them could knead it away. In January his fiancée talked him into a month of boot camp: plenty of hard exercise, none of it chosen for this problem, and the knee was as sore at the end as at the start. February he spent on the couch with a television series and a tub of ice cream.

I like that he admits to February. Everybody here has had one.

## Four physical therapists

In March he started making appointments. The first physical therapist had no idea. The second and third got him no further. The fourth understood running injuries, and knew what to do about this one.

Two things made the difference, and he is clear that it took both:

- Massage with a target: hip, glute and along the side of the thigh, to loosen what had stiffened and get the hip moving again. A foam roller did the homework between visits.
- Strength work for exactly the muscles that had been absent: hips, glutes, quads, hamstrings.

He saw the therapist twice a week and did the routine below on nearly every day, for a month.

## The ten exercises

The numbers are what the coach himself worked up to. They are not a starting dose. Begin with a third of them if your hips are new to this, stop whatever brings on the knee pain, and have somebody who knows check your form once.

1. **Side leg raises, 30 each side.** Band round the ankles, lying on your side. Take the top leg up to roughly 45 degrees, no hurry, and bring it down just as slowly. If you feel it in the front of the hip, roll forward an inch.
2. **Clam shells, 30 each side.** Same position, band just above the knees, hips and knees bent. Open the top knee while the feet stay together. The pelvis must not roll back; a wall behind you keeps you honest.
3. **Hip thrusts, 25 each leg.** On your back, knees bent, one foot in the air. Sink until you nearly touch the floor, then press up through the heel that is down. The glute should tire before the hamstring does.
4. **Side hip bridge, 30 each side.** On your side with both feet up on a step or a low bench. Push down through the lower foot so that the hips rise, pause, come down again. Trunk straight as a plank.
5. **Side shuffle, 5 sets of 10 steps out and 10 back.** Band round the ankles, knees soft, toes forward. The band stays tight the whole way. You will look like somebody guarding a very slow basketball player.
6. **Pistol squats, 15 each leg.** A squat on one leg. Chest up, knee over the foot and never falling inwards. Sit down to a chair at first and take the chair away in a month.
7. **Hip hikes, 20 to 25 each side.** Stand on one leg on the edge of a step. Let the free side of the pelvis drop a few inches, then lift it level with the muscles of the standing hip. Small movement, large surprise.
8. **Donkey kicks, 20 to 30 each leg.** Hands and knees. Press one heel to the ceiling, bring the knee back under you, and go again before it rests on the floor.
9. **Iron cross, 20 each side.** Flat on your back, arms wide. Swing one leg over towards the opposite hand. Hips and trunk may turn, the shoulders stay down.
10. **Scorpion, 20 each side.** The same idea face down: the heel travels behind you towards the opposite hand, with the chest as close to the floor as it will go.

The last two are for loosening up rather than strength, and they make a decent warm-up as well.

## The first run back

After that month he was allowed 20 minutes. The knee let him. His fitness did not: half a year without running had taken it away, and he felt dreadful.

He kept to 10 to 20 miles a week for about two months before he added much. The strength work went on every week of it. By October, close to a year after New York, he was past 50 miles a week and enjoying them.

Looking back he reckons it should have been a matter of two months, had he started on the right things sooner. I would put that on a T-shirt.

## What changed for good

- Hills every week, in place of routes that avoid them.
- Hill sprints, strides and short surges, a little of each and often.
- Some strength or core work every day, even if it is ten minutes.
- Trails when there are any: first the rough paths of Rock Creek Park in Washington, later Colorado. Uneven ground asks something different of you at each step.
- At least two pairs of shoes in turn, often three, so that no two days load the leg in quite the same way.

If he goes more than a week without the hills and the strength, he says, he can feel himself getting clumsy. He takes that as the first warning and does not wait for a second.

## See a professional when

This section is ours. Nobody here can examine you, and one man’s recovery is one man’s recovery. Make an appointment, and stop running until you have been, if any of these is you:

- You cannot put weight on the leg, or you limp on the second day.
- It hurts at rest or wakes you at night, or one fingertip finds the sore spot on a bone.
- The knee is swollen, hot, locks, or gives way.
- Numbness, tingling, or a foot that slaps the ground.
- Pain deep in the groin when you run. That one should not wait.
- You felt a pop and now cannot push off.
- Two or three weeks of sensible care have changed nothing.

Go to emergency care the same day for one calf that is swollen, warm and sore, above all with shortness of breath; for new numbness between the legs; or for fever with a hot joint.`;

export const article: SeedThread = {
  key: "six-months-out",
  kind: "article",
  by: "jo",
  title: "Six months out with an IT band: one coach’s injury, taken apart",
  body,
  tags: ["itbs", "rehab-routine", "strength", "return-to-running", "prevention"],
  daysAgo: 395,
  helpfulBy: [
    ...[
      "ada",
      "ben",
      "mia",
      "heron",
      "goat",
      "otter",
      "pete",
      "nell",
      "fox",
      "magpie",
      "priya",
      "plodder",
      "canal",
    ],
    "wren",
    "yuki",
    "back",
    "marit",
    "ruth",
    "lenny",
    "moss",
    "metronome",
    "tuesday",
  ],
  comments: [...articleCommentsOnRehab, ...articleCommentsOnTheRest],
};
