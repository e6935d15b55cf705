import type { SignGroup } from "../matching/sign";

export const rhabdo: SignGroup = {
  id: "rhabdo",
  urgency: "now",
  families: {
    pee: "pee, peed, peeing, pees, wee wee, urin, urinated, toilet, loo, my water, bathroom",
    darkPee: `
      pee/peed/peeing/urin ~7 brown/browny/brownish/cola/coke/coca/tea/rust/rusty/black/blackish/red/reddish/dark/maroon/port/coffee/iced/stout/guinness/ale/mahogany/chocolate/blood/bloody/pepsi/mud/muddy/whisky/beer,
      brown/browny/brownish/cola/coke/tea/rust/rusty/black/red/reddish/dark/maroon/coffee/stout/guinness/chocolate/pink/blood/pepsi/muddy/mud ~6 pee/peed/peeing/urin/piss, peed ~2 blood, peeing blood, blood in ~2 pee/toilet, pee is not yellow, water ~3 brown/cola/tea, toilet ~4 cola/coke/coloured/tea/brown, looks like coke/cola/tea/coffee, colour of ~3 coke/cola/tea/coffee/guinness/rust, like coca cola, went ~3 toilet ~6 brown/cola/coke/tea, myoglobin`,
    brownPee: `
      pee/peed/peeing/urin ~6 brown/browny/brownish/cola/coke/coca/tea/rust/rusty/black/blackish/coffee/stout/guinness/pepsi/mahogany/maroon,
      brown/browny/brownish/cola/coke/tea/rust/rusty/black/coffee/pepsi ~5 pee/peed/peeing/urin, looks like coke/cola/tea, colour of ~3 coke/cola/tea/coffee/guinness/rust, toilet ~4 cola/coke/tea/brown, like coca cola`,
    hardlyPee:
      "hardly/barely/not/havent/cant/hasnt ~3 pee/peed/peeing, no pee, pee ~3 little/nothing, little pee, stopped peeing, no wee",
    muscleHard: `
      arms/legs/thighs ~3 big, cant/cannot make ~2 straight, cannot make straight, very big, walking like, rock hard, like rocks, like rock, solid as, hard as ~2 rock/wood/stone/concrete, arms/thighs/quads/legs/muscles/triceps/biceps/lats/shoulders/calves ~4 swollen/swolen/balloon/ballooned/huge/locked/stuck/puffy/solid/weak/swelling/useless, swollen ~3 arms/thighs/quads/muscles/triceps/biceps/forearms, cant bend/straighten/lift/raise/extend ~3 arms/arm/legs/elbows/knees/quads/elbow, cant lift ~3 head/cup/fork/toothbrush, arms wont straighten/bend, legs wont bend, t rex arms, muscles ~3 agony/swollen/melting/weak, way worse than ~2 doms/soreness, worse than ~3 doms/soreness, worse than ~2 normal/usual/any, not normal doms, beyond doms, isnt normal soreness, never been ~2 sore, cant walk, cant get out of bed, cant move, can barely walk/move/bend/lift, barely move/walk/bend/lift, weak as, so weak, weakness, muscle pain, muscles hurt, muscles ache, everything hurts, legs hurt, quads hurt, arms hurt, thighs hurt, legs killing, muscles killing, sore, soreness, agony`,
    muscleVeryHard:
      "arms/legs/thighs ~3 very big, cannot make straight, cant make ~2 straight, rock hard, like rocks, hard as ~2 rock/wood/stone, arms/thighs/quads/triceps/biceps/forearms/lats ~4 swollen/swolen/balloon/ballooned/swelled/massive, swollen ~3 arms/thighs/quads/muscles/triceps/biceps/forearms, cant bend/straighten/lift/raise/extend ~3 arms/elbows/elbow/knees, arms wont straighten/bend, legs wont bend",
    rhabdoWord: "rhabdo, rhabdomyolysis, rabdo, rhabdomiolysis, rhabdomyolisis, ck levels, creatine kinase",
    rhabdoWorry:
      "could it, is it, is this, worried, scared, think, might, have i, symptoms, sore, pee, should i",
    effortAfter:
      "pull up, push up, stair climb, stairs, climb, climbs, begin the, first time, race, raced, marathon, half, ultra, ironman, triathlon, hyrox, crossfit, spin, spinning, squats, squat, lunges, burpees, burpee, pullups, pull ups, push ups, pushups, press ups, workout, wod, session, gym, class, bootcamp, boot camp, weights, leg day, trainer, 50k, 100k, 100 miler, 50 miler, long run, hill reps, challenge, reps, deadlifts, run, training, exercise, effort, hike, mountain, tri, runs, ran, murph, hills, camp, spartan, obstacle, backyard, sprints, ems, heat, statin, statins, finished, parkrun, trail, comeback, first day back, miles, downhill, marathons, relay, beasting, army, police test, fitness test, assault, wall sits, step ups",
    rhabdoUnwell:
      "sick, vomiting, nausea, weak, weakness, fever, confused, heart, statin, statins, heat, puking, threw up, swollen, dizzy",
    rhabdoNot: `
      dark yellow, bright yellow, bright orange, orange, clear again, too yellow, beetroot, beets, beet,
      vitamin, vitamins, b12, b complex, berocca, supplement, supplements, multivitamin, food colouring,
      rhubarb, blackberries, first thing, on waking, when i wake up, woke up dark, concentrated, straw, pale,
      lemonade, flat coke, coke at, coke from, aid station coke, cup of tea, cups of tea, drink coke,
      drinking coke, drank coke, tea and toast, in the dark, dark mornings, dark nights, head torch,
      headtorch, dark chocolate, black toenail, black toenails, kidney stone, uti, cystitis, b vitamins`,
    sorenessWorse:
      "days later, day 2, day 3, still, getting worse, worse, swollen, so swollen, out of proportion, far worse, way worse",
  },
  rules: [
    ["brownPee", { strength: "explicit", unless: "rhabdoNot", despite: ["gone"] }],
    ["darkPee & muscleHard|rhabdoUnwell", { strength: "explicit", unless: "rhabdoNot", despite: ["gone"] }],
    ["darkPee & effortAfter", { unless: "rhabdoNot", within: 40, despite: ["gone"] }],
    ["hardlyPee & muscleHard & effortAfter", { unless: "rhabdoNot backOrigin", despite: ["denied"] }],
    ["muscleVeryHard & effortAfter & sorenessWorse", { despite: ["denied"], within: 45 }],
    ["rhabdoWord & rhabdoWorry & muscleHard|darkPee", {}],
    ["rhabdoWord & rhabdoWorry", { inSearch: true }],
  ],
};
