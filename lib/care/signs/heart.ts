import type { SignGroup } from "../matching/sign";

export const heart: SignGroup = {
  id: "heart",
  urgency: "now",
  families: {
    chestPain: `
      tightness across the front, tightness ~4 front, tight across the front, pressure across the front,
      ache across the front, pain like ~3 fist, fist in the middle, pain ~2 breast, pain in ~3 breast,
      breast pain, pressure ~3 breast, chest pain, chest pains, chest hurts, chest hurt, chest is tight,
      chest tight, chest tightness, tight chest, tightness in/across/around/over ~2 chest,
      pressure in/on/across/around/over ~2 chest, chest pressure, chest discomfort,
      pain/pains/ache/aching/squeezing/squeeze/burning/burn/band/weight/heaviness/fist/vice/vise/stone/brick/elephant/belt/cramp/stabbing/grip/gripping/clenching/feeling/something ~5 @chestWord,
      chest ~3 @chestQuality, chst pain, pain in ~3 heart, heart hurts, heart pain, pain around ~2 heart,
      indigestion, heartburn, @chestQuality ~4 @chestWord`,
    chestWord: "chest, chst, breastbone, sternum, ribs",
    chestQuality:
      "hurts, hurt, hurting, pain, pains, painful, ache, aches, achy, aching, tight, tightens, tightening, tightness, tightened, heavy, heavyness, heaviness, squeezing, squeezed, squeezes, squeeze, crushing, crushed, pressure, pressing, burning, burns, burn, clenching, gripping, gripped, cramping, constricted, weird, funny, uncomfortable, stabbing, dull, strange, band, vice, sore, pinch, pinching, caving, exploding",
    chestCrush:
      "crushing ~3 chest, squeezing ~4 chest, chest ~3 crushing, chest ~3 squeezing, chest ~2 heavy, heavy chest, heaviness ~4 chest, elephant ~6 chest, vice ~4 chest, vise ~4 chest, sitting/standing/sat ~2 on ~2 chest, weight on ~2 chest, stone on ~2 chest, brick on ~2 chest, crushing chest, fist ~4 chest, band round/around/across ~2 chest, belt round/around ~2 chest, chest being crushed/squeezed, chest ~4 vice/vise/crushed, someone ~4 on ~2 chest, chest ~2 clamped",
    radiates: `
      my back, upper back, back and, neck and, into ~2 neck, up ~2 neck, my neck,
      arm is/feels/hurts/goes/went/numb/tingles/tingly/heavy/pain,
      arm ~2 pain/hurts/numb/heavy/tingles/tingly/funny/ache/aches, his arm, her arm, one arm, neck pain,
      back pain, jaw pain, arm pain, shoulder pain, shoulder blades, left arm, my arm, down ~2 arm, arms,
      into ~3 arm, both arms, jaw, jaws, teeth, between ~2 shoulder blades, shoulder blade, into ~2 back,
      through to ~2 back, left shoulder, left hand, throat`,
    heartMore: `
      weirdly breathless, breathless on easy, more breathless, really breathless, out of breath though,
      hot and cold, grey face, horrible colour/color, funny colour/color, arm has gone, arm gone, sweating,
      sweaty, sweat, clammy, grey, gray, pale, ashen, white as, sick, nausea, nauseous, threw up, vomiting,
      vomited, throw up, puking, puked, dizzy, dizziness, lightheaded, light headed, faint, fainting,
      fainted, woozy, breathless, breathlessness, short of breath, shortness of breath, out of breath,
      cant breathe, cant breath, cant get ~3 breath, cant catch ~3 breath, hard to breathe, hard to breath,
      struggling to breathe, trouble breathing, gasping, feel sick, felt sick, cold sweat, passed out,
      nearly passed, collapsed, puffed`,
    heartOn: `
      up the hill, up a hill, up hills, the hill, jogs up, wont go, wont stop, not going away, hasnt gone,
      hasnt stopped, doesnt go, isnt going, not easing, not stopping, still there, still here, still going,
      since this morning, for an hour, for hours, half an hour, #15-90 minutes, #15-90 mins, #15-90 min,
      all day, all morning, all evening, right now, on hills, uphill, going uphill, when i run,
      whenever i run, every time i run, when running, when i push, when i go hard, when i speed, each run,
      every run, during runs, during running, while running, on exertion, with exercise, with effort,
      when i climb, climbing, when i stop, stop and it goes, goes when i stop, goes away when, eases when,
      eases off, easing when, walking upstairs, up the stairs, at rest, just sitting, sitting down, woke me,
      in bed, getting worse, comes when i, comes on when, on the run, on runs, mid run, when i start,
      interval, intervals, reps, few minutes into, every hill, #1-5 km in`,
    palpitations:
      "palpitations, palpitation, palps, flutter, fluttering, flutters, fluttery, skipping beats, skips beats, skips a beat, skipping, skipped beats, missing beats, missed beats, irregular, all over the place, racing heart, heart racing, heart is racing, heart races, heart raced, heart went mad/crazy/mental, heart going mad/crazy/mental/like, heart pounding, heart is pounding, heart pounds, pounding heart, heart thumping, heart thumps, heart beating ~4 fast/hard/funny/weird/weirdly/quick/chest, heart beats ~4 fast/hard/funny/weird/irregular/strong/quick, heart ~3 jumping/jumps/flipping/flip/flipped/fluttering/flutters/stops/stopping/skips/skipping/irregular/bumping, heart rate ~5 #170-260, hr ~6 #170-260, fish in ~2 chest, bird in ~2 chest, arrhythmia, afib, af, heart ~2 going off, heart does ~2 weird/flips, heart doing, thumping in ~3 chest, pounding in ~3 chest, heart jumping, #170-240 bpm",
    palpMore:
      "see black, seeing black, saw black, goes black, go black, dead from ~2 heart, dead of ~2 heart, died from ~2 heart, died of ~2 heart, dead with #15-55, dead at #15-55, died with #15-50, faint, fainted, fainting, dizzy, dizziness, lightheaded, light headed, woozy, pass out, passed out, passing out, blacked out, black out, blackout, collapsed, breathless, breathlessness, short of breath, cant breathe, cant get ~3 breath, out of breath, chest, died young, dropped dead, died suddenly, sudden death, died at #15-45, died in his/her sleep, vision, sick, sweating, clammy, at rest, weak",
    collapse: `
      people around me, people over me, people standing over, i wake and, lost the consciousness,
      lose consciousness, loose consciousness, lost conscience, fall without, fell without,
      fell down and woke, face down on ~2 track/road/floor, went down and, all went black, it all went,
      lost ~2 seconds, passed out, passing out, pass out, passes out, fainted, faints, fainting, collapsed,
      collapse, collapses, collapsing, blacked out, blacking out, blackout, black out, keeled over,
      lost consciousness, loss of consciousness, lost conscious, unconscious, unconcious,
      went down like a sack, dropped to the ground/floor/track, just dropped, hit the deck,
      woke up on ~3 ground/floor/track/road/grass/tarmac/trail/path/kerb/pavement, woke up on, came round on,
      came to on, found myself on ~2 ground/floor, out cold, everything went black, went black,
      lights went out, legs went and, went out like a light, syncope, flaked out, face first,
      next thing i knew, next thing i know, zonked out, conked out`,
    whileRunning:
      "running, while running, mid run, midrun, during ~4 run/race/interval/intervals/rep/reps/session/training/marathon/parkrun/match/tempo, in the middle of, mid race, mid rep, mid interval, mid session, on the track, halfway, in the last, last km, last mile, last rep, last lap, on a run, on my run, on a hill, hill rep, hill reps, rep, reps, sprint, sprinting, intervals, sprints, finish line, finishing straight, home straight, training, race, parkrun, relay, at mile, at km, #1-50 k, km, mile, track, treadmill, warm up, xc, cross country, practice, on the run, run, ran, jogging, jog, hills, lap",
    greyBlue:
      "grey, gray, blue, blue lips, lips blue, purple, not breathing, isnt breathing, stopped breathing, no pulse, snoring, gurgling, not moving, unresponsive, wont wake, eyes rolled",
    faintMore:
      "no warning, without warning, without any warning, out of nowhere, out of the blue, again, second time, twice, third time, family, father, dad, brother, uncle, mother, cousin, died, heart, murmur, chest, palpitations, ecg",
    heartStop:
      "has to stop, have to stop, had to stop, until i stop, when i stop, goes when, then it is okay, then it is ok, then it is fine, then okay, eases, settles, slow down, slow to ~1 walk, walk",
    heartFamily: `
      die with #12-50, died on ~3 field, die on ~3 field, die at #12-50, collapsed and died,
      dead from ~2 heart, dead of ~2 heart, died from ~2 heart, dead with #15-55, dead at #15-55,
      died with #15-50, died young, dropped dead, died suddenly, sudden death, sudden cardiac,
      died at #15-50, died of ~3 heart, cardiac arrest, died in ~1 sleep, heart attack at #15-50,
      heart attack in ~2 thirties/forties, cardiomyopathy, murmur`,
    heartLikely: "heart attack, having a heart, angina, cardiac arrest",
    heartWorry: "think, might, having, worried, scared, is it, could, am i, signs, feels like",
    heartNot: `
      stitch, side stitch, strap, belt, monitor strap, chest strap, hr strap, bronchitis, chest infection,
      chest cold, broken rib, cracked rib, bruised rib, sank, heart set, heart sank, heart broke,
      heartbroken, heart breaking, by heart, at heart, glitch, glitching,
      watch shows/says/showing/gave/thinks/reading/read, cadence lock, asleep in, fell asleep in, press ups,
      bench press, push ups, pec, pecs, doms, chafing, nipples, bra, butterflies, start line nerves,
      asthma inhaler, sports bra, chest day, tattoo`,
    faintNot: `
      blood donation, after blood, giving blood, made me think, blood test, needle, needles, blood taken,
      donating, donated, vaccination, sight of, jab, faint line, faint pain, faint ache, faint hope, tent,
      tower, economy, roof, shelf, arch, arches, ankle collapsing, hip collapsing, collapses inward,
      collapses inwards, knee collapses, knee collapsing, pelvis, form collapses, form collapsed, hip drop,
      knee collapsed, arch collapsed, chair collapsed`,
    collapseWeak:
      "collapsed on ~2 sofa/couch/bed/finish, collapse on ~2 sofa/couch/bed, collapsed into ~2 bed/chair/sofa/arms, collapse inward/inwards, collapsed in ~2 heap/laughing, collapse/collapses/collapsing in/inward/inwards",
    sharpChest: "press/pressing/touch/push ~3 it, when i twist, one spot i can press",
  },
  rules: [
    ["chestCrush", { strength: "explicit", unless: "heartNot" }],
    ["heartLikely & heartWorry", { strength: "explicit", unless: "heartNot", within: 8, despite: ["past"] }],
    ["chestPain & radiates", { strength: "explicit", unless: "heartNot", within: 25, despite: ["gone"] }],
    ["radiates & radiates & heartOn & heartStop", { unless: "heartNot", within: 35, despite: ["gone"] }],
    ["chestPain & heartMore", { unless: "heartNot", within: 35, despite: ["gone"] }],
    ["chestPain & heartOn", { unless: "heartNot sharpChest", within: 25, despite: ["gone"] }],
    ["chestPain & heartFamily", { unless: "heartNot", despite: ["gone", "past"] }],
    ["radiates & heartMore & heartOn & heartMore", { unless: "heartNot", within: 25 }],
    ["palpitations & palpMore", { unless: "heartNot", within: 30, despite: ["gone"] }],
    ["palpitations & heartFamily", { unless: "heartNot", despite: ["gone", "past"] }],
    [
      "collapse & whileRunning",
      { strength: "explicit", unless: "faintNot collapseWeak heartNot", within: 14, despite: ["gone"] },
    ],
    [
      "collapse & greyBlue",
      { strength: "explicit", unless: "faintNot collapseWeak", within: 25, despite: ["gone"] },
    ],
    ["collapse & faintMore", { unless: "faintNot collapseWeak heartNot", within: 25, despite: ["gone"] }],
    ["collapse & heartFamily", { unless: "faintNot collapseWeak", despite: ["gone", "past"] }],
  ],
};
