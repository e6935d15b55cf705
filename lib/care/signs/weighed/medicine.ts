import type { WeighedSign } from "@/lib/care/matching/sign";

const NSAID = `
  ibuprofen, ibruprofen, ibuprophen, brufen, nurofen, advil, motrin, naproxen, aleve, diclofenac, voltarol, voltaren, anti inflammatory, anti inflammatories, antiinflammatories, nsaid, nsaids, etoricoxib, celecoxib, meloxicam, aspirin, ketoprofen, vitamin i, indomethacin, painkillers, painkiller, anti inflams`;

/** Kidneys under strain, or bleeding, with anti-inflammatories. */
export const antiInflammatoryWeighed: WeighedSign = {
  group: "medicine",
  urgency: "now",
  atLeast: 5,
  needs: "drug & bleeding|kidney",
  within: 80,
  parts: {
    drug: [2, NSAID],
    much: [
      2,
      `like sweets, before and in, #3-30 ibuprofen/advil/naproxen/aleve/nurofen/tablets/pills/a day/of them, #6-40, full dose, max dose, maximum, double, doubled, doubling, twice the, handful, packet, all through, every few hours, every ~2 hours, before and after, on top, plus, as well as, more than, at once, for weeks, for months, daily, twice daily, ultra, 100 miler, marathon, race, 50k, #50-100 miles`,
    ],
    kidney: [
      3,
      `thrown up everything, what little, is dark, peeing is dark, hardly any pee, hardly ~3 pee/peed/peeing, barely ~3 pee/peed/peeing, not peed, havent peed, hasnt peed, no pee, pee ~5 dark/brown/little/nothing, peed ~2 dark/brown, little pee, dark pee, flank, kidney, kidneys, one kidney, swollen, swelled, ankles ~3 swollen, creatinine, egfr, dehydrated, diarrhoea, diarrhea, keep water down, keep ~3 down, vomiting, puffy`,
    ],
    bleeding: [
      4,
      `brown bits, stomach ~4 fire, throwing up brown, what i pass, pass ~4 tar, looked like tar, like tar, tar, black ~3 poo/stool/stools/poop/tar, poo/stool/stools/poop/poos/shit ~5 black/tar/tarry/sticky/blood, liquorice, dark like, red on ~2 paper, tarry, melaena, coffee grounds, coffee ~2 grounds, vomit* ~4 blood, threw up ~4 blood/coffee/brown, blood ~5 vomit/sick/toilet/stool/poo, bleeding ~3 stomach/ulcer, ulcer, stomach ~3 burns/burning/bleeding/agony`,
    ],
    faint: [1, `lightheaded, light headed, dizzy, faint, faints, pale, weak, sick, standing up, on standing`],
  },
  unless: `gel only, rubbed in, rub on, cream, beetroot, iron tablets, dont take ibuprofen, avoid ibuprofen, never take ibuprofen, refuse, refused, stay off, bismuth, years ago, black toenail, black toenails, how long before, swollen knee, swollen ankle`,
  sure: 8,
  despite: ["denied", "gone"],
};

export const overdoseWeighed: WeighedSign = {
  group: "medicine",
  urgency: "now",
  atLeast: 4,
  needs: "drug & over",
  within: 50,
  parts: {
    drug: [
      2,
      `paracetamol, parasetamol, paracetemol, acetaminophen, tylenol, panadol, co codamol, cocodamol, codamol, cold and flu, lemsip, codeine, tramadol, solpadeine, dihydrocodeine, oxycodone, morphine, pregabalin, amitriptyline`,
    ],
    over: [
      3,
      `#7-60 tylenol/paracetamol/panadol/acetaminophen/codamol, then #6-30 more, #9-40 paracetamol/paracetomols/tablets today, today and its only, double what, about double, two different, as well, four days now, #9-60, #5-20 grams, #5-20g, gram, grams, too many, too much, lost count, lost track, more than ~4 packet/box/should/says, doubling, doubled, double dose, every ~2 hour, every hour, every two hours, every couple of hours, on top, both, two packs, packets, whole box, whole packet, handful, sachets ~2 top, over the limit, over the max, more than eight, more than 8, took the lot, by mistake, accidentally, by accident`,
    ],
    sign: [
      1,
      `sick, queasy, feels fine, feel fine, nausea, vomiting, yellow, drowsy, sleepy, ok to take, is it ok, wasnt working, wasnt wurking, not working, since yesterday, in a day, per day, a day, past ~2 days, last ~2 days`,
    ],
  },
  unless: `#1-3 hours sleep, min run, minutes, miles, km, reps, sets, is it ok to run, one dose, normal dose, years ago, vaccine`,
  sure: 8,
  despite: ["gone"],
};

export const steroidWeighed: WeighedSign = {
  group: "medicine",
  urgency: "soon",
  atLeast: 5,
  needs: "steroid & tendon & race|torn|again",
  within: 60,
  parts: {
    steroid: [
      3,
      `cortisone, cortizone, steroid, steroids, corticosteroid, kenalog, depo medrol, triamcinolone, jab, injection, inject, injected, injects, shot, needle`,
    ],
    tendon: [
      2,
      `achilles, achillies, tendon, patellar, patella, plantar, tib post, hamstring tendon, quad tendon`,
    ],
    race: [
      2,
      `saturdays trials, trials, jump on it, can i race, race saturday, race sunday, before saturday, before sunday, days before, day before, race is, race on, race next, before ~3 race, before ~3 marathon, nationals, on sunday, this sunday, on saturday, this saturday, race day, so he can, so she can, so i can, to race, to jump, to run, to get through, get me through, start line, marathon, championship, finals, meet, friday`,
    ],
    torn: [2, `torn, tear, partial tear, partly torn, frayed, rupture, degenerat*`],
    again: [2, `third, second, fourth, another, again, same tendon, twice, every`],
  },
  unless: `flu, covid, vaccine, tetanus, b12, years ago, prp, shockwave, saline, hyaluronic, long ago, shot putter, worth a shot, give it a shot, refused, said no, turned down, wont have`,
  sure: 10,
};

export const quinoloneWeighed: WeighedSign = {
  group: "medicine",
  urgency: "soon",
  atLeast: 4,
  needs: "drug & tendon & pain",
  within: 90,
  anywhere: "drug",
  parts: {
    drug: [
      3,
      `ciprofloxacin, cipro, levofloxacin, levaquin, ofloxacin, moxifloxacin, fluoroquinolone, quinolone, ciproflox*, levoflox*`,
    ],
    tendon: [
      1,
      `heel cords, cords, both heels, heels, achilles, achillies, achiles, tendon, tendons, heel, calf, back of ~2 ankle, ankles, shoulder, patellar`,
    ],
    pain: [
      1,
      `hot wires, like wires, downstairs, stairs, hardly get, cant get, cant walk, limping, pain, painful, hurts, hurt, sore, ache, aches, aching, stiff, burning, swollen, twinge, tender, tight, sharp, creaky, thick`,
    ],
  },
  unless: `years ago, no trouble, how long after, dont suppose, switched, changed me to, gave me something else, allergic`,
};
