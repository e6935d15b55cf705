import type { SignGroup } from "../matching/sign";

export const medicine: SignGroup = {
  id: "medicine",
  urgency: "soon",
  families: {
    nsaid:
      "ibuprofen, ibuprofin, ibuprophen, ibuprofene, ibuprofens, iboprofen, ibuprufen, ibupofen, ibu, diclofenac, diclofenc, voltaren tablets, voltarol tablets, voltaren, voltarol, naproxen, naproxin, aleve, advil, nurofen, motrin, anti inflammatory, anti inflammatories, anti inflams, antiinflammatory, antiinflammatories, antiinflamatory, nsaid, nsaids, celebrex, etoricoxib, arcoxia, meloxicam, indomethacin, vitamin i, brufen, aspirin, pain killers, painkillers, anti inflamatory, anti inflamatories",
    nsaidRace:
      "before ~4 race/marathon/start/half/ultra/run/long, during ~4 race/marathon/half/ultra/run/long, mid race, mid run, at the start, on the start, start line, race day, race morning, marathon morning, morning of ~4 race/marathon, marathon day, for the marathon, for the race, for my marathon, for my race, for my ultra, for the ultra, for sunday, get me through, get through, marathon week, halfway, at mile, at km, every #2-6 hours, taking ~3 race/marathon/ultra, to race, to run the, to finish, race this weekend, marathon on, race on sunday, race on saturday, at each aid, aid stations, at halfway, in my pocket, top up",
    nsaidMuch: `
      doubling, doubling up, hardly pee, ankles are puffy, both ibuprofen and, mixing, mixed, together,
      twice as many, kidney trouble, kidney problem, kidney problems, instead of eating, empty stomach,
      every four hours for, max dose, two different, double dose, doubled, double the, double dosing,
      twice the, more than the, maximum, over the max, above the max, over the limit, too many,
      #5-20 tablets, #5-20 a day, #5-20 pills, #5-20 ibuprofen, six a day, eight a day, ten a day, handful,
      handfuls, 800mg, #800-2400 mg, #1000-4000 mg, #1000-4000, kidney, kidneys, kidney disease, ckd,
      one kidney, ulcer, ulcers, dehydrated, dehydration, dehydrate, vomiting, heat, blood thinners,
      warfarin, stacking, on top of, both together, and diclofenac, and naproxen, with naproxen,
      every day for, for weeks, for months, popping, like sweets, like candy, like smarties,
      blood pressure tablets, pregnant, peeing less, hardly peeing, not peeing`,
    blackStool:
      "black ~3 poo/poop/stool/stools/shit/crap/tar/bowel, poo/poop/stool/stools/shit/crap ~5 black/tar/tarry/blood, tarry, tar like, blood ~3 poo/poop/stool/stools, vomit* ~3 blood, threw up ~2 blood, throwing up ~2 blood, throwing up ~4 coffee, vomit* ~4 coffee, coffee grounds, puk* ~3 blood, sick ~3 blood, blood ~3 vomit/sick, bleeding ~3 stomach, coughing up coffee",
    paracetamol: `
      paracet*, parecet*, paracetomols, paracetamol, paracetomol, paracetemol, paracetimol, parecetamol,
      acetaminophen, acetominophen, tylenol, panadol, calpol, co codamol, cocodamol, codamol, lemsip,
      dafalgan, doliprane, apap`,
    paraMuch: `
      #9-60 paracet*, #9-60 tylenols, #9-60 panadol, had #9-60, taken #9-60, took #9-60, every hour or so,
      since this morning, several packs, two packs, different packs, both packs, packets, #10-60 tablets,
      #9-60 a day, #9-60 pills, #10-60 paracetamol, #10-40 tylenol, twelve, twelve a day, ten a day, sixteen,
      twenty, #5-15 grams, #5-15 g, #5000-20000, every two hours, every hour, every 2 hours, every 2 hrs,
      every 3 hours, every three hours, every #1-3 hours, every #1-3 hrs,
      more than ~3 dose/max/maximum/limit/said/packet/eight/8, more often, too many, too much, over the max,
      over the limit, double dose, double the, doubled, doubling, double, also has paracetamol,
      contains paracetamol, also contain, same thing, same ingredient, lost count, lost track, and lemsip,
      with lemsip, on top of, as well as, overdose, overdosed, accidentally, by mistake, without realising,
      without realizing, plus ~2 cold, plus lemsip, plus co`,
    steroidShot:
      "cortisone, cortizone, cortison, steroid injection, steroid injections, steroid shot, steroid shots, corticosteroid, steroid, steroids, kenalog, depo medrone, triamcinolone, injection, injected, jab, shot",
    steroidWord:
      "cortisone, cortizone, cortison, steroid, steroids, corticosteroid, kenalog, depo medrone, triamcinolone, cortico",
    shotTendon:
      "achilles, achillies, achiles, into ~3 tendon, tendon, patellar tendon, patella tendon, in the tendon, tendons",
    shotTendonOnly: "achilles, achillies, achiles, tendon, patellar tendon, in the tendon",
    shotRace:
      "race ~3 in #1-9, race in, race next, race on, race this, marathon in, marathon next, marathon on, marathon this, #1-9 days, days before, days later, days after, day after, this weekend, next weekend, next week, next day, sunday, saturday, run tomorrow, race tomorrow, tomorrow, before ~3 race/marathon, two weeks before, week before, so i can race, so i can run, back running, run again, how soon, straight away, straight after, get me to, get through, get me through, can i run, when can i, third, second, third one, another, fourth",
    quinolone:
      "ciprofloxacin, cipro, ciprofloxacine, ciprofloxin, ciproflox, levofloxacin, levaquin, moxifloxacin, ofloxacin, floxacin, fluoroquinolone, fluoroquinolones, quinolone, quinolones, levofloxacine, avelox, norfloxacin, delafloxacin",
    quinoloneTalk:
      "years ago, no trouble then, no trouble since, how long after, tendon risk, dont suppose, can affect, can weaken, can harm, known to, linked to, one group of, avoid",
    tendonPain:
      "achilles, achillies, achiles, tendon, tendons, calf, heel, sore, pain, painful, hurts, ache, aching, shoulder, tight, stiff, swollen, tender, knees, creaky, run, running, tendonitis, legs",
    injecting:
      "injection, injections, injected, inject, injecting, jab, jabs, jabbed, shot, shots, needle, had, got, getting, offered, have, booked",
    nsaidPlan: "race, marathon, ultra, half marathon, kidney, kidneys, long run, during, before",
    medNot: `
      no more than, only took #1-3, hand out tablets, spectator, we dont hand,
      before or after, worth it,
      can affect, can weaken, known to affect, linked to, ibuprofen gel, diclofenac gel, nurofen gel,
      the gel, gel on, gel for, one dose, single dose, one tablet, took one, took two after, two after,
      cream, creams, rub, topical, rubbed, on the skin, emulgel, patches, toothache, tooth, teeth, wisdom,
      dentist, dental, refuse, refused, wont take, dont take, never take, avoid, avoided, avoiding,
      no painkillers, without painkillers, without ibuprofen, ran out of, stay away, headache last,
      period pain, years ago, last year, hooked on, addicted to running, off ibuprofen, stopped taking,
      i dont use, not taking, instead of, wouldnt take, energy gel, gluten free, voltarol gel, voltaren gel`,
    medNotShot:
      "flu shot, vaccine, vaccination, covid jab, flu jab, years ago, prp, shot of espresso, gel shot, b12, knee joint, into the knee, shoulder, in my knee, in my shoulder, allergic",
    medNotPara: `
      no more than, only took #1-3,
      within the limit, as directed, as per packet, normal dose, as prescribed, avoid, per packet,
      under the max`,
  },
  rules: [
    ["blackStool & nsaid|paracetamol", { urgency: "now", strength: "explicit", despite: ["gone"] }],
    [
      "paracetamol & paraMuch",
      { urgency: "now", unless: "medNotPara", within: 30, despite: ["gone", "denied"] },
    ],
    ["quinolone & tendonPain", { urgency: "today", within: 50, despite: ["gone"], unless: "quinoloneTalk" }],
    ["nsaid & nsaidRace", { unless: "medNot", within: 25 }],
    ["nsaid & nsaidMuch", { unless: "medNot", within: 25 }],
    ["steroidWord & shotTendon & steroidShot", { unless: "medNotShot", within: 20 }],
    ["steroidWord & shotTendonOnly", { inSearch: true }],
    ["steroidWord & shotRace & steroidShot", { unless: "medNotShot", within: 30 }],
    ["steroidWord & shotRace & injecting", { unless: "medNotShot", within: 30 }],
    ["steroidWord & shotTendon & injecting", { unless: "medNotShot", within: 30 }],
    ["steroidShot & shotTendon & shotRace & injecting", { unless: "medNotShot", within: 30 }],
    ["nsaid & nsaidPlan", { inSearch: true, unless: "medNot" }],
  ],
};
