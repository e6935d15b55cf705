import type { WeighedSign } from "@/lib/care/matching/sign";

const NSAID = `
  difene, naprosyn, ibuprofen, ibruprofen, ibuprophen, brufen, nurofen, advil, motrin, naproxen, aleve, diclofenac, voltarol, voltaren, anti inflammatory, anti inflammatories, antiinflammatories, nsaid, nsaids, etoricoxib, celecoxib, meloxicam, aspirin, ketoprofen, vitamin i, indomethacin, painkillers, painkiller, anti inflams`;

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
      `paracetamol, parasetamol, paracetemol, acetaminophen, tylenol, panadol, co codamol, cocodamol, codamol, cold and flu, lemsip, codeine, tramadol, solpadeine, dihydrocodeine, oxycodone, morphine, pregabalin, amitriptyline, digoxin, beta blocker, beta blockers, bisoprolol, lithium, colchicine, methotrexate, caffeine tablets, caffeine pills, gabapentin, fentanyl, heart tablets`,
    ],
    over: [
      3,
      `#7-60 tylenol/paracetamol/panadol/acetaminophen/codamol, then #6-30 more, #9-40 paracetamol/paracetomols/tablets today, today and its only, double what, about double, two different, as well, four days now, #9-60, #5-20 grams, #5-20g, gram, grams, too many, too much, lost count, lost track, more than ~4 packet/box/should/says, doubling, doubled, double dose, every ~2 hour, every hour, every two hours, every couple of hours, on top, both, two packs, packets, whole box, whole packet, handful, sachets ~2 top, over the limit, over the max, more than eight, more than 8, took the lot, twice yesterday, twice today, daily since, one every hour, #3-9 of ~4 patches, #3-9 caffeine pills/tablets, by mistake, accidentally, by accident`,
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

/** Painkillers or sleeping tablets that make somebody hard to wake, or their breath slow. */
export const sedationWeighed: WeighedSign = {
  group: "medicine",
  urgency: "now",
  atLeast: 5,
  needs: "drug & slow|drowsy",
  within: 70,
  parts: {
    drug: [
      1,
      `strong painkillers, strong painkiller, painkiller, painkillers, oxy, fentanyl, patch, patches, tramadol, codeine, co codamol, cocodamol, codamol, dihydrocodeine, oxycodone, oxycontin, morphine, oramorph, methadone, buprenorphine, opioid, opioids, pregabalin, gabapentin, amitriptyline, zopiclone, zolpidem, diazepam, valium, lorazepam, xanax, temazepam, muscle relaxant, muscle relaxants, muscle relaxer, muscle relaxers, sleeping tablet, sleeping tablets, sleeping pill, sleeping pills, nyquil, night nurse`,
    ],
    slow: [
      4,
      `breathes ~3 slow/slowly, breathing ~3 slow/slowly/shallow/small/strange, slow breathing, slow breaths, shallow breaths, breath ~2 small/slow/shallow, gaps ~3 breath/breaths/breathing, breath/breaths/breathing ~5 gaps, long gaps, big gaps, hardly breathe/breathing, barely breathe/breathing, almost ~3 breathe/breathing, forget/forgets/forgot ~2 breathe, stops breathing, pinpoint, pinpricks, tiny pupils, pupils ~3 tiny/small/pinpoint, eyes ~2 tiny, lips ~4 blue/grey/gray, blue lips, grey lips, gurgling, heartbeat ~2 slow`,
    ],
    drowsy: [
      2,
      `hard to wake, hard to rouse, cant/couldnt/wont wake, cant rouse, doesnt wake, isnt waking, shake ~5 eyes, cant stay awake, cannot ~3 wake, hardly wake, hardly ~3 wake, little points, drifts, drifting off, drifts off, nodding off, nods off, mid sentence, very sleepy, so sleepy, falling asleep, slept ~3 all day, asleep all day, slept since, very drowsy, so drowsy, out of it, slurring, slurred, floppy, limp`,
    ],
    more: [
      2,
      `two/second/three/another/extra ~2 patch/patches, both patches, forgot ~6 first/old, left the old, doubled, doubling, double, at once, by mistake, too many, too much, lost count, plus, glass/glasses/bottle ~2 wine/vodka/whisky, wine, vodka, whisky, beers, alcohol, on top, not hers, not his, not mine, #5-40 tablets/pills`,
    ],
  },
  unless: `nicotine patch, puncture, purple patch, bad patch, rough patch, wear off, wore off, years ago, knee patch, kit ~2 patch, anaesthetic, anesthetic`,
  sure: 8,
  despite: ["gone"],
};

/** Bleeding while the blood is kept thin. */
export const bloodThinnerWeighed: WeighedSign = {
  group: "medicine",
  urgency: "now",
  atLeast: 6,
  needs: "thinner & bleeding",
  within: 70,
  parts: {
    thinner: [
      3,
      `warfarin, apixaban, eliquis, rivaroxaban, xarelto, edoxaban, dabigatran, pradaxa, clopidogrel, plavix, heparin, enoxaparin, clexane, blood thinner, blood thinners, anticoagulant, anticoagulants, anticoagulation`,
    ],
    bleeding: [
      3,
      `blood ~4 pan/toilet/bowl/loo/pee/stool/poo/stools/urine/paper/vomit/sick, pee/peed/peeing/vomit/vomited/vomiting/coughed/coughing/spitting ~3 blood, bloody ~2 pee/stool/stools/poo, nosebleed ~6 stop/stopping/hour/minutes/mins, nose ~2 bleeding/bleed ~6 stop/stopping/hour/minutes/mins, wont stop bleeding, bleeding wont stop, still bleeding, keeps bleeding, bleeding ~3 stomach/gums, gums ~3 bleed/bleeding, bruises/bruising/bruised ~3 everywhere/over/mad/badly/easily, black ~3 stool/stools/poo/tar, stool/stools/poo ~4 black, coffee grounds, brought up ~4 grounds/blood`,
    ],
    faint: [1, `faint, faints, dizzy, lightheaded, light headed, weak, pale, white as`],
  },
  unless: `years ago, blood test, blood tests, before i started, black toenail`,
  sure: 8,
  despite: ["gone"],
};
