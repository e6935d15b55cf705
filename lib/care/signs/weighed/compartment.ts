import type { WeighedSign } from "@/lib/care/matching/sign";
import { BIG, HARD, NUMB } from "./concepts";

export const compartmentWeighed: WeighedSign = {
  group: "compartment",
  urgency: "now",
  atLeast: 6,
  needs: "hard|cause & nerve|pain|stretch & limb",
  anywhere: "cause",
  within: 60,
  parts: {
    limb: [
      1,
      ` forearms, fingers, hand, arm, foots, skins, shin, shins, calf, calfs, leg, lower leg, thigh, forearm, foot, ankle, quad, toes, toe, cast, plaster`,
    ],
    hard: [
      2,
      `like a vice, a vice, vice, rigid, like a football, shin/calf/leg/forearm/thigh ~3 like, cricket bat, enormous, fat and, bluish, fingers ~3 fat, shins gone, gone like, marrow, like a marrow, melon, skins ~3 stretched/tight, stretched like, like ~3 marrow/melon/rugby/balloon, shin/shins/calf/leg/legs/thigh/forearm/arm/skin/foot/muscle/it/its/cast/plaster <6> ${HARD}/${BIG}, rock hard, hard as, solid, like ~2 wood/stone/concrete/board/plank/drum/table/marrow/iron/brick, woody, tense, shiny, bursting, going to burst, gonna burst, about to burst, explode, bulging, skin ~3 stretched, too small, too snug, cutting in, pumped up, swollen, swelled, swelling, ballooned`,
    ],
    pain: [
      2,
      `#3-12 hours later/on/ago/since, been #3-12 hours, paracetamol does nothing, does nothing, dos nothing, terrible, pain is terrible, more than before, worse than anything, saw it off, cut it off, take it off, off the charts, nearly pass out, cast off now, might as well be sweets, as well be, sweets, sobbing, crying for, weeping, hours of crying, worst pain of, beside himself, beside herself, cant settle, expect some pain, inconsolable, begging, see stars, i see stars, straightens them, grows, grows and grows, begging, rocking, cut it open, cut ~2 leg, nothing is killing, killing the pain, nothing ~3 pain, taken everything, everything in the cupboard, tablet not help, tablets not help, tablet ~2 help,  see stars, off his face, far worse, worse and worse, getting worse, worse not better, going up, pain ~4 up, pain ~4 worse, keeps climbing, keeps getting worse, out of proportion, far worse than, worse than it looks, unbearable, screaming, screams, agony, excruciating, crying, crying with, cant bear, cant bare, cant stand it, 10 out of 10, nine out of ten, ten out of ten, off the scale, worst pain, morphine, tramadol, codeine, oramorph, tablets ~3 touching/touch/help/helping/nothing, painkillers ~4 nothing/touch/touching/help/working/work, not touching, arent touching, isnt touching, doesnt touch, didnt touch, nothing helps, nothing touches, hurts like crazy, hurts like hell, makes ~3 yelp/scream, yelp, climbing the walls, whimpering, wont settle, wont ease, doesnt ease, hasnt eased, didnt go, not gone, still ~4 hours, hours later, deep, burning`,
    ],
    nerve: [
      2,
      `feel not my foot, feel not, cant lift my left foot, toes numb, numb white, gap between ~4 toes, between my first two toes, fizzing, fizzy, bluish, cant feel ~3 toes, feel ~4 toes, buzzing, foots gone, fingers tingle, foots ~3 dead/numb/cold, toes tingle, foot/toes/toe/feet/fingers/finger/hand/shin/leg/heel <7> ${NUMB}/cold/white/pale/blue/grey/weak/floppy, numb, numbness, tingling, tingly, tingle, tingles, pins and needles, gone dead, cant feel, not feel, no feeling, lost feeling, belong to someone, belong to somebody, somebody elses, someone elses, cold toes, toes r white, cant ~3 move/lift/wiggle/pull/curl ~4 toes/foot/toe/up/fingers/ankle, wont pull up, wont lift, wont move, foot drop, weak foot`,
    ],
    stretch: [
      2,
      `touching his toes, touching her toes, touching my toes, touch ~2 toes, toe/toes <5> move/moved/moving/pull/pulled/pulls/bend/bends/bent/stretch/wiggle/wiggling/lift/lifts/push/pushes/hurts/flex, foot being bent, foot bent, bent up, straightens ~3 them, someone straightens, straighten ~3 fingers, any bend, bend of ~2 knee, wiggle, move my big toe, moov ~3 toe, when ~4 pulls/bends/moves ~3 toes/foot/ankle, stretch it, stretching it, passive`,
    ],
    cause: [
      2,
      `fallen on, fell on, scooter, motor, long march, march, race, motorbike, ball on, hockey, fell on my, plaster ~3 since, plaster, tackle, tackled, landed on it, bike landed, cast put on, put the cast, run over, wheel, dropped, stamped on, stamped, trodden, trampled, horse, clashed, clash, trapped under, trapped, twisted it, fell off, rocks, stood on, no break, hit in ~2 leg, bruise, hit in, broke, broken, fracture, fractured, plaster, cast, plastered, pinned, plated, nailed, nail, rod, surgery, op, operation, crushed, crush, trapped, smashed, smash, bashed, blow, kick, kicked, hacked, tackle, studs, landed on, fell on, fell, came down hard, came down, hit by, hit with, hit on, knocked, impact, pallets, hockey ball, cricket ball, dropped ~4 on, ran over, hours run, long effort, ultra, doesnt stop when, always goes, usually goes, goes when i stop, exertional`,
    ],
  },
  unless: `numb toes at, shoes too, shoes too tight, too tight, at 10k, loosen, goes away when i stop, eases when i stop, goes when i stop and, settles when i stop, gone within, pressure test, pressures ~3 normal, compartment pressures, fasciotomy, kinesio, tape, gaiters, compression socks, sock too tight, laces, lacing, shoes too tight, asleep from, sat on it, ice pack, itch under, itching under, itchy under, years ago, been comfy, comfy since, loosened, bunion, months since, been five months, the scar, scars numb, doms, plank position, plank for, planks, holding a plank, stiff as a board, hit the wall`,
  sure: 9,
  despite: ["denied", "gone"],
};
