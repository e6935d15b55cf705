import type { SignGroup } from "../matching/sign";

export const tendonRupture: SignGroup = {
  id: "tendon-rupture",
  urgency: "today",
  families: {
    snap: "gunshot noise, hollow, shot noise, went off like, snap, snapped, snapping, pop, popped, popping, poped, bang, banged, crack, cracked, kicked me, kicked in, been kicked, got kicked, was kicked, kick in, kick to, like ~3 kicked, hit me ~3 from behind, hit in the back, hit by, struck, whacked, twang, twanged, ping, pinged, shot, shot in, gunshot, tear, tore, torn, teared, ripped, rip, ripping, gave way, went bang, went pop, rupture, ruptured, gap, dent, dip, hole, elastic band, rubber band, threw ~3 at me/my, thrown ~3 at me/my, stone at, rock at, ball hit, whip, kicked him, kicked her, loud noise, noise, whipped, exploded",
    tendonPlace:
      "achilles, achillies, achiles, achilis, heel, back of ~3 leg, back of ~2 ankle, behind ~2 ankle, calf, calfs, calve, above ~2 heel, kneecap, knee cap, patella, patellar, quad tendon, quads tendon, quad, above ~2 knee, below ~2 knee, under ~2 knee, under ~2 kneecap, front of ~2 knee, behind, lower leg, tendon, ankle",
    noPush: `
      toes ~2 impossible, impossible ~5 toes/tiptoe, not walk on toes, cant walk on ~2 toes,
      cant walk on tiptoe, but not push, heel just drops, heel drops, no spring, cant lift ~2 heel,
      cant raise ~2 heel, toes: impossible, foot not push, not push, fingers of ~2 foot,
      cant do ~2 calf raise, cant do ~2 heel raise, no calf raise, not raise ~2 heel,
      cant/couldnt/cannot/unable/not/wont push off, cant/couldnt/cannot push, no push off, push off at all,
      no push, no power ~3 push/toe/foot, no strength ~3 push/toe/foot,
      cant/couldnt/cannot/unable/not ~5 tiptoe/tiptoes/toes/toe, cant do ~4 raise/raises/heel,
      cant/couldnt ~3 heel raise, calf raise, cant go ~3 toes, cant stand ~3 toes, cant get ~4 toes,
      cant point ~3 foot/toes, cant rise, cant press ~3 pedal/down, foot flaps, foot is floppy, foot floppy,
      foot just flaps/flops/hangs, foot slaps, slapping, flops, flapping, floppy, flat footed, flatfooted,
      flat foot, walk flat, walking flat, cant/couldnt/cannot/unable/wont straighten,
      cant/couldnt/cannot lift ~3 leg/foot, cant/couldnt extend, wont straighten,
      cant/couldnt ~2 straight leg, cant raise ~3 leg, kneecap ~4 high/up/higher/moved, knee gives,
      leg gives way, leg collapses, no strength ~3 straighten,
      cant/couldnt/cannot/can barely/hardly/barely walk, cant put weight, cant weight bear, weight on it,
      foot goes nowhere, nothing happens when, bruise ~4 heel, bruising ~4 heel, a gap, gap in, gap above,
      gap where, feel a gap, dent above, dent in, dip in, dip above, hole where, foot doesnt move,
      foot doesnt, thompson test, calf squeeze`,
    gapThere: `
      hole over ~2 heel, hole above, hollow ~4 heel/achilles/tendon/kneecap, hole ~4 heel, where the tendon,
      gap ~4 tendon/achilles/heel/kneecap/calf/leg, gap above, dent ~4 achilles/tendon/heel/kneecap,
      dip ~4 achilles/tendon, hole ~4 achilles/tendon, achilles/tendon ~5 gap/dent/dip/hole, bump where`,
    kickedFeel: `
      trodden on, trod on, stepped on my heel, stepped on the back, stood on my heel,
      someone/somebody/guy ~3 trod/trodden/stepped/kicked/hit, stone hit, like stone,
      like ~2 stone/brick/rock/ball/bullet hit, exploded at the back, shoot/shot me ~3 leg/heel/calf,
      noone was there, no one was there, nobody was there, shot in ~2 leg/calf/heel/ankle,
      kicked ~5 heel/achilles/calf/leg/ankle, like ~4 kicked, kick ~4 heel/achilles/calf/leg,
      kicked from behind, turned round/around ~8 nobody/noone/no one/one, nobody there, noone there,
      no one there, nobody behind, no one behind, hit ~5 heel/achilles/calf, shot ~5 heel/achilles/calf/leg,
      threw ~6 heel/achilles/calf/leg, hit me from behind, someone ~5 behind,
      looked round/around ~8 nobody/noone/no one`,
    snapAchilles:
      "achilles/achillies/achiles/tendon ~4 snapped/popped/ruptured/exploded/went/gone/tore/torn/bang/pinged/twanged/rupture, snap/snapped/pop/popped/bang/ping/twang/crack ~7 achilles/achillies/achiles/heel/calf, ruptured ~3 achilles/tendon/patellar/quad, rupture ~4 achilles",
    ruptureWorry:
      "think, might, could, is it, is this, worried, yesterday, today, just, this morning, tonight, last night, bruise, bruised, bruising, swollen, cant, hospital, have i, a&e, scared, sure",
    tendonNot: `
      lace/laces/strap/pole/poles/belt/band/zip/pin/string ~1 snapped/broke/ripped/popped, band snapped,
      resistance band snapped, theraband, painless, clicks, clicking, every squat, when i squat, knuckles,
      cracking joints, joints crack, flu shot, cortisone shot, steroid shot, prp, shot of, shots of,
      espresso, gel, months post, post repair, after repair, repair in, repaired, years since, months since,
      months after, weeks post, rehab after, heel counter, poster, kickstarted, kick started, kicked off,
      sauna, ice cream, popped in to, popped into, pop in to, pop in and, pop to, pops in to, popped out to,
      kick drum, final kick, finishing kick, kickboard, pop up, popcorn, cracking on, crack on, gap year,
      gap in my, gap in training, gap in the market, gap between, shot putter, big shot, long shot,
      give it a shot, whack, moon shot, gradual, gradually, stiff in the morning, morning stiffness,
      tape ripped, shorts ripped, tore up, torn between, torn about, torn whether, tore off, tore through`,
    tendonSudden:
      "sudden, suddenly, out of nowhere, mid run, mid sprint, pushed off, jumped, landed, landing, lunged, lunging, jumping, took off, sprinting, sprinted, instantly, all at once, yesterday, squash, badminton, netball, tennis, start line, first step, stepped off, kerb, pothole, missed a step, stumbled",
  },
  rules: [
    [
      "kickedFeel & noPush|snap|tendonPlace",
      { strength: "explicit", unless: "tendonNot", within: 40, despite: ["denied"] },
    ],
    [
      "snap & tendonPlace & noPush",
      { strength: "explicit", unless: "tendonNot", within: 45, despite: ["denied"] },
    ],
    ["gapThere & noPush|snap", { strength: "explicit", unless: "tendonNot", despite: ["denied"] }],
    ["snapAchilles & ruptureWorry", { unless: "tendonNot", within: 30, despite: ["denied"] }],
    ["snapAchilles", { inSearch: true, unless: "tendonNot" }],
    ["tendonPlace & noPush & tendonSudden", { unless: "tendonNot", within: 30, despite: ["denied"] }],
  ],
};
