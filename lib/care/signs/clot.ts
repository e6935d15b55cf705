import type { SignGroup } from "../matching/sign";

export const clot: SignGroup = {
  id: "clot",
  urgency: "today",
  families: {
    oneSided:
      "one leg, one calf, one side, one thigh, only one, just one, just the left/right, only the left/right, only on ~2 left/right, just on ~2 left/right, left leg, left calf, left thigh, left lower, right leg, right calf, right thigh, right lower, left one, right one, left side, right side, l calf, r calf, l leg, than the other, than my other, than the left/right, than other, other one is, other leg, other calf, other side, the other is, not the other, in one, on one, my left, my right, his/her left, his/her right, unilateral, are calf",
    calf: "calf, calfs, calve, kalf, lower leg, behind ~2 knee, back of ~2 knee",
    throb: `
      like a permanent cramp, permanent cramp, cramp that wont, cramp that, cramp since, aching, heavy,
      tense, squeezing ~2 calf, squeeze ~2 calf, burns, burning, stiff, throbbing, throbs, throb, veins,
      vein, standing out, rock hard, hard, cord, getting worse, worse each, worse every, tender, painful,
      pain, hurts, hurting, sore, ache, aches, cramp, cramps, cramping, tight, tightness, charley horse,
      charlie horse, sensitive, hard as`,
    clotRisk: `
      repair, repaired, fixation, scope, scoped, trim, meniscectomy, nailed, pinned, surgical, op on, bunion,
      hip replacement, knee replacement, replacement, tore my achilles and, non weight, sofa for,
      long journey, hours in ~2 coach, pregnancy, months pregnant, months along, surgery, operation, op,
      operated, arthroscopy, reconstruction, post op, postop, acl, cast, boot, aircast, plaster, crutches,
      splint, brace, immobilised, immobilized, nwb, flight, flew, fly, flown, long haul, longhaul, plane,
      hours in ~3 car, hour drive, hours drive, long drive, drove ~3 hours, drove #5-20 hours, car journey,
      coach trip, pill, contraceptive, hrt, oestrogen, estrogen, pregnant, gave birth, given birth,
      had ~2 baby, postpartum, weeks post, post partum, c section, factor v, clotting, clots in, had a clot,
      had a dvt, previous clot, previous dvt, clot before, dvt before, dvt last, bed rest, in bed for,
      laid up, keyhole, bus ride, bus journey, hour bus, hour flight, #6-20 hour,
      hours in ~2 coach/bus/train/plane, wheelchair, broken ankle, broke ~2 ankle, broken leg, fracture,
      walking boot, came off, cast off, boot off, moon boot, transatlantic, hospital, landed, flights, covid,
      baby, combined pill, the coil, ring, hours on ~2 plane/bus/train/coach/motorway`,
    swollenLeg:
      "swollen leg, swollen calf, swollen calves, calf swollen, calf swelling, calf swelled, leg swollen, leg swelling, leg swelled, calf is swollen, leg is swollen, swelling in ~3 leg/calf/thigh, calf/leg/thigh ~4 swollen/swolen/swelled/swelling/bigger/ballooned/puffy/fat/twice/huge/massive/larger/fatter/balloon/swole/swells, swollen ~3 leg/calf/thigh, puffy calf, leg ~2 like ~1 tree, fat calf",
    hotRed: `
      dent, pitting, dents, leaves a dent, veins, warmer than, redder than, hot, warm, warmer, hotter,
      burning, red, reddish, redness, purple, dark, darker, pink, blue, bluish, purplish, dusky, discoloured,
      discolored, shiny, different colour/color, funny colour/color, heat, redder, violet, on fire, boiling`,
    lungSudden:
      "suddenly ~3 breathless/puffed/short, sudden ~2 breathlessness/shortness, breathless, breathlessness, breathles, short of breath, shortness of breath, out of breath, cant breathe, cant breath, cant get ~3 breath, cant catch ~3 breath, hard to breathe, trouble breathing, struggling to breathe, struggling for breath, hurts to breathe, hurts to breath, hurts ~2 breathe, hurts ~3 breath, pain ~6 breathe, pain ~6 breath, sharp ~6 breathe, sharp ~6 breath, stabbing ~6 breathe, stabbing ~6 breath, stab ~6 breathe, stabbing ~3 inhale, pain ~5 inhale, pain ~4 breathing, hurts ~4 breathing, puffed out, puffed, gasping, winded, breathing ~2 hard/fast/quick/difficult, deep breath ~3 hurts/stabs/pain, hurts ~4 deep breath, breathe in ~3 hurts/stabs/pain/sharp/stabbing, chest pain, chest hurts, chest tight, chest is tight, tight chest, pain in ~2 chest, wheezing",
    lungSharp: `
      short of breath ~4 since/stairs/walking/sitting/talking/rest/suddenly/today/yesterday,
      shortness of breath ~4 since/stairs/walking/suddenly/today/yesterday,
      out of breath ~4 since/stairs/walking/sitting/talking/rest/suddenly/today/yesterday,
      puffed ~4 stairs/walking/sitting/talking, cant catch ~3 breath,
      suddenly ~4 breathless/puffed/breath/short, sudden ~2 breathlessness/shortness/breath,
      breathless ~4 since/suddenly/stairs/walking/sitting/talking/rest,
      breath ~5 since yesterday/today/monday/last, breath ~3 rest, hurts ~3 breathe/breath,
      pain ~6 breathe/breath, sharp ~6 breathe/breath, stabbing ~6 breathe/breath/inhale,
      stab ~6 breathe/breath, pain ~5 inhale, pain ~3 breathing, hurts ~3 breathing,
      deep breath ~3 hurts/stabs/pain, breathe in ~3 hurts/stabs/pain/sharp/stabbing`,
    coughBlood:
      "cough* ~4 blood, blood when ~3 cough, spit* ~3 blood, blood in ~3 phlegm/spit/sputum/mucus/hanky, coughed ~3 pink/red, pink spit, bloody phlegm, cough* ~3 red/pink, blood streaks",
    clotSurgeryLeg: `
      repair, replacement, scoped, trim, nailed, surgery, operation, op, arthroscopy, post op, cast, boot,
      aircast, plaster, crutches, calf, leg, flight, flew, achilles, splint, brace, reconstruction, fracture,
      broken, broke, pill, immobilised, long haul, dvt, clot, birth, hospital, acl`,
    clotGuess: "dvt, blood clot, clot, thrombosis, embolism, deep vein, trombosis, thrombose, clott",
    clotGuessMore:
      "swollen, swelling, calf, hot, red, breathless, scared, worried, could it, is it, is this, might be, think it, should i, throbbing, painful, leg",
    bothSides:
      "both calves, both legs, both my calves/legs, both sides, calves are, two sides, each calf, ankles both, both ankles, both lower, both are",
    clotOtherCause: `
      thicker sock, hot spot, new shoes,
      after massage, after foam, deep heat, socks for, heat pack, bath, hot tub, sauna, heat rub, varicose,
      spider veins, old veins, always been, always had, all my life, born with, since childhood, insect,
      bite, mosquito, bitten, horsefly, sunburn, sunburnt, sunburned, walks off, walked off,
      hot water bottle, wasp, bee, kinesio, muscle bulk, atrophy, atrophied, wasted, muscle mass,
      stronger leg, weaker leg, smaller, thinner, skinny, built up`,
    swollenNear:
      "very fat, so fat, is fat, bigger and bigger, visibly bigger, swollen, swolen, swollon, swelling, swelled, swole, swells, swell, puffy, ballooned, bigger, balloon, twice, fatter, larger, enlarged, thicker, huge, massive, tight and shiny, cm more, cm bigger, blown up, puffed",
    limbOne: `
      ankle to ~2 thigh, whole leg, entire leg, leg below, leg from, leg after, limb, calf, calfs, calve,
      kalf, lower leg, leg, thigh, shin, behind ~2 knee, back of ~2 knee, calves, foot, ankle and calf`,
    clotNotLung: `
      flight of stairs, flight of steps, flights of, back after flu, after flu, the flu, asthma, hay fever,
      first run back, first jog, first runs, unfit, out of shape, fitness, cold air, deconditioned,
      puffed on, stitch, got better slowly, thicker sock, lacing, return the shoes, new shoes, discharged, years on`,
    clotJoint: `
      knee is swollen, swollen knee, knee swollen, knee swelled, ankle is swollen, swollen ankle,
      ankle swollen, swollen toe`,
    clotColour:
      "dark circles, red flag, red flags, red shoes, red light, hot day, hot weather, hot yoga, hot bath, hot shower, dark morning, in the dark, blue shoes, red zone, hot topic, dark nights",
    clotFootOnly: "toes only",
    clotNew:
      "all of a sudden, sudden, suddenly, since yesterday, since last night, overnight, this morning, today, woke, new, days later, day after, never had, getting worse, worse, different, wont go, not going, even at rest, at rest, constant, wont ease, when i walk, walking, nothing i did",
  },
  rules: [
    ["coughBlood & lungSudden|clotSurgeryLeg", { urgency: "now", strength: "explicit", within: 40 }],
    ["swollenLeg & lungSudden", { urgency: "now", strength: "explicit", unless: "clotOtherCause" }],
    [
      "limbOne & swollenNear|hotRed & lungSudden & clotRisk",
      { urgency: "now", unless: "clotOtherCause", within: 70 },
    ],
    ["lungSharp & clotRisk", { urgency: "now", unless: "clotNotLung", within: 80 }],
    ["lungSudden & lungSudden & clotRisk", { urgency: "now", unless: "clotNotLung", within: 45 }],
    ["lungSudden & clotRisk & clotSurgeryLeg", { urgency: "now", unless: "clotNotLung", within: 45 }],
    ["lungSudden & limbOne & throb & clotRisk", { urgency: "now", unless: "clotNotLung", within: 45 }],
    ["limbOne & swollenNear & hotRed", { unless: "clotOtherCause bothSides clotJoint", within: 35 }],
    [
      "limbOne & swollenNear & oneSided & throb",
      { unless: "clotOtherCause bothSides clotJoint", within: 35 },
    ],
    [
      "limbOne & hotRed & throb & oneSided",
      { unless: "clotOtherCause bothSides clotJoint clotColour", within: 25 },
    ],
    [
      "limbOne & hotRed|swollenNear & throb & clotRisk",
      { unless: "clotOtherCause bothSides clotJoint clotColour clotFootOnly", within: 80, near: 15 },
    ],
    ["swollenLeg & clotRisk", { unless: "clotOtherCause bothSides clotJoint clotFootOnly", within: 80 }],
    ["calf & throb & clotRisk & clotNew", { unless: "clotOtherCause bothSides clotJoint", within: 40 }],
    ["clotGuess & clotGuessMore & limbOne|lungSudden", { unless: "bothSides clotOtherCause", within: 30 }],
    ["limbOne & swollenNear|hotRed & clotRisk", { inSearch: true, unless: "bothSides" }],
    ["limbOne & swollenNear & oneSided", { inSearch: true, unless: "bothSides clotJoint" }],
  ],
};
