import type { WeighedSign } from "@/lib/care/matching/sign";

export const chestWeighed: WeighedSign = {
  group: "heart",
  urgency: "now",
  atLeast: 4,
  needs: "chest|rhythm & spread|autonomic|breath|faint|effort",
  within: 50,
  parts: {
    chest: [
      3,
      `tightness across, tight across, across the front, front of me, thorax, oppression, leaning on ~3 front/chest, weight on me, weight on ~2 chest/front, on my front, pushing on ~2 chest, something on my chest, someone on my chest, arms ~4 lead/heavy, tightening like, luggage strap, like ~2 strap/belt/clamp/vice, breast/chest ~4 closed/stone/brick, stone on ~2 chest/breast, elephant ~2 sitting/sat/standing/on, grabbed/grabs/grabbing/clutched/clutches/held ~1 chest, indigestion high, trapped wind, across both shoulders, ache across, band across, heart pain, heart hurts, heart is ~2 sore, chest/breastbone/sternum/breast/ribcage <5> pain/pains/painful/hurts/hurting/hurt/ache/aches/aching/achy/tight/tightness/tightens/pressure/pressing/presses/heavy/heaviness/weight/squeeze/squeezed/squeezing/squashed/squash/crushed/crushing/crush/band/belt/strap/elephant/brick/bricks/anvil/sat/sitting/stood/standing/kneeling/fist/vice/vise/grip/gripping/gripped/clamp/clamped/burn/burning/burns/sore/discomfort/dull/lump/full/fullness/odd/weird/funny/ache/stone/rock/hug/hugging,
      behind ~2 breastbone/sternum, press/pressing/pressure ~4 chest/breast/breastbone/sternum/shoulder, rubbing ~2 chest/breastbone/sternum/breast, holding ~2 chest, hand on ~2 chest, clutching ~2 chest, chests tight, between ~2 shoulder blades, jaw ~3 ache/aches/aching/hurts/pain/sore, ache/aching/pain ~4 jaw, middle of ~2 chest, centre of ~2 chest, center of ~2 chest, chest pain, chest pains, chest pressure, chest tightness, angina, in ~2 chest, across ~2 chest, round ~2 chest, around ~2 chest, heartburn, indigestion, left side of ~2 chest, left arm ~4 heavy/ache/aches/numb/dead/weak/tingles/tingling/pain/sore, left arm and jaw`,
    ],
    rhythm: [
      3,
      `strange jumps, flutter, a flutter, flutter like, like a fish, heart ~6 funny/strange/weird/odd, shoes in a dryer, out of rhythm, trips over itself, pulse trips, pulse ~4 itself, hr #170-260, for #10-60 min, somersault, somersaults, gallops, heart does a, heart did a, heart keeps, heart has been, kick in ~2 chest, thud in ~2 chest, thumps in ~2 chest, hammering, going like mad, heart ~6 bananas/crazy/mad/berserk/haywire/flutter/fluttering/flutters/fluttered/flip/flips/flopping/flipping/skip/skips/skipping/skipped/racing/races/raced/pounding/pounds/thumping/thumps/jumping/stutter/stutters/stopped/stops/irregular/bird/fish/hummingbird/butterflies/gallop/galloping/wild/somersault/somersaults/beats, heart ~4 jump/jumps/jumped/leaps/leaping/thump/hopping/loop/loops/clappers/hummingbird/trip/trips/tripping/jolt/pause/pauses/stopping/drum/drumming, out of rhythm, no rhythm, rhythm ~3 wrong/off/odd, shoes in a dryer, like ~3 hummingbird/drum/horse/dryer/washing, hummingbird, thumping out, heart is ~3 racing/pounding, flutters, the flutters, palpitations, palpitation, missed beats, missing beats, extra beats, skipped beats, pulse ~6 irregular/all over/racing/#110-250, heart rate ~6 jumped/shot/spiked/#190-260, #200-260 on ~2 strap/watch/monitor, #190-260 bpm, afib, af, arrhythmia, svt, lying down ~4 #100-200, #100-200 lying down, #100-200 ~3 rest/sofa/bed`,
    ],
    spread: [
      2,
      `left arm, right arm, to my throat, to the throat, into my throat, throat, back teeth, left side of ~2 neck, side of the neck, neck, arms felt, hand went, arm went, hand useless, arm useless, both shoulders, shoulders, ache in both, hand left, left hand, arm left, to the elbow, elbow, the arm, my arm, down ~2 arm, into ~2 arm/jaw/neck/shoulder/back/teeth, to ~2 arm/jaw/neck/shoulder/teeth, up ~3 jaw/neck, arm ~3 numb/heavy/ache/aches/tingling/dead/tingles/tingly, jaw, teeth, both arms, between ~2 shoulder blades, inside of ~2 arm, arms ~2 heavy/feel/go/went`,
    ],
    autonomic: [
      2,
      `putty, colour of, mopping, mopping his, wet with sweat, like wax, waxy, breathing funny, isnt running sweat, bit of sweat, blue round ~2 mouth/lips, lips blue, cold sweat, sweat cold, cold sweats, clammy, sweaty, sweating, sweats, sweat, drenched, grey, gray, ashen, pale, white as, went white, gone white, grey face, blue lips, lips blue, lips ~2 blue, sick, nausea, nauseous, queasy, vomited, threw up, faint, lightheaded, light headed, dizzy, woozy, giddy, wobbly, washed out, drained`,
    ],
    breath: [
      2,
      `no air, breathing funny, breathing fast, breathing hard, breathless, breathlessness, short of breath, out of breath, cant ~3 breath, cant breathe, couldnt breathe, couldnt ~3 breath, puffed, winded, gasping, hard to breathe, panting, no breath, get ~2 breath, stairs without stopping, stop on ~2 stairs, breathing`,
    ],
    faint: [
      2,
      `see black, saw black, must sit, on my knees, legs go, legs went, i have to walk, have to walk, stopped at the gate, vision tunnels, on the floor, grab something, grab hold, lights dim, lights ~2 dim, sat on ~2 wall, sat on a wall, sat down on, pretend to, have to stop, had to stop, crouch, kneel, knelt, cant see properly, everything ~3 black, become black, became black, i fall, he falls, she falls, lie on the grass, went down, slid down, fell down, fainted, faint*, passed out, blacked out, black out, collapsed, keeled over, went grey, went black, goes black, went dark, vision ~3 black/grey/gone/went/dark, hang on to, hold on to, hold on, sat down, had to sit, lie down, sit down, lean on`,
    ],
    effort: [
      1,
      `sprint finish, push hard, comes on at, back off, as soon as i walk, interval, on runs, easy runs, climbing to, go fast, stopping it, let go when, virus, lie back, lean forward, lying back, mowing, stopped at the gate, halfway up, half way up, drag, bridges, slope, ramp, steep, jogging, jog, mountain, passes in, away after, sitting it is away, till it went, fourth time, third time, each time, had to stop at, have to stop at, same lamp post, two minutes and, gone in, goes in, easy #3-10, back from ~3 run, from morning training, training, run fast, in cross country, cross country, on the run, hill, hills, climb, climbing, stairs, uphill, incline, a mile in, minutes in, minutes into, into ~3 run/jog/rep/interval, when i run, when he runs, when she runs, on ~2 run/runs, in ~2 warm up, warm up, warming up, sprint, intervals, effort, when i stop, goes when, goes off when, eases when, stops when, walk it off, rest, at rest, watching telly, watching tv, in bed, on ~2 sofa, since covid, virus, covid, flu, myocarditis, last night`,
    ],
    risk: [
      1,
      `dead from heart, infarct, my father, my dad, my brother, #50-90, #45-90 year*, i am #45-90, am #45-90, aged #45-90, smoker, ex smoker, cholesterol, stent, bypass, blood pressure, diabetic, died at, died of ~2 heart, dropped dead, family history, father died, dad died, brother died, heart attack, sudden death, masters athlete, grandad, grandfather, veteran`,
    ],
  },
  unless: `ate like a, eat like a, no chest pain, chest thing looked at, treadmill test, rib meets, 
    monitor strap, chest strap, heart rate strap, chafing, chafed, chafe, sports bra, pec, pecs, press ups, pressups, bench press, chest press, push ups, pushups, crutches ~6 chest, chest infection, bronchitis, chesty cough, cough, heart set on, heart sank, breaks my heart, broke my heart, heart broken, by heart, heart of, heart to heart, get it off my chest, off my chest, heart rate zones, zone 2, max hr, watch says, carry, carrying, bottle in, rucksack, backpack, optical, optical sensor, wrist sensor, cadence lock, false reading, stitch under, eat too soon, ribs when i eat, ecg ~4 normal/fine/clear, cardiologist ~6 clear/cleared/fine/normal/happy, all clear, reflux diagnosed, gastroscopy, excited, nervous, nerves, start line nerves, puffed on`,
  sure: 9,
  despite: ["gone"],
};

/** Falling unconscious in the middle of an effort, in the words of somebody who would not say "fainted". */
export const collapseWeighed: WeighedSign = {
  group: "heart",
  urgency: "now",
  atLeast: 4,
  needs: "down & during|revived|family",
  within: 45,
  parts: {
    down: [
      3,
      `sat down at ~4 then, lay down, then lay down, sort of sat down, couldnt wake him, couldnt wake her, was gone for a bit, he was gone, gone for a bit, out of it for a, face down on ~2 track/grass/floor/ground/road, find i am on my knees, on my knees, without consciousness, fainted twice, went down at ~6 marker/km/mile/k, fell during, woke up with a marshal, without putting ~2 hands out, hands out, looking at the kerb, from very close, went down i think, i went down, vision tunnels, tunnel vision, hear ~3 rushing, then i am on the floor, am on the floor, ended up on the floor, gone down, went down, twitching, over like a, like a felled tree, like a tree, felled, just drops, she drops, he drops, drops when, dropped mid, hit the track, hit the ground, hit the floor, hit the tarmac, hit the pavement, on the pavement, on the tarmac, faceplanted, face first, woke up on, woke on, came to on, no idea how, legs went from under, out like a light, keels over, faints, i fall, he falls, she falls, slid down, slid off, slithered, sank to, everything ~3 become/became/went/goes ~1 black, become black, became black, cant see properly, lie on the grass, looking at ~4 from very close, somebody/someone/girl/woman/man/lady/stranger/bloke ~3 holding my, was holding my, went down ~8 think, passed out, pass out, blacked out, black out, blackout, fainted, faint, fainting, collapsed, collapse, collapses, keeled over, keeled, folded, crumpled, just dropped, dropped like, dropped to ~2 floor/ground/deck, hit the deck, went down like, lost consciousness, unconscious, out cold, out for ~5 seconds/minute/secs/half, was out for ~4 seconds/minute/minutes/secs, lights went out, world went ~2 black/grey/away/dark/white/sideways, the world went, everything went ~2 black/grey/dark/white, went black, went grey, next thing, woke up in/on ~3 grass/ground/floor/ditch/hedge/track/road/pavement/stretcher/ambulance/path/field/mud, woke up with ~4 people/faces/someone/somebody/strangers/paramedics/medics, came to on/in/with/and, came round, came around, found myself on, found ~3 on the ground/floor,  on the grass looking up, legs just went and, cpr, slumped, slithered, went limp`,
    ],
    during: [
      2,
      `on runs, on a run, during the running, marker, at the 1-40k, last rep, bleep test, beep test, shuttle, shuttles, gala, swimming gala, the rep, easy #3-20, into an easy, at #1-40k, #1-40k into, when she sprints, when he sprints, sprints, flat out, running flat out, the #100-800, in ~2 #100-1500, 4x4, on the hill, out on the trail, on my run, on his run, on her run, 6k, 4k, 8k, run fast, when i run, cross country, at #1-40 k, at #3-40k, going past, mid run, mid race, mid rep, mid interval, mid stride, mid sprint, during, last lap, final lap, lap, laps, mile #1-30, km #1-60, at mile, at km, at kilometre, #200-5000 ~1 m, #400-3000m, at ~3 parkrun, parkrun, in ~2 race, trials, at training, at practice, in practice, in training, treadmill, track, while running, when running, running along, finish, finish straight, sprint, warm up, warmup, football, match, county, relay, at the end of, out running, on a run, jogging along, was jogging, hill rep, hill reps, intervals, club run, cross country`,
    ],
    revived: [
      2,
      `two times, marshal over me, a marshal, face was white, one minute, now he is good, now she is good, finished the race, need to bother, twitching, was twitching, bright as a button, right as rain, only ever, nothing in front, no trip, no stumble, didnt stumble, back with us, came back to us, awake by, laughed it off, in a minute, chin split, no idea how, no idea why, attention, every time, only ever when, only when, two times, three times, happened three, happened twice, it is done it twice, done it again, done it twice, went grey, rubbing, drove himself home, driven himself home, people around me, a crowd, no warning, without warning, out of nowhere, not tripped, didnt trip, hadnt tripped, no trip, came round, came to, woke up in, woke up on, cpr, half a minute, few secs, few seconds, for ~3 seconds, for a minute, refused ~2 ambulance, grey face, blue, jerked, twitched, eyes open, eyes rolled, wet himself, wet herself, seems fine now, fine now, says he is fine, says she is fine, feels fine, bounced back, second time, third time, happened before, twice now, happened again, defib, defibrillator, people standing over, strangers ~3 over, someone ~3 over me, stood over me, medics`,
    ],
    family: [
      2,
      `died at a, died at ~2 gala/match/game/race/school, cousin who died, died at #10-55, died ~3 young, dropped dead, died in his/her sleep, sudden death, died suddenly, brother died, uncle died, cousin died, father died, dad died, died playing, heart condition, hocm, murmur, runs in the family, pacemaker, icd`,
    ],
  },
  unless: `shoelace, shopping, weight gone down, swelling has gone down, swelling, gone down well, gone down a, went down to, went down a, went down hill, time went down, went down from, on the ice, on ice, tripped on, tripped over, slipped, pothole, on a rock, held up for, ate pastries, how much fun, sofa, onto my bed, couch, stuck to my face, slept through, nothing wrong just old, sofa, handicap, old hand, in 19, needle, needles, blood test, injection, having blood taken, giving blood, fainted at the sight, standing too long, assembly, hot yoga, laughing, with joy, happy, relief, on the sofa, into bed, into a chair, onto the sofa, on the couch, on my bed, asleep, heap, nap, price, prices, the cost, bridge collapsed, arch collapsed, arches, collapsed arch, collapsed arches, collapse my, hip collapses, knee collapses, knees collapse, ankle collapses, ankles collapse, tent collapsed, collapsing inward, collapsing in, economy, when i saw, wall, skipped breakfast, ran behind a, cheese, years ago`,
  sure: 8,
  despite: ["gone", "denied"],
};
