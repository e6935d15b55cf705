import type { WeighedSign } from "../../matching/sign";

export const headInjuryWeighed: WeighedSign = {
  group: "head-injury",
  urgency: "now",
  atLeast: 5,
  needs: "knock & brain",
  within: 80,
  parts: {
    knock: [
      2,
      `head/hed/skull/temple/forehead/face/noggin/bonce/nut/chin/jaw <6> hit/hits/hitting/bang/banged/bangs/whack/whacked/bump/bumped/knock/knocked/smash/smashed/smacked/smack/crack/cracked/clonked/bashed/bash/clattered/landed/fell/fall/fallen/elbow/elbowed/kicked/kick/ball/kerb/curb/pavement/ground/floor/rock/concrete/tarmac/ice/branch/box/post/wall/stile/tree/door/hurdle/bounced/thumped/struck/clipped/split,
      into ~2 goalpost/post/lamppost/lamp post/lamp/pole/tree/wall/branch/door/sign, goalpost, goalposts, lamppost, missed the mat, back of ~2 head, on ~2 head, concussion, concussed, concusion, head injury, head knock, faceplant, face planted, face plant, faceplanted, headfirst, head first, over the handlebars, clashed heads, clash of heads, knocked out, knocked unconscious, knocked himself out, knocked herself out, knocked myself out, landed on ~2 head, fell off ~2 bike/treadmill`,
    ],
    brain: [
      3,
      `vomiting, vomits, vomited, puking, puked, puke, threw up, throwing up, throw up, been sick, being sick, sick twice, sick three, sick since, sleepy, drowsy, cant stay awake, wants to sleep, keeps ~3 sleep/sleeping/dozing, falling asleep, cant ~3 wake, wont wake, hard to wake, cant be woken, couldnt wake, moans, slurred, slurring, slurry, speech, wrong words, mixing ~2 words, talking rubbish, nonsense, not making sense, confused, muddled, dazed, out of it, asked me ~3 times, asked ~5 times, asking ~4 same, asks ~4 same, keeps asking, same question, same thing, over and over, repeating, again and again, dont remember, cant remember, doesnt remember, didnt remember, no memory, memory, blank, amnesia, knocked out, out cold, blacked out, black out, passed out, unconscious, lost consciousness, lay there, eyes open not, not answering, wasnt answering, pupil, pupils, one eye, double vision, seeing double, seeing two, blurred, blurry, vision, stars, lights hurt, light hurts, sensitive to light, clear fluid, clear water, clear liquid, fluid ~4 nose/ear, water ~4 nose/ear, watery ~4 nose/ear, leaking ~4 nose/ear, dripping ~4 nose/ear, blood ~4 ear, bleeding ~4 ear, bruise behind, behind ~2 ear, black eyes, fit, seizure, twitching, jerking, shaking, headache ~6 worse/worst/since/days/all, headaches, worse headache, head ~4 pounding/splitting/worse, weak ~3 arm/leg/side, arm ~3 weak/numb, walks into, bumping into, bumps into, left side, right side, dropping things, wobbly, unsteady, staggering, cant walk straight, balance, blood thinners, warfarin, apixaban, rivaroxaban, eliquis, clopidogrel, xarelto, not himself, not herself, acting strange, acting weird, acting odd, personality, crying for no`,
    ],
  },
  unless: `hit the wall, brick wall, hit a wall, head against ~2 wall, head space, headspace, head start, head torch, head to, head over, heading, bang on, banging my head, over my head, got my head around, head round, head game, in my head, school days, as a kid, years ago, just a bump, only a bump, light bump, small bump, nothing since, no symptoms, cleared by, concussion protocol done, full recovery, sick of, hit the road, hit my goal, hit my target, hit my pace, hit the ground running, falling in love, foot fit, get fit, memory foam, head cold, face value, face the, about face, face it, face up`,
  sure: 11,
  despite: ["denied", "gone"],
};
