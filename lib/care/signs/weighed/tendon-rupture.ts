import type { WeighedSign } from "@/lib/care/matching/sign";

export const tendonRuptureWeighed: WeighedSign = {
  group: "tendon-rupture",
  urgency: "today",
  atLeast: 5,
  needs: "place & sign|phantom & moment|phantom|sudden",
  anywhere: "place",
  within: 60,
  parts: {
    moment: [
      2,
      `noise, loud, ping, snap, snapped, pop, popped, pops, bang, banged, crack, cracked, twang, twanged, ping, pinged, rip, ripped, ripping, tore, tear, torn, whip, gunshot, pistol, shot, exploded,   gave way,   thud, thwack, elastic, rubber band, cable, rope snapping, kicked, kick, hacked, clobbered, whacked, hit, struck, threw, thrown, crumpled, folded, collapsed, went down, stood on, stamped, rupture, ruptured, felt it go, heard it, noise, sound, loud`,
    ],
    phantom: [
      3,
      `somebody shoot me, somebody shoot, like ~2 somebody shoot, like ~2 stone hit me, stone hit, guy behind, trodden on me, had trodden, thought was a stick, thought was ~3 stick/branch/shot, heard what ~4 thought, there was nothing there, stop was looking, everybody ~4 looking, had thrown, thrown a stone, pavement was empty, path was empty, road was empty, empty behind, who kicked me, who kicked, no one had, nobody had, noone had, like a stick who breaks, like a stick, like a branch, stick breaking, shot ~2 in ~2 ankle/heel/calf/leg/achilles, someone shot, somebody shot, squeeze ~3 calf ~6 doesnt/dont/not/nothing, gap in ~2 achilles/tendon/heel, hole in ~2 achilles/tendon/heel, dent in ~2 achilles/tendon/heel, big noise, loud noise, loud snap, loud crack, loud pop, thought ~3 racket/bat/shoe/chair/stick ~2 broke/broken/snapped, as if ~4 shot, shot her, shot him, shot me, felt ~4 shot/kicked, nobody ~4 there/near/behind/around, no one ~4 there/near/behind/around, noone ~4 there/near/behind, no ball, no stone, there was no, was no one, was nobody, nobody near, nothing there, turned ~3 to see, looked ~3 to see, looked round, looked behind, turned round, turned around, thought someone/somebody/he/she/i ~4 kicked/hit/shot/thrown/threw/stamped/trodden/clipped/hacked, thought ~5 kicked/hacked/hit/shot, swore ~4 kicked/hacked/hit, sworn ~4 kicked/hacked/hit, somebody threw, someone threw, like being kicked/hit/shot, like ~4 kicked ~4 heel/achilles/calf/leg/ankle, felt like ~4 kicked/hit/shot/whacked/stone/ball, as if ~4 kicked/hit/shot`,
    ],
    place: [
      1,
      `fingers of foot, over the knee, back of the leg, foot, toes, his toes, her toes, elbow, crease of ~2 elbow, bicep, shoulder, pec, buttock, under ~2 buttock, round bone, knee bone, achilles, achillies, achiles, heel, calf, back of ~2 ankle, back of ~2 leg, above ~2 heel, ankle, tendon, kneecap, knee cap, patella, patellar, quad, quads, above ~2 knee, below ~2 knee, hamstring, top of ~2 hamstring, sit bone, biceps, thigh, lower leg, knee`,
    ],
    sign: [
      3,
      `foot not push, not push, stand on the fingers, fingers of foot, on my toes impossible, toes impossible, foot ~3 slaps, stand on the ball, ball of it, ball of ~2 foot, kick it straight, foot just slaps, dent over, over the knee, gave out, notch, notch above, foot not pushes, not pushes, shot up, shot up his, hold ~2 leg out, hold it out straight, walking flat, squishy, gap in ~3 achilles/tendon/heel/calf/quad/above/below, squeeze ~3 calf, foot doesnt move, doesnt move, didnt move, the other one does, other one does, bone is up, is up, gone up, moved up, ridden up, rolled up, like a blind, popeye, black down to, black to ~2 knee, bend it against, not can extend, not extend, cant extend, not can ~3 push/extend/lift/walk, foot turned out, cant ~3 push/tiptoe/tiptoes/toes/straighten/extend/raise/lift/kick/press, cant go ~3 toes, cant stand ~3 toes/tiptoe, cant get ~4 toes, cant rise, no push off, no push, push off ~4 not/nothing/gone/cant, foot ~3 flaps/flops/floppy/slaps/flapping/dead, flat footed, like a penguin, like a duck, no power, no strength, nothing there, nothing happens, wont push, wont lift, wont straighten, wont bend, wont hold, wont go, doesnt push, actively straighten, straighten it, straighten the, straighten my/his/her,   keep it locked, locked backwards, knee buckles, gap, dip, dent, hole, hollow, ditch, trench, squashy, mushy, spongy, soft spot, soft bit, where the tendon, where it should be, put ~3 thumb/finger ~2 in, thumb in, finger in, bunched up, balled up, rolled up, lump ~4 calf/thigh, squeeze ~3 calf, cant sit ~4 side, going black, gone black, black and blue, bruised to, bruising ~4 heel/foot/knee, kneecap ~4 high/up/higher/moved/wrong`,
    ],
    sudden: [
      1,
      `rugby, touch rugby, rebound, basketball, yelped, hockey, cricket, trampoline, tonight, teatime, this morning, just now, badminton, football, box jumps, ice, splits, kayak, playing, yesterday, today, just now, ago, last night, this morning, sports day, sprint, sprinting, blocks, jumped, jumping, landed, lunge, lunged, five a side, 5 a side, tennis, squash, padel, badminton, netball, football, stairs, step, kerb, curb, missed ~3 step, slipped, pushed off, set off, took off, start, dads race, run it off, just a pull, just a strain, is it a pull, pulled, no pain, didnt hurt, doesnt hurt, not ~3 painful`,
    ],
  },
  unless: `whenever i, since i was a kid, every time i, harmless, intact, eight single leg, osgood, haglund, shockwave, both sides, has shot up, cut a hole, hole in the heel of, bigger than the other, all my life, bit bigger, kicked with, it was a branch, a branch, both hands, gravel, picked gravel, root, months ago, weeks ago, week #5-60, weeks post, months post, after surgery, post op, after my repair, since the repair, rehab, protocol, physio has me, physio had me, year ago, years ago, a year today, timeline, resistance band snapped, theraband, lace, laces, shoelace, poles, ice axe, clicks, clicking, cracking joints, cortisone shot, flu jab, painless pop, popped in, popped to, popped out, popping out, no gap, heel to toe, drop of, pothole gap, treated in a boot, both calves, knots, shin splints, gradual, gradually, came on over, creeping, morning stiffness, doms, in 20`,
  sure: 10,
  despite: ["denied", "gone"],
};
