import type { SignGroup } from "../matching/sign";

export const compartment: SignGroup = {
  id: "compartment",
  urgency: "now",
  families: {
    hardLimb:
      "tighter and tighter, got tighter, getting tighter, gets tighter, hard as ~2 rock/wood/stone/board/steel/concrete/iron/brick, rock hard, board hard, solid, like ~2 wood/concrete/rock/stone/drum/brick/steel, wood, wooden, like it ~3 burst/explode, going to burst/explode, about to burst/explode, might burst/explode, gonna burst, bursting, bulging, bulge, bulges, drum tight, tight as ~2 drum, skin ~3 stretched/shiny/tight, stretched shiny, shiny and tight, shiny, so tight, really tight, very tight, super tight, unbearably tight, incredibly tight, insanely tight, hard and tight, tight and hard, tight and swollen, swollen tight, swollen and hard, hard and swollen, too tight, feels too tight, cast ~4 tight/snug/small/squeezing/crushing, plaster ~4 tight/snug/small/squeezing, splint ~4 tight, tight cast, pressure inside, pressure building, exploding, explode, tense, hard, tightening, tightness, stone",
    limbPlace: `
      fingers, toes, hand, shin, shins, calf, calfs, calve, lower leg, leg, legs, forearm, forearms, foot,
      thigh, cast, plaster, arm, front of ~2 leg, outside of ~2 leg, limb, muscle, splint, boot`,
    badLimb: `
      feel not my, not feel ~2 toes/foot/fingers, dont feel ~2 toes/foot/fingers,
      moved/moves/moving ~3 toe/toes, toe/toes ~4 scream/screamed/agony/hurts/killing, numb, numbness,
      tingling, tingly, tingle, pins and needles, cant feel, no feeling, lost feeling, lost the feeling,
      cant move ~3 toes/foot/toe/fingers/ankle, cant lift ~3 foot/toes/toe, cant wiggle,
      cant pull ~4 toes/foot/up, couldnt lift ~3 foot/toes, foot drop, dropped foot,
      foot ~3 weak/dragging/floppy/slapping/cold/white/pale/blue,
      toes ~4 cold/white/blue/pale/numb/tingling/grey/dead/weak/purple/move/scream/agony, cold toes,
      white toes, blue toes, toes wont, toe wont, foot wont, weak toes, weak foot, stretch ~3 toes,
      stretching ~3 toes, pull ~3 toes, pulling ~3 toes, bend ~3 toes, bending ~3 toes,
      someone moves ~3 toes, fingers ~4 cold/white/blue/pale/numb/tingling, weakness, cold foot,
      cold fingers`,
    notEasing: `
      no difference, make no difference, makes no difference, wont shift, wont let up, doesnt let up,
      doesnt let go, more and more, do nothing, do/does/doing/did ~1 nothing, nothing for it, wont ease,
      doesnt ease, not easing, isnt easing, hasnt eased, doesnt stop, wont stop, wont go, not going away,
      doesnt go away, hasnt gone, not going down, not settling, wont settle, even at rest, even resting,
      at rest, even lying, even after stopping, even when i stop, hours after, after i stopped,
      after stopping, stopped hours, stopped an hour, since i stopped, getting worse, worse and worse,
      worse by the, worse every, nothing touches, not touching, painkillers dont, tablets dont, tablets no,
      painkillers no, painkillers do nothing, tablets do nothing,
      codeine ~3 nothing/touch/touching/help/helping, tramadol ~3 nothing/touch, morphine ~3 nothing/touch,
      ibuprofen ~3 nothing/touch, doing nothing, does nothing, dont touch, not helping, dont help,
      doesnt help, nothing helps, no help, no relief, worse not better,
      painkillers ~3 touch/touching/work/working/helping, still, increasing, all night`,
    agony: `
      off the scale, off the charts, through the roof, out of this world, never felt pain, never had pain,
      worst ~2 ever, worse than anything, killin me, killing me, made me cry, in tears, howling, brutal,
      out of ~2 proportion, screaming when, agony, excruciating, unbearable, unreal, screaming, screamed,
      out of proportion, insane, #9-10 out of, ten out of ten, 10/10, #9-10 / 10, severe, extreme, intense,
      cant bear, terrible, terible, horrific, worst pain, worst, unbelievable, crying, killing, awful,
      horrendous, so much pain, pain is mad, so painful, pain way more, huge pain, massive pain,
      sick with pain, pain too much, really bad, very bad`,
    compCause:
      "kicked, kick, blow, hit, tackle, tackled, fell, fall, fracture, fractured, broke, broken, break, cast, plaster, surgery, operation, crushed, crush, ultra, marathon, long run, hard session, after a race, studs, hockey, football, dead leg, march, 50k, 100k, knock, whacked, stamped, bashed, splint, car, bike, ran, run, running, race, downhill, session, intervals, hike, treadmill",
    compTrauma:
      "kicked, kick, blow, hit, tackle, tackled, fell, fracture, fractured, broke, broken, cast, plaster, surgery, operation, crushed, studs, hockey, dead leg, stamped, knock, splint, nailed, pinned",
    compNot: `
      goes when i stop, goes away when i stop, stops when i stop, eases when i stop, eases off when,
      goes off when, gone within, gone in, goes within, disappears when, disappears within, settles when,
      settles within, fades when, eases within, as soon as i stop, once i stop, minutes after stopping,
      few minutes rest, minutes of rest, after resting, when resting, chronic, cecs, exertional compartment,
      pressure test, pressures, sock, socks, gaiter, gaiters, laces, lace, itch, itchy, itching, sitting on,
      cross legged, crossed legs, slept on, stiff as a board, planks, hard ground, hard session only,
      hard surface, hard floor, tight hamstring, tight hamstrings, tight hips, tight hip, tight calves,
      calves are tight, comes on after, comes on at, always comes on, always at, same point, tight shoes,
      shoes too tight, compression`,
    compItch: "poles, shoes, shoe, laces, itch, itchy, itching",
    castTight:
      "cast/plaster/splint/backslab ~5 tight/snug/small/squeezing/crushing/strangling, tight ~2 cast/plaster/splint, too tight, so tight",
    compWord: "compartment syndrome, compartment sindrome, acute compartment",
    compWorry: "acute, think, worried, might, could, is it, is this, scared, numb",
  },
  rules: [
    [
      "hardLimb & badLimb & limbPlace & agony|notEasing",
      { strength: "explicit", unless: "compNot", within: 50, despite: ["denied", "gone"] },
    ],
    ["hardLimb & badLimb & compCause & limbPlace", { unless: "compNot", within: 35, despite: ["denied"] }],
    ["hardLimb & badLimb & compTrauma & limbPlace", { unless: "compNot", within: 45, despite: ["denied"] }],
    ["hardLimb & agony & notEasing & limbPlace", { unless: "compNot", within: 45, despite: ["denied"] }],
    [
      "agony & badLimb & limbPlace & notEasing|compTrauma",
      { unless: "compNot backOrigin", within: 45, despite: ["denied"] },
    ],
    [
      "castTight & badLimb|agony|notEasing",
      { strength: "explicit", unless: "compItch", within: 40, despite: ["denied"] },
    ],
    ["compWord & compWorry & agony|badLimb", { unless: "compNot", despite: ["denied"] }],
    ["hardLimb & badLimb & limbPlace", { inSearch: true, unless: "compNot" }],
  ],
};
