import type { WeighedSign } from "@/lib/care/matching/sign";
import { MIND, SENSELESS, SLEEPY, UNSTEADY, VOMIT } from "./concepts";

export const headInjuryWeighed: WeighedSign = {
  group: "head-injury",
  urgency: "now",
  atLeast: 4,
  needs: "knock & brain",
  within: 80,
  parts: {
    knock: [
      2,
      `smacked the ground, climbing frame, head ~3 shelf/cupboard, headed ~2 post, low beam, beam, clipped, came off ~3 descent/bike/horse, came off on, helmet ~4 bits/cracked/split/broken/two, helmet, collided, clashed, shoulder to the temple, to the temple, to the head, head vs, heads, head on, head/hed/skull/temple/forehead/face/noggin/bonce/nut/chin/jaw <6> hit/hits/hitting/bang/banged/bangs/whack/whacked/bump/bumped/knock/knocked/smash/smashed/smacked/smack/crack/cracked/clonked/bashed/bash/clattered/landed/fell/fall/fallen/elbow/elbowed/kicked/kick/ball/kerb/curb/pavement/ground/floor/rock/concrete/tarmac/ice/branch/box/post/wall/stile/tree/door/hurdle/bounced/thumped/struck/clipped/split,
      fell/fall/fallen/slipped/landed ~2 backwards/back/headlong, fell off, fell from, fell down, fell on the ice, above her ear, above his ear, above my ear, lump above, lump ~4 ear/head/eye/skull, egg on, hit ~4 branch/beam/post/kerb/pole, low branch, at full pelt, full pelt, into ~2 goalpost/post/lamppost/lamp post/lamp/pole/tree/wall/branch/door/sign, goalpost, goalposts, missed the mat, back of ~2 head, on ~2 head, concussion, concussed, concusion, head injury, head knock, faceplant, face planted, face plant, faceplanted, headfirst, head first, over the handlebars, clashed heads, clash of heads, knocked out, knocked unconscious, knocked himself out, knocked herself out, knocked myself out, landed on ~2 head, fell off ~2 bike/treadmill`,
    ],
    brain: [
      3,
      `asks/asking/asked ~2 every ~2 minutes/minute/seconds, twitched, terrible headache, hardly wake, hardly wake her, hardly wake him, sick and dizzy, feel sick, dizzy, whooshing, dropping my, keep dropping, smile ~4 crooked/lopsided/droopy, crooked, droop, droopy, out for a bit, been sick, sick into, been sick into, half of ~2 page, going missing, page keeps, same story, told me ~4 times, tells me ~3 again, grunt, more than a grunt, cant get ~4 out of, wrong changing room, wrong room, wrong bus, wrong way, tell me the score, whats the score, one pupil, pupil, asleep and, bit sleepy, ${MIND}, ${SENSELESS}, ${SLEEPY}, ${UNSTEADY}, ${VOMIT}, moans,
      dont remember, cant remember, doesnt remember, didnt remember, no memory, memory, blank, amnesia, knocked out, lay there, eyes open not, pupil, pupils, double vision, seeing double, seeing two, two of me, two of everything, sees two, blurred, blurry, vision, stars, lights hurt, light hurts, sensitive to light, clear/watery/salty/straw/thin ~3 fluid/water/liquid/stuff/drip, fluid ~4 nose/ear/nostril, water ~4 nose/ear/nostril, stuff ~6 nose/ear/nostril, nostril, drip/dripping/drips/leaking/running ~5 nose/ear/nostril, tastes salty, salty, blood ~4 ear, bleeding ~4 ear, bruise behind, behind ~2 ear, black eyes, headache ~8 worse/worst/since/days/all/growing, worse headache, headaches since, head ~4 pounding/splitting/worse, weak ~3 arm/leg/side/hand, arm/hand/leg/side ~4 weak/numb/wont/wouldnt/dead/clumsy, wouldnt do ~3 buttons, left side, right side, blood thinners, blood thinner, warfarin, apixaban, rivaroxaban, eliquis, clopidogrel, xarelto`,
    ],
  },
  unless: `no sickness, nurse happy, head on out, head on over, headed back, headed out, headed home, headed to, nothing hit the head, not the teeth, hit the wall, brick wall, hit a wall, head against ~2 wall, head space, headspace, head start, head torch, head to, head over, heading, bang on, banging my head, over my head, got my head around, head round, head game, in my head, six months since, months since, discharged, those last year, stopped those, school days, as a kid, years ago, just a bump, only a bump, light bump, small bump, nothing since, no symptoms, cleared by, concussion protocol done, full recovery, sick of, hit the road, hit my goal, hit my target, hit my pace, hit the ground running, falling in love, foot fit, get fit, memory foam, head cold, face value, face the, about face, face it, face up`,
  sure: 11,
  despite: ["denied", "gone"],
};
