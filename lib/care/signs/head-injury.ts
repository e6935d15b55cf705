import type { SignGroup } from "../matching/sign";

export const headInjury: SignGroup = {
  id: "head-injury",
  urgency: "now",
  families: {
    headHit: `
      elbowed ~4 head/face/temple/forehead, kicked ~4 head/face/temple, hit ~4 temple, head got, knee to ~2 head/face, bang ~2 head, headbutt*, hit/hits/hitting/banged/bang/bumped/cracked/smacked/whacked/bashed/smashed/knocked/landed/struck/slammed/split/clonked/thumped/clocked/bonked/walloped/hurt/fell/fall/fallen/falling ~5 head/skull/face/temple/forehead/noggin/bonce/heads/hed, head ~4 hit/kerb/curb/ground/concrete/rock/tarmac/pavement/post/branch/floor/tree/lamppost/ice/road/gravel/bounced/wall/barrier/root/kicked/knock, head first, headfirst, face first, face planted, faceplanted, faceplant, face plant, head injury, head knock, knock to ~2 head, knock on ~2 head, blow to ~2 head, bump on ~2 head, bang on ~2 head, bang to ~2 head, went over the handlebars, knocked out, knocked unconscious, concussed, concussion, concusion, elbow to ~2 head/face/temple, hit by ~2 car/bike/ball, branch to ~2 head/face, onto my head/face, on my head, on his head, on her head, on their head, on back of ~2 head`,
    headBad: `
      vomiting, vomited, threw up, throwing up, thrown up, throw up, throws up, being sick, been sick, was sick, is sick, keeps being sick, sick, puking, puked, puke, pukes, nausea, nauseous, spewed, headache ~4 worse/bad/terrible/awful/killing/splitting/lasting/wont/hasnt/days/going/still/severe, worse headache, bad headache, terrible headache, splitting headache, pounding headache, headache since, headache, headaches, head ~3 pounding/splitting/killing/worse/banging/throbbing/exploding/aching/hurts/thumping, sleepy, drowsy, cant stay awake, cant keep ~3 open, wont wake, hard to wake, falling asleep, fell asleep, keeps falling asleep, nodding off, only wants to sleep, just wants to sleep, wants to sleep, so tired, groggy, confused, confusion, muddled, disoriented, disorientated, not making sense, doesnt make sense, making no sense, talking nonsense, keeps asking, kept asking, asks the same, asking the same, same question, same questions, repeating, again and again, over and over, forgetting, double vision, seeing double, see double, sees double, seeing two, seeing stars, blurry, blurred, vision ~3 funny/blurry/weird/double/off/fuzzy/gone, slurred, slurring, slurs, speech, weak arm, weak leg, arm ~3 weak/numb, cant move ~2 arm, blood thinners, blood thinner, warfarin, apixaban, rivaroxaban, xarelto, eliquis, clopidogrel, anticoagulant, anticoagulants, edoxaban, dizzy, dizziness, balance, wobbly, unsteady, staggering, foggy, spaced out, out of it, light hurts, lights hurt, light sensitive, sensitive to light, not himself, not herself, acting weird/strange/odd/drunk, memory, dont remember, doesnt remember, cant remember, couldnt remember, didnt remember, no memory, seizure, fit, fitting, had a fit, passed out, blacked out, drunk, drinking, beers, unconscious, unconcious, lost consciousness, out cold, blacked, ringing in, ears ringing, room spinning, spinning, cant concentrate, weird, lump like an egg and, funny`,
    memoryGap:
      "lost ~3 minutes/mins/hour ~3 remember, lost like ~3 mins/minutes, cant remember, dont remember, doesnt remember, couldnt remember, no memory, dont/doesnt/cant/couldnt/didnt/not/no remember ~5 fall/falling/fell/crash/hitting/happened/getting/how/rest/race/anything/accident/it/last/finishing/home/going/hour/landing/impact, no memory of, no memory ~3 fall/crash, lost ~3 minutes/hour/memory/time, memory ~3 blank/gap/gone/missing, next thing i, woke up on, came to, came round, knocked out, knocked unconscious, ko d, koed, out cold, lost consciousness, unconscious, unconcious, passed out, blacked out, out for ~3 seconds/minute/minutes/secs/sec/mins, was out for, not sure how i got, dont know how i got, doesnt know how",
    fallWord:
      "fall, fell, fallen, tripped, trip, crash, crashed, came off, went over, stacked it, wiped out, slipped, slip, knock, knocked, kicked, hit, collision, collided, kerb, curb, tumble, tumbled, faceplant, bike, head, tackle, smashed, accident, tripping, hed",
    faintRun: "during intervals, during the race, chest, palpitations",
    memoryRemember:
      "dont/doesnt/cant/couldnt/didnt remember ~4 fall/falling/crash/hitting/landing/impact/happened/accident/getting, no memory of ~3 fall/crash/hitting/landing/falling/race/accident, knocked out, knocked unconscious, knocked me out, knocked him out, knocked her out, knocked myself out, knocked himself out, knocked herself out",
    pupils:
      "pupils ~5 different/uneven/unequal/bigger/size/sizes/odd/same, pupil ~5 bigger/different/larger/huge/blown, uneven pupils, unequal pupils, one pupil, clear/watery/straw/runny ~4 nose/ear/ears/nostril, nose/ear ~5 clear/watery, fluid ~4 nose/ear/ears, liquid ~4 nose/ear/ears, blood ~4 ear/ears, bleeding ~3 ear/ears, behind ~2 ear bruise, bruise behind ~2 ear",
    headNot: `
      hit the wall, hitting the wall, brick wall, brick session, light bump, little bump, tiny bump,
      hit the ground running, fell in love, falling in love, head over heels, heart and head, head says,
      head against heart, in my head, head space, headspace, clear my head, head game, mentally,
      in my own head, over my head, out of my head, head wind, headwind, head start, hit my target,
      hit my goal, off my head, head coach, face the, face it, humerus, femur, femoral head, muscle head,
      fell off ~2 plan, fell apart, head around, head round, banging my head against, banging head against,
      bang my head against, bashing my head against, beating my head against, head against a, nothing after,
      nothing since, felt fine after, fine ever since, no symptoms, no headache, in the face of,
      head hitting the pillow, head hits the pillow, head hit the pillow, keep my head, head screwed,
      head held, metatarsal head, tension headache, dehydration headache, forehead sweat`,
  },
  rules: [
    ["pupils & headHit|fallWord|headBad", { strength: "explicit", despite: ["gone"] }],
    ["headHit & memoryGap", { strength: "explicit", unless: "headNot", within: 40, despite: ["gone"] }],
    ["fallWord & memoryGap & headBad", { unless: "headNot faintRun", within: 40, despite: ["gone"] }],
    ["headHit & headBad", { unless: "headNot", within: 45, despite: ["gone"] }],
    ["fallWord & memoryRemember", { strength: "explicit", unless: "headNot", within: 25, despite: ["gone"] }],
  ],
};
