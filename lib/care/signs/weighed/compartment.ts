import type { WeighedSign } from "../../matching/sign";

export const compartmentWeighed: WeighedSign = {
  group: "compartment",
  urgency: "now",
  atLeast: 7,
  needs: "hard|cause & nerve|pain|stretch & limb",
  anywhere: "cause",
  within: 60,
  parts: {
    limb: [
      1,
      `shin, shins, calf, calfs, leg, lower leg, thigh, forearm, foot, ankle, quad, toes, toe, cast, plaster`,
    ],
    hard: [
      2,
      `hard, rock, rock hard, solid, wood, woody, wooden, concrete, plank, board, brick, stone, drum, tense, tight, tighter, shiny, bursting, burst, explode, bulging, stretched, swollen, swole, swelling, swelled, ballooned, puffed, cement, marble, pumped up, too small, too snug, cutting in`,
    ],
    pain: [
      2,
      `far worse, worse and worse, getting worse, worse not better, going up, pain ~4 up, pain ~4 worse, keeps climbing, keeps getting worse, out of proportion, far worse than, worse than it looks, unbearable, screaming, screams, agony, excruciating, crying, crying with, cant bear, cant bare, cant stand it, 10 out of 10, nine out of ten, ten out of ten, off the scale, worst pain, morphine, tramadol, codeine, oramorph, tablets ~3 touching/touch/help/helping/nothing, painkillers ~4 nothing/touch/touching/help/working/work, not touching, arent touching, isnt touching, doesnt touch, didnt touch, nothing helps, nothing touches, hurts like crazy, hurts like hell, makes ~3 yelp/scream, yelp, climbing the walls, whimpering, wont settle, wont ease, doesnt ease, hasnt eased, didnt go, not gone, still ~4 hours, hours later, deep, burning`,
    ],
    nerve: [
      2,
      `numb, numbness, tingling, tingly, tingle, tingles, pins and needles, dead, gone dead, asleep, cant feel, no feeling, lost feeling, woolly, belong to someone, belong to somebody, not mine, somebody elses, someone elses, cold toes, cold foot, foot ~3 cold/white/pale/blue/grey, toes ~3 cold/white/pale/blue/grey/dead/numb/tingly/tingling/feel, toes r white, pale, white, cant move ~3 toes/foot/toe, cant lift ~3 foot/toes/toe, cant wiggle, cant pull ~4 up, cant curl, foot drop, weak foot, foot ~3 floppy/drops`,
    ],
    stretch: [
      2,
      `toe/toes <5> move/moved/moving/pull/pulled/pulls/bend/bends/bent/stretch/wiggle/wiggling/lift/lifts/push/pushes/hurts/flex, any bend, bend of ~2 knee, wiggle, move my big toe, moov ~3 toe, when ~4 pulls/bends/moves ~3 toes/foot/ankle, stretch it, stretching it, passive`,
    ],
    cause: [
      2,
      `broke, broken, fracture, fractured, plaster, cast, plastered, pinned, plated, nailed, nail, rod, surgery, op, operation, crushed, crush, trapped, smashed, smash, bashed, blow, kick, kicked, hacked, tackle, studs, landed on, fell on, fell, came down hard, came down, hit by, hit with, hit on, knocked, impact, pallets, hockey ball, cricket ball, dropped ~4 on, ran over, hours run, long effort, ultra, doesnt stop when, always goes, usually goes, goes when i stop, exertional`,
    ],
  },
  unless: `goes away when i stop, eases when i stop, goes when i stop and, settles when i stop, gone within, pressure test, pressures ~3 normal, compartment pressures, fasciotomy, kinesio, tape, gaiters, compression socks, sock too tight, laces, lacing, shoes too tight, asleep from, sat on it, ice pack, itch under, itching under, itchy under, years ago, been comfy, comfy since, loosened, bunion, months since, been five months, the scar, scars numb, doms, plank position, plank for, planks, holding a plank, stiff as a board, hit the wall`,
  sure: 9,
  despite: ["denied", "gone"],
};
