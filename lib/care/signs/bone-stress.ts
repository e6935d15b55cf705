import type { SignGroup } from "../matching/sign";

export const boneStress: SignGroup = {
  id: "bone-stress",
  urgency: "soon",
  families: {
    riskSite: `
      outside of the foot, outside of foot, near small toe, small toe, pinky toe, baby toe, top of the foot,
      inside the groin, crease of ~2 hip, hip crease, front of hip, in the hip, in my hip,
      deep ~5 groin/hip/thigh, groin ~4 deep, hip ~4 deep, groin pain, groin hurts, groin ache, groin aches,
      groin sore, pain ~4 groin, ache ~4 groin, groin, femoral neck, neck of ~2 femur, femur,
      front of ~3 hip, front of ~3 thigh, inside ~2 hip, middle of ~2 thigh, mid thigh, thigh bone,
      thighbone, upper thigh, pubic bone, pelvis, sacrum, pubic ramus, front of ~3 shin,
      front edge of ~3 shin, shin bone, shinbone, one spot ~4 shin, spot ~5 shin, shin ~5 spot,
      shin ~6 point, front of ~3 tibia, anterior tibia, tibia, point ~3 shin, lump ~4 shin, bump ~4 shin,
      middle of ~2 shin, top of ~3 foot, top of ~2 midfoot, midfoot, mid foot, navicular, instep, n spot,
      arch top, top of ~2 arch, outer foot, outside of ~3 foot, side of ~3 foot, outer edge of ~2 foot,
      little toe ~3 base, base of ~4 toe, fifth metatarsal, 5th metatarsal, 5th met, fifth met,
      base of ~3 metatarsal, outer edge ~3 foot, outer side ~3 foot, jones, metatarsal`,
    boneNight: `
      at night, in the night, at nite, night pain, wakes me, waking me, woke me, keeps me awake, keeping me awake, in bed, at rest, lying in bed, lying down, when resting, even resting, even sitting, aches all night, rest pain, sleeping, even when i rest, even when i am not, sitting still, sat still, just sitting, all night, when i lie, nights, sleep, bed, doing nothing`,
    boneLimp: `
      every step, jab, stab, stabbing, hopped, sharp, when i land, landing, impact, push off, walking, walk,
      weight, stand, every stride, each stride, with every run, every run is ~1 more/worse/bad, more bad,
      more pain every, cant jump, can not jump, cannot jump, cannot hop, cant hop, pain on ~1 bone,
      on the bone, on a bone, stairs hurt, hurts to stand, nagging, throb, throbs, limp, limping, limps, hop,
      hopping, hops, single leg hop, each step, each footstrike, every footstrike, weight on it,
      weight on ~2 leg/foot, weight bearing, put weight, bear weight, cant walk, walking hurts,
      hurts to walk, hurts walking, worse each run, worse every run, worse with every, worse with each,
      worse each, worse every, earlier in ~3 run, sooner ~3 run, comes on earlier, comes on sooner,
      sharper each, sharper every, can put ~3 finger, finger on it, one finger, pinpoint, pin point,
      point tenderness, pinprick, one spot, exact spot, one point, spot the size, press ~3 bone,
      pressing ~3 bone, tender to touch, tender on the bone, tender spot, percussion, tap it, tapping, jump,
      jumping, stairs, worse the further, worse the longer, worse as i run, doesnt warm up, doesnt ease,
      getting worse, gets worse, going down stairs, cant run, coin, thumb`,
    boneHistory: `
      not had ~2 period, not had ~2 periods, period since, periods since, no period since, dieting,
      lost weight, lot of weight, osteoporosis, osteopenia, bone density, low bone, dexa, thin bones,
      bone thinning, brittle, no periods, no period, periods stopped, period stopped, lost my period,
      lost my periods, missed periods, havent had a period, havent had my period, amenorrhea, amenorrhoea,
      third stress fracture, second stress fracture, fourth stress fracture, another stress fracture,
      previous stress fracture, had a stress fracture, stress fractures before, history of stress,
      vitamin d low, low vitamin d, vegan diet, red s, reds, relative energy, jumped my mileage,
      doubled my mileage, ramped up, upped my mileage, big mileage, mileage jump, mileage, ramped, steroids`,
    toldFracture: `
      grade #2-4 ~2 stress/fracture/reaction/bone, fracture of ~2 femoral/hip/neck/navicular/tibia,
      incomplete fracture, fracture, fracture line, stress fracture, stress fractur, stress fx,
      stress reaction, femoral neck, bone stress, bone oedema, bone edema, hairline fracture, hairline crack,
      hairline, crack in ~3 bone/hip/foot/shin/femur, fractured, navicular fracture, jones fracture,
      stress fratcure, bone injury`,
    askRun: `
      to race, race state, wants her/him/me to race/run, wants to race, wants to run, can she ~2 run/race,
      can he ~2 run/race, could she, marathon on, race on, with a shot, through it, still doing,
      training for, go for it, is it safe, do i really need, do i have to stop,
      keep doing ~3 miles/runs/running, easy miles, easy runs, easy running, keep going, keep up, carry on,
      run districts, run state, run counties, do districts, can i ~2 run, can i still, could i still,
      should i still, ok to run, okay to run, safe to run, run on it, run through, running through,
      still race, still run, still do, run the, do the race, marathon ~3 in #1-9, marathon ~4 weeks, race in,
      race is in, race ~3 weeks, weeks away, weeks to go, days away, next weekend, this weekend, next week,
      on sunday, on saturday, want to race, want to run, keep running, kept running, carry on running,
      carrying on, keep training, continue running, continue to run, run anyway, ran anyway, how soon,
      tape it, numb it, painkillers, get through, ignore, run it, going to run, jog, line up, start line,
      toe the line, been training`,
    riskNamed:
      "femoral neck, neck of ~2 femur, navicular, fifth metatarsal, 5th metatarsal, 5th met, anterior tibia, front of ~3 tibia, dreaded black line, tension side, jones fracture, jones, sacral, talus, femoral shaft, hip stress fracture, stress fracture ~4 hip/groin/pelvis/femur/thigh, hip ~3 stress fracture, femoral, tibia stress fracture, femur, femer, thigh bone, superior cortex",
    cracked:
      "crack, cracked, cracking, snapped, snap, pop, popped, went, gave way, broke, something broke, something went, heard ~2 crack/pop/snap, felt ~2 crack/pop/snap",
    cantWeight:
      "cant walk, cant put ~3 weight, cant bear weight, cant weight bear, cant stand on, couldnt walk, couldnt stand, couldnt put ~3 weight, couldnt bear, cannot walk, cannot stand, cannot put, unable to walk, no weight, cant step, hopping on one, on crutches, carried, crawl, crawled, weight on it",
    crackSite: "groin, hip, thigh, femur, shin, foot, leg, tibia, metatarsal, midfoot, navicular, pelvis",
    tendonPlaceOnly: "achilles, heel, calf, kneecap, patella, tendon, knuckle",
    crackNot: "knee, ankle rolled, cracking joints, poles, phone, years ago, screen, toenail",
    boneTold:
      "doctor, doc, physio, mri, scan, gp, radiologist, xray, x ray, told, diagnosed, report, consultant, shows, showed, says, said, confirmed, found, bone scan, results",
    boneLow:
      "fibula, second metatarsal, 2nd metatarsal, third metatarsal, 3rd metatarsal, 2nd met, rib, old stress fracture, last year, before, previous",
    boneNot: `
      bursa, bursitis, it band, itb, itbs, outer hip, outside of ~2 hip, side of ~2 hip, trochanter*,
      trochanteric, inner border, inside of ~2 shin, inner shin, inner shins, medial, both shins, shins both,
      both sides, warms up, warm up and, eases after, eases as, eases once, goes after ~3 minutes, loosens,
      loosens up, laces, lace, laced, lacing, shown healed, healed, has healed, fully healed, got better,
      gets better, getting better, improving, improves, pulled groin, pulled ~2 inner, groin strain,
      adductor, night shift, night shifts, nights at work, working nights, work nights, night run,
      night runs, quads doms, doms, tight shoes, shoe pressure, shoes too, new shoes rubbing, quad strain,
      runners knee, jogging is fine, cleared, cleared to, signed off, back to running, return to run,
      return to running, walk run, years ago, pain free, painfree, no pain now, doesnt hurt, i am pain,
      dont hurt, hip flexor`,
    boneNotNamed: `
      signed me off, signed off, no pain at all, back after the fracture,
      came back to running, coming back from, my comeback, healed, has healed, fully healed, cleared,
      signed off, years ago, recovered, pain free, painfree, ruled out, negative, clear mri,
      no stress fracture, no fracture, was clear, return to, returning, first run back, cross training,
      aqua jogging, pool running, how long did, what did you do, ran again, running again, my recovery,
      recovery from, recovery after, returned`,
    boneSevereNight: "wakes me, waking me, woke me, night, nights, rest, bed",
  },
  rules: [
    [
      "cracked & cantWeight & crackSite",
      {
        urgency: "today",
        strength: "explicit",
        within: 35,
        despite: ["denied"],
        unless: "tendonPlaceOnly boneNotNamed crackNot",
      },
    ],
    ["riskNamed & toldFracture & askRun", { strength: "explicit", unless: "boneNotNamed", within: 180 }],
    [
      "toldFracture & askRun & boneTold",
      { strength: "explicit", unless: "boneNotNamed boneLow", within: 45 },
    ],
    [
      "riskSite & boneNight & boneLimp",
      { unless: "boneNot boneNotNamed", within: 60, despite: ["denied", "gone"] },
    ],
    [
      "riskSite & boneNight & boneHistory",
      { unless: "boneNot boneNotNamed", within: 60, despite: ["denied"] },
    ],
    [
      "riskSite & boneLimp & boneHistory",
      { unless: "boneNot boneNotNamed", within: 60, despite: ["denied"] },
    ],
    ["riskSite & boneLimp & boneLimp", { unless: "boneNot boneNotNamed", within: 50, despite: ["denied"] }],
    ["riskSite & boneNight|boneLimp", { inSearch: true, unless: "boneNot", despite: ["denied"] }],
  ],
};
