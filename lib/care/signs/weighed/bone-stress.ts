import type { WeighedSign } from "@/lib/care/matching/sign";

export const boneStressWeighed: WeighedSign = {
  group: "bone-stress",
  urgency: "soon",
  atLeast: 6,
  needs: "site & load|night|told|pointed & goOn|night|worse",
  anywhere: "risk",
  within: 45,
  parts: {
    site: [
      2,
      `compression side, thigh aches, sore bit on, its the top, the top right in the middle, right in the middle, top of it, sacral ala, ala, pubic ramus, lisfranc, sesamoid, hip flexor, hip flexer, hip, groin, hip hurts, hip ~3 hurts/hurt/sore/ache/aches/aching, high up ~4 thigh, inside ~3 thigh, high ~4 hip/thigh, outside edge of ~2 foot, edge of ~2 foot, front of ~2 hip, hip ~3 front, deep ~4 hip/thigh/groin/buttock, hip pain, pain ~3 hip, hip bone, hip joint, thigh bone, thighbone, femur, femer, femoral, femoral neck, neck of ~2 femur, neck of ~2 thigh, pelvis, pelvic, sacrum, sacral, pubic, thigh, navicular, top of ~3 foot, midfoot, mid foot, middle of ~3 foot, n spot, n point, instep, arch, outside of ~3 foot, outer foot, outer edge of ~2 foot, outer side of ~2 foot, side of ~2 foot, little toe, fifth met, fifth metatarsal, 5th met, 5th metatarsal, metatarsal, bumpy bone, bone ~4 foot, base of ~4 toe, jones, front of ~3 shin, front of ~3 shinbone, front edge of ~3 shin, shin ~4 front, shin bone, shinbone, shin, tibia, talus, ankle bone, heel bone, calcaneus, kneecap bone, rib`,
    ],
    load: [
      2,
      `hurts to walk, hurts walking, walking hurts, limp when walking, pain walking, pain when walking, even walking, sore to walk, let the leg hang, leg hang, high chair, hang it over, odd three miles, crutches, lands, when she lands, when he lands, lands on, single hop, a single hop, cant do ~3 hop, cries when, limping off, cant stand on one leg, stand on one leg, hop, hopping, hops, hopped, limp, limping, limps, limped, hobble, hobbling, weight, wait on it, weight on it, on one leg, single leg, every step, each step, every stride, every footstrike, each footfall, when i land, landing, push off,  to walk,  cant walk, stairs, jump, jumping, sprint, coming down, when i cut, crutches, from the first step, first step, shudders, winces, flinches, one step at a time, stairs one at a time, stairs, get out of the car, out of the car, roll over in bed, tie ~2 shoe, on one leg to, put trousers on, trousers on, pushing off, walk on my heel, standing on it, stand on it,  over the edge of`,
    ],
    night: [
      2,
      `at night, at nite, in the night, three in the morning, 3am, #1-5 in the morning, roll over, toothache, night, nights, nite, in bed, in my sleep, woke, wakes me, wakes, waking, keeps me awake, keeps me up, at rest, even resting, lying in bed, lying still, even sitting, throbs, throbbing, aches ~3 rest/bed/night`,
    ],
    pointed: [
      2,
      `one spot, a spot, spot, one point, exact spot, pinpoint, size of ~3 penny, penny, size of ~2 coin/penny/pea/thumb/fingertip/fingernail/10p, coin, point ~3 finger/to, finger, fingertip, thumb, tap, tapping, press, pressing, tender, touch, on the bone, lump, bump, dead centre, crack, cracks, crunch, click, creak`,
    ],
    told: [
      3,
      `consultant said crutches, fissure, scan says femoral, compression side, grade 2, grade 3, grade 4, grade two, grade three, report says, seen a line, a line in, line in ~2 bone/navicular/femur/tibia, line on ~2 scan/mri/xray, stress fracture, stress fractur*, stress reaction, stress response, bone stress, bone oedema, bone edema, marrow oedema, marrow edema, edema, oedema, fracture line, hairline, hairline crack, has ~2 crack, a crack, cracked, tension side, black line, fracture, fractured, stress injury, bone injury, mri says, mri said, mri shows, mri showed, scan says, scan shows, scan showed, xray says, x ray says`,
    ],
    goOn: [
      2,
      `running on ~6 fracture, running on ~6 fractured, run on ~6 fracture, continue to run, ran the relay, the relay, racing on, racing on it, racing on saturday, racing this, odd three miles, doing the odd, boston, london, berlin, chicago, new york, valencia, in #5-40 days, from the gun, conference, jog to the line, jog, every session, nationals, plans on, still plans, valencia, i would rather not know, rather not know, possible to run, championship, with tape, runner, still want to race, want to race, want to run, still race, still run, want to make ~4, want to make it, marathon in, in #1-30 days, in #1-8 weeks, in a week, in a fortnight, in two weeks, days away, weeks away, next week, this weekend, next weekend, this saturday, on saturday, on sunday, this sunday, on the start line, start line, get through, get round, get around, get her through, get him through, get me round, run through it, running through, runing thru, running on it, run on it, thru it, through it, push through, carry on, carrying on, keep going, keep running, kept running, keep training, still running, still training, still doing, still run*, taper, tape it, can i tape, tape,  painkillers, advil, ibuprofen, strap it, meets,   championship, championships, champs, counties, nationals, state, districts, regionals, reps with us, refuses to miss, refuses to rest, refuses, wont rest, took it off, took the boot off, out of the boot, without the boot, charity place,  flights, booked, entry, number one, parkrun,  marathon,  ultra, get round, race day, weeks to, do my jumps, anyway, never made me stop, made me stop, crack on, loosen the laces, naproxen, dosing, cant be broken, so it cant be, #1-12 weeks to, #1-12 weeks out, training partner, on it anyway, through the upper, limiting the impact, hip flexer, hip flexor`,
    ],
    worse: [
      1,
      `cries, wakes me at, still plans, toothache, every step, cant stand, worse after every, worse after each, worse every, worse each, worse with every, worse with each, getting worse, gets worse, worse and, worse, wurse, sharper, earlier in, sooner, for ~2 weeks, for a month, since ~1 #2-12 weeks, #3-20 weeks now, #3-20 weeks and ~3 still/worse, been weeks, doesnt warm up, doesnt go, ache, sharp, hurts so much, hurts so bad, very strong, jumps, yelps, flinches`,
    ],
    risk: [
      1,
      `no periods, no period, period, periods, third stress, second stress, another stress, previous stress, osteopenia, osteoporosis, bone density, low vitamin d, vitamin d, vegan, thin, lost weight, doubled, ramped, mileage, from ~2 miles, new to running, army, marathon block, peak week, first marathon, #50-100 miles`,
    ],
  },
  unless: `our rule, by the book, in studies, pelvic floor, pelvic health, made me limp, roller, it band, long strip, bad patient, no harm came, inside edge both legs, pregnant, inside edge, strane from, walking fine, itbs, split squats, hip hitches, small bump on each, both sides there, signed me off, signed off in, bone doc signed, no pain at all, rib meets, bursa, at the side of my hip, outside of the knee, itbs, 4.2, passed out laughing, water jump, whats good for, bursitis, trochanteric, adductor strain, pulled groin, hernia, sports hernia, osteitis pubis, gets better as, eases as i warm, warms up after, labral tear, labrum, impingement, arthritis, plantar, achilles, extensor tendon, healed, fully healed, all healed, discharged, cleared to run, cleared to, has cleared, physio says, physio thinks, years ago, last year, both shins, inner edge, inside edge, inner edge of ~2 shin, inner shin, night shift, night shifts, working nights, inner border, callus, week #6-30, back running, back to running, itb, it band, hamstring, morton, neuroma, sesamoiditis, bunion, blister, gout, return to run, walk run, couch to, signed off, screws out, recovery time, a year later, you will be back, both legs, inside over, big area, goes off after, go of after, go off after, months later, or stress fracture`,
  sure: 14,
  despite: ["denied"],
};
