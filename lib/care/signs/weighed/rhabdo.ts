import type { WeighedSign } from "@/lib/care/matching/sign";

export const rhabdoWeighed: WeighedSign = {
  group: "rhabdo",
  urgency: "now",
  atLeast: 5,
  needs: "dark|little & muscles|weak|effort|sick",
  anywhere: "effort",
  within: 60,
  parts: {
    dark: [
      3,
      `coming out ~3 mahogany/brown/dark/red, comes out ~3 brown/dark/red, pipi is brown, it is brown, mahogany, passing ~5 colour/brown/dark/cola/coke/tea/rust, rusty, when she goes ~5 rusty/brown/dark/red, when he goes ~5 rusty/brown/dark/red, teapot, colour of ~2 cola, colour of, toilet ~4 like, loo ~4 like, bowl ~4 like, toilet ~6 emptied/poured/spilled, brown when, beetroot since, thought it was the beetroot, thought it was beetroot, blamed ~2 beetroot, brown like, been brown, its brown, like the river, pee/peed/peeing/pees/water/toilet/bowl/loo/urinate/stream/bog <10> brown/broun/brownish/cola/coke/pepsi/coffee/tea/rust/rusty/rusted/wine/guinness/stout/porter/treacle/gravy/port/bovril/mud/muddy/blood/bloody/marmite/molasses/syrup/cider/ale/beer/whisky/redbush/mahogany, pee/peed/peeing <5> dark/darker/black/red/reddish/orange/orangey/purple/maroon, tea without milk, looks like tea/coke/cola/coffee, like ~2 coke/cola/guinness/tea/coffee, dark brown, colour of ~3 coke/cola/tea/coffee/wine/rust/port`,
    ],
    brown: [
      1,
      `pee/peed/peeing/pees/water/toilet/bowl/loo/pipi/comes/coming/goes <8> brown/cola/coke/tea/rust/rusty/black/guinness/wine/mahogany/mud/muddy/treacle/gravy, tea coloured, coffee coloured, cola coloured, coca cola`,
    ],
    little: [
      2,
      `hardly anything when, hardly anything, almost nothing when, almost no pee, next to nothing, hardly been ~3 loo/toilet, hardly been to, hardly ~4 pee/peeing/loo/going/toilet, hardly peed, hardly pee, hardly any pee, barely ~4 pee/peeing/peed/loo/toilet/going, not peed, havent peed, hasnt peed, no pee, peeing nothing, peed nothing, little pee, pee ~3 little, comes ~2 little, a few drops, drops, not pee*, kidneys, kidney`,
    ],
    muscles: [
      2,
      `legs/thighs/arms/calves/muscles/quads ~4 like, tree trunks, too hard, very hard, stuck, legs/leg/arms/arm/thighs/quads/calves/biceps/muscles/muscle/shoulders/lats/glutes/hamstrings <6> rock/hard/stone/stones/wood/wooden/swollen/swelled/puffy/concrete/solid/balloon/balloons/doubled/huge/tight/agony/murder/screaming/killing, everything is puffy, everythings puffy, muscles ~4 hurt/ache/sore, so sore, sore all over, doms, soreness, worse than doms, beyond doms, worst doms, legs/thighs/arms/quads ~4 sore/hurt/hurts/tender, so tender, too sore, sore to touch, look bigger`,
    ],
    weak: [
      2,
      `cannot make straight, not bend, arm not bend, arms not bend, lowering myself, barely walk, stuck at right angles, cant stand, dropped, lying on ~2 floor, on the floor, cant ~3 lift/raise/bend/straighten/straiten/sit/stand/climb/dress/wash/brush/hold/walk/open/move/comb/squat, crawl, crawls, crawling, crawled, cant get ~3 up/off/out/down, so weak, too weak, no strength, weak, weakness, legs wont, arms wont, on all fours, on his bum, on my bum, shuffling, cant even`,
    ],
    effort: [
      1,
      `pull up, pull ups, pull movement, new exercise, exercise, workout, marathon, broom handle, hyrox sim, sim, wall sits, wall sit, squat challenge, 24hr, military, army test, test, till they dropped, beasting, circuits, conditioning, stair challenge, stair, feet of down, of descent, alps race, mountain race, squats, lunges, squat, burpees, crossfit, murph, ems, electro, electrical stim, spin class, spinning, spinning class, bootcamp, boot camp, body pump, bodypump, hiit, pull ups, pullups, push ups, pushups, pressups, press ups, sit ups, gym, class, pt session, personal trainer, trainer, reps, challenge, punishment, ultra, marathon, #30-200 miles, hell week, camp, preseason, training camp, session, first time, first session, statin, statins, heat, sauna, hot day, hyrox, spartan, obstacle race, tough mudder, stairs race, tower run, downhill, half, long run, ironman, hill reps, kettlebell, rowing, deadlifts, weights, football camp`,
    ],
    sick: [
      1,
      `sick, vomiting, vomit, threw up, nausea, nauseous, queasy, fever, feverish, confused, flu like, shaky, swollen, bloated, puffy`,
    ],
  },
  unless: `ate beetroot, beetroot juice, beetroot shots, drank beetroot, beets, vitamin, vitamins, multivitamin, berocca, b12, riboflavin, blackcurrant, rhubarb, cystitis, uti, period, first thing in the morning, morning pee, hydration chart, coke at, flat coke, cola at ~2 aid, coffee stop, cup of tea, tea and, aid station, cake, hoka, electrolyte tablet, in the dark, dark mornings, dark nights, drinking coke, drank coke, head torch, brown trail, mud bath, muddy puddle, kidney stone, stones passed`,
  sure: 8,
  despite: ["denied", "gone"],
};
