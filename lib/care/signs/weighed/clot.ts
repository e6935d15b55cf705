import type { WeighedSign } from "@/lib/care/matching/sign";

const CAUSE = `
  long haul, hours on a bus, hours on ~2 bus/train/coach/plane, full leg cast, leg cast, trim, days out from, weeks out from, days after ~3 surgery/op/operation/scope, altitude camp, travelled, travelling, transatlantic, section, sedentary, bedridden,  acl, settee, broke ~2 ankle/leg/foot/tibia/fibula, broken ~2 ankle/leg/foot/tibia/fibula, fracture, fractured, knee surgery, hip surgery, keyhole on, weeks after ~3 keyhole/surgery/op, calf strain, wedged in, boot liner, week four of, laid up, feet up, flew back, flown back, flight, flights, flew, flown, flying, plane, long haul, coach trip, long drive, drove, drive of, hour drive, hours in ~2 car, coach ~3 from, bus ~3 hours, train ~3 hours, car ~3 hours, hours sitting, cast, plaster, boot, brace, splint, crutches, surgery, op, operation, operated, operated on, surgeon, repair, replaced, replacement, arthroscopy, scoped, scope, keyhole, pinned, plated, screws, hip done, knee done, acl, meniscus, bed rest, in bed ~2 all/for/since, bedbound, on ~2 sofa, sofa for, couch for, immobile, non weight bearing, hospital stay, contraceptive, the pill, on ~1 pill, combined pill, hrt, tamoxifen, pregnant, weeks pregnant, postpartum, gave birth, given birth, c section, baby, newborn, chemo, cancer, factor v, clotting, dvt, clot, clots, embolism, blood thinners, anticoagulants`;

export const legClotWeighed: WeighedSign = {
  group: "clot",
  urgency: "today",
  atLeast: 7,
  needs: "limb & size|colour & size|colour|oneSided|cause",
  anywhere: "cause",
  within: 45,
  parts: {
    limb: [
      1,
      `shin, lower leg, operated leg, leg operated, legs, calfs, lower leg above, legs, one leg, back of ~2 leg, calf, calfs, calves, calve, lower leg, leg, thigh, behind ~2 knee, back of ~2 knee, ankle, shin`,
    ],
    size: [
      2,
      `leg/calf/thigh/ankle ~5 elephant/elephants, pitting, print stays, thumb ~4 stays, thumb print, press my thumb, ring on that leg, deep ring, ring on, liner on, hard more than, heavy, belongs to somebody, belongs to someone, somebody heavier, someone elses leg, fat compared, compared to the good, puffed up, swells, up on other side, #2-9cm, cm up, swelling used to be, good four centimetres, #2-9 centimetres, swollen, swelling, swelled, swells, swole, puffy, puffed up, puffed, blown up, balloon, ballooned, bigger, biger, fatter, thicker, thick, twice ~2 size, double ~2 size, size of ~2 other, larger, fat, huge, massive, #2-9 cm, cm more, cm bigger, inch bigger, up to the groin, right up to, right up, wont go over, wont go round, wont zip, cant zip, wont pull over, tights, jeans ~4 calf/thigh, boot wont, zip, #2-9 centimetres, centimetres bigger, bigger round, bigger around, more round, tree trunk, sausage, tight like, like a rope, tight skin, skin ~3 tight/shiny/stretched, shiny, dent, dents, trench, sock ~5 mark/marks/trench/dent/line/lines, leaves ~3 dent/mark/trench/pit, pits, pitting, wont fit, doesnt fit, cant get ~4 on, cant get ~3 boot/shoe/sock/jeans, tight ~2 trouser, full, feels full, heavy`,
    ],
    colour: [
      2,
      `redder, tight as, dusky, doesnt like being, dont like being poked, poked, hurts to stretch, wont let go, cramp that, pain behind, sore if i squeeze, sore to squeeze, cramp, cramps, crampy, sore, charley horse, purple when, sort of purple, hot, warm, warmer, warmth, heat, red, redder, pink, purple, purply, blue, bluish, dusky, dark, darker, mottled, discoloured, discolored, throb, throbs, throbbing, veins, vein, cord, tender, sore to touch, hurts to touch, hurts when ~3 press, pain when ~3 press, aching, aches, ache, burning`,
    ],
    oneSided: [
      2,
      `one shin, one leg, the one calf, that leg, on that leg, other legs, more than the other, other leg, one lower leg, good one, good leg, bad leg, left only, right only, on the left only, other side, one leg, on that side, nothing on the other, that side, this side, one leg of, one leg, one calf, one side, one sided, only ~3 left/right/one, just ~3 left/right/one, than ~2 other, than ~3 left/right, as the other, like the other, the other one, other leg ~3 fine/normal, other calf, compared ~4 other, unlike the other, not the other, only the one, left calf, right calf, left leg, right leg, left ankle, right ankle`,
    ],
    cause: [2, CAUSE],
    worse: [
      1,
      `since, getting worse, worse, cramp ~4 wont, cramp that, wont go, doesnt go, hasnt gone, woke, no injury, no run, no twist, nothing happened, from nowhere, out of nowhere, massage, foam roll, roll it, stretch it, days now, overnight, my age, walk on, cant walk, limping, just standing, when i stand`,
    ],
  },
  unless: `half the size, no sickness, measured both, she said it was a strain, all my life, twisted, rolled my, rolled it, rolled ankle, sprained, sprain, went over on, both calves, both legs, both ankles, ultrasound clear, scan clear, doppler clear, ruled out, scan ~4 nothing/clear, compression socks for, socks for ~3 flight, insect, bite, bitten, sting, horsefly, every evening, by evening, goes down overnight, down by morning, normal swelling, gout, varicose, cellulitis, shin splints, years ago, swelling ~5 going down, swelling is down, swelling has gone, no swelling, kicked, blow, thinner, smaller than, atrophy, wasted, always been bigger, always been, icing`,
  sure: 10,
  despite: ["gone"],
};

export const lungClotWeighed: WeighedSign = {
  group: "clot",
  urgency: "now",
  atLeast: 4,
  needs: "pleuritic|breathless|blood & cause|breathless|leg",
  anywhere: "cause",
  within: 45,
  parts: {
    pleuritic: [
      3,
      `catches me under, catches me, pain/pains/stab/stabs/stabbing/stabbed/sharp/catch/catches/catching/stitch/hurts/knife/ache/jab <8> breathe/breathes/breath/breathing/inhale, stabs when, catches if i, catches when i, if i laugh, when i laugh, when i cough, bruised chest, chest ~3 bruised, each time i breathe, every breath, each breath, deep breath, hurts to breathe, painful to breathe, cant take ~2 deep breath, cant breathe deep*`,
    ],
    breathless: [
      3,
      `puffed brushing, puffed ~2 brushing/dressing/talking/eating/making, puffed doing, out of puff ~3 brushing/dressing/talking, puffing like, puffing on, on the landing, the landing, finish a sentence, finish sentences, full sentence, gulp of air, gulping, gulps of air, cant finish ~2 sentence, talk without, speak without, air hunger, heaving for, breathless/puffed/winded/panting/puffing/gasping/wheezing ~10 stairs/kitchen/bathroom/loo/toilet/bed/sofa/chair/talking/walking/walk/sitting/rest/door/standing/shower/dressed, cant ~3 breath ~6 walking/stairs/kitchen/talking/sitting/lying/bathroom, cant catch ~3 breath, cant get ~3 breath, out of breath ~3 just ~8 stairs/kitchen/bathroom/loo/bed/talking/walking/sitting/dressed, short of breath ~8 stairs/kitchen/bathroom/bed/talking/walking/sitting/rest, no air, there was no air, halfway up ~3 stairs, half way up ~3 stairs, stop on the stairs, sit down on the stairs, get ~3 puff, panting, gasping, fighting for breath, cant get air, air hungry, suddenly ~3 breathless, sudden breathlessness, short of breath, breathless, breathlessness`,
    ],
    blood: [
      4,
      `coughed ~5 rusty/red/pink/blood/brown, coughing ~4 rusty/red/pink/brown, cough* ~4 red, coughing ~3 blood, coughed ~4 blood, cough ~2 blood, blood ~4 cough/coughed/phlegm/spit/tissue/hanky, pink ~2 spit/phlegm/froth, rusty phlegm, spit* ~2 blood`,
    ],
    heart: [
      1,
      `holding her side, holding his side, holding my side, heart ~3 racing/pounding/fast, racing heart, pulse ~3 #100-180/fast/racing, faint, dizzy, clammy, lightheaded, chest, shoulder blade, ribs, side`,
    ],
    leg: [1, `calf, leg swollen, swollen leg, swollen calf, thigh, calf ~4 swollen/tight/blue/sore/hot`],
    cause: [2, CAUSE],
  },
  unless: `in 2018, got better slowly, embolism story, calf strain was, over sixties, years ago, back in, discharged, got better, first week back, first jogs, after flu, after covid, fitness come back, side stitch, stitch when i run, asthma, inhaler, chest infection, bruised rib, broken rib, rib fracture, hay fever, first run back, first jog, i am unfit, so unfit, out of shape after, panting like a dog, puffed on ~3 run, in 2018, in 2019, breathing drills, breathing technique, diaphragm, pilates, yoga, wedding, deep breath and`,
  sure: 8,
  despite: ["gone"],
};
