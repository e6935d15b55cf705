import type { WeighedSign } from "../../matching/sign";

/** What somebody does or says who is near it and does not name it; also what others see of them. */
export const selfHarmWeighed: WeighedSign = {
  group: "self-harm",
  urgency: "now",
  atLeast: 5,
  needs: "means|ending|farewell|hurt|reckless",
  within: 60,
  parts: {
    means: [
      2,
      `tablets, pills, meds, medication, painkillers, amitriptyline, morphine, tramadol, codeine, sleeping tablets, insulin,
      rope, noose, belt, razor, razors, blade, blades, knife, scalpel, gun, shotgun, rifle, gas, hose,
      bridge, railing, railings, parapet, balcony, roof, rooftop, ledge, cliff, cliffs, quarry, viaduct, car park, carpark, top floor, ninth floor,
      train, trains, tracks, railway, level crossing, platform, lorry, lorries, truck, trucks, oncoming, wheel, steering wheel,
      river, lake, sea, weir, canal, reservoir, medicine cabinet, medicine cupboard, paracetamol, high enough, central reservation`,
    ],
    handling: [
      3,
      `lined up, counting/counted/count them, keep counting, counted them, counting out, saving ~3 up, saved up, been saving, been keeping, keeping them, laid ~3 out, hidden, hiding, hid,
      found ~3 with, found ~2 rope/pills/tablets/noose/knife/blades/razor, lowest, how high, how far down, how deep, how quick, how fast, how long it would, how many ~6 take, how much ~6 take, would be quick, be quick, it would be easy, so easy, would be easy, over in a second, one step, two steps,
      looking down, looked down, look down, staring at, stared at, stood on ~5 bridge/platform/roof/balcony/edge/ledge/cliff, stood at ~5 edge/bridge/platform/crossing, sat on ~5 bridge/edge/ledge/roof/tracks, sat with ~5 pills/tablets/meds/knife, sat ~4 floor ~3 with, standing on ~4 bridge/platform/roof/edge, standing at ~4 edge/crossing, walked to ~3 bridge/river/tracks, drive/driving/walk/walking/go/going past ~8 think/thinking/thought,
      turn the wheel, foot on the gas, foot on the accelerator, drift across, let go, just step, stepped closer, worked out ~3 which/how/where, working out ~3 which/how/where, looked up, looking up, look up, googled, googling, searching, searched, locked away, lock away, took ~3 away from, taken ~3 away from, wasnt tidying, thinking what if, leaning over, climbed over, other side of ~2 rail/railing/railings/barrier/fence, close my eyes, every time i, keep going back`,
    ],
    ending: [
      4,
      `heart ~2 stops, heart would ~2 stop, heart to stop, stops in my sleep, stop in my sleep, die in my sleep, pass away in my sleep, never ~2 wake, just didnt wake, hope ~6 sleep ~3 forever, not have to wake, see/know why ~3 bother ~2 waking, why ~3 bother waking, dont see ~3 morning, not see ~2 morning, wont see ~3 christmas/spring/summer/birthday/new year,
      last night on/here/on here, last night anywhere, my last night/day/week/post/sunday/christmas, last ~2 anywhere, here and anywhere, last time you ~3 hear, wont hear from me, you wont ~4 me again, wont be on here, wont be posting, wont be around, wont be here, not be around, not going to be around, not going to be here, dont plan to be here/around, not planning to be here/around, dont expect to be here/around, wont need ~2 where i am going, where i am/he is/she is going, wont be needing ~8 going, wont be needing, wont need them, dont make it to christmas, dont make it to, not make it to ~2 christmas/spring/summer, if i am still here/around, if i am here ~2 christmas/then, if i make it to,
      picked ~2 day/date, chosen ~2 day/date, set ~1 date, have a day/date, got a day/date, decided tonight, decided on a date, made up my mind, decision is made, i have decided, peace with it, only calm since i decided,
      finish with me, make an end, put an end to ~3 me/it all/this, make it all go away, make it finish, want to be finished, want it to be over, want it over, wish it was over, wish it was all over, want to stop being, stop being here, not be here, not be here anymore, dont want to be here, doesnt want to be here, didnt want to be here, not want to be here, want to not be here, no reason to be here, see ~3 reason/point ~3 be/being ~1 here, reason to be here, point to be here, point being here, point ~2 being alive, why ~2 is here anymore, wishes/wish she/he/i wasnt/werent/was/were ~2 here/born/gone/dead, wish i had not been born, wants/want ~3 gone for good,
      staying around for, was staying for, keeping me here, kept me here, only reason i am still, staying alive for, living for, only thing ~4 around for, only thing ~5 alive,
      better off/place/easier/simpler/happier ~6 wasnt/werent/without, easiest thing for everyone, easier for everyone, better for everyone, better for everybody, everyone ~3 better off, do everyone a favour, do them all a favour, off everyones hands, less of a burden, not be a burden, stop being a burden, one less, one mouth less, insurance would, life insurance, insurance money, provided for when, worth more dead, more use dead,
      gets/hits/takes me ~3 it gets/hits/takes, if one gets me, hope one hits me, hope ~5 hits me, hope ~4 gets me, hope ~4 hit by, wish ~4 hit me, hope ~4 kills me, hope ~4 run me over, wouldnt mind if, wouldnt brake, wouldnt swerve, wouldnt move, wouldnt get out of the way, wouldnt look, not wake tomorrow,
      cant do this life, do this life anymore, dont want this life, done with this life, finished with life, leave this world, leave this life, leaving this world, leave you all, be with ~2 dad/mom/granddad/him/her again, join ~2 dad/mom/him/her, go to sleep and, dark place, dark thoughts, bad thoughts, the thoughts are back, thoughts are back, those thoughts, thoughts ~3 ending, plan and a date, got a plan, have a plan, made a plan, way out, only way out, no other way, no way out, last option, dont see myself ~5 here/alive/around, cant picture ~3 being here/alive, no next year, what happens when you are dead, would it hurt, does it hurt to, is it painless, before i go, when i am gone, once i am gone, after i am gone, miss me when, tell ~3 that i love, tell ~4 i loved, tell ~4 was not their fault, not your fault`,
    ],
    farewell: [
      3,
      `gave/given/giving/gives/handed/handing ~6 away, gave/handed me ~3 watch/medals/shoes/trainers/bike/spikes/garmin/kit/stuff/keys, gave ~3 his/her/their/my ~3 watch/medals/shoes/trainers/bike/spikes/garmin/kit, giving ~4 medals/shoes/watch/trainers, found a home for, found homes for, new home for, rehomed, rehome, who should have, who would have, who gets, look after ~3 cat/dog/rabbit/kids, someone to take ~3 dog/cat, take care of ~3 dog/cat/kids/mom,
      paid ~3 bills, bills ~2 paid, bills up, cleaned ~2 flat/house/room, cleared out ~3 room/flat/desk, tidied ~3 things/affairs/room, put ~4 in order, affairs, my will, written ~2 will, making a will, passwords, cancelled everything, cancelled my, closed my account, deleted all, deleted his, deleted her,
      note, notes, a letter, letters, written ~3 letters/letter, wrote ~3 letters/letter, writing ~3 letters/letter, says sorry, it says sorry, saying sorry, goodbye, goodbyes, farewell, bye everyone, bye all, so long, thanks for being, thanks for everything, thank you for everything, been kind, for being kind, hugged ~5 long, hugged everyone, rang everyone, phoned everyone, calling everyone, visited everyone, told everyone he/she loved, love you all, loved you all, proud of you all, take care of each other, sorry to everyone, forgive me`,
    ],
    hurt: [
      4,
      `hit/punched/smashed/hammered/kicked ~2 my ~2 leg/foot/knee/shin/arm/head/hand ~3 with/against/into ~4 on purpose, scratched/cut/cuts/cutting/burned/burnt/burning/scratching/scratches ~3 my/her/his/their ~1 arm/arms/thigh/thighs/wrist/wrists/legs/leg/forearm, cuts on ~2 arms/arm/thighs/wrists, marks on ~3 arms/arm/thighs/wrists, scars on ~2 arms/wrists, cutting again, been cutting, started cutting, burning herself/himself/myself, hurting herself/himself/themselves, hurts herself/himself, hurt/hurting myself ~3 purpose/feel/cope/deliberately, want to hurt myself, been hurting myself, punching walls, punch myself, hitting herself/himself/myself, with a razor, with a lighter, deserve the pain, deserved the pain, make it hurt, made it hurt, so it would hurt, felt better for ~2 minute`,
    ],
    deliberate: [
      2,
      `on purpose, deliberately, felt better, feel better for, feels better for, relief, only thing that helps, feel something, feel anything, deserve it, deserved it, punish, punishing, punishment, hammer, razor, blade, lighter, hides it, sleeves, again`,
    ],
    reckless: [
      3,
      `stopped wearing ~2 seatbelt, without ~2 seatbelt/lights/light/helmet, no seatbelt, no lights, stopped looking, dont look ~4 cross/road/traffic/roads, not looking ~4 cross/road, middle of the road, dark road, facing away from ~2 cars/traffic, headphones ~6 traffic/tracks, drive/driving ~3 too fast, take corners, stopped taking ~2 insulin/meds/tablets/medication/inhaler, stopped eating and drinking, dont care what happens, dont care if i`,
    ],
    hoping: [
      2,
      `hoping, hope, hoped, wish, wishing, honestly hoping, if it happens it happens, be a relief, be fine with, would be fine with, wouldnt mind`,
    ],
    state: [
      1,
      `done, finished, so tired, tired, had enough, no point, whats the point, pointless, burden, worthless, useless, nothing left, nothing, nobody, no one, alone, live alone, lonely, hopeless, cant go on, cant cope, cant do this, cant sleep, havent slept, isnt herself, isnt himself, not herself, not himself, not myself, quiet, very quiet, calm, strangely calm, weirdly calm, withdrawn, crying, cried, low, dark, depressed, lost, gone now, bad day, everything, failure, hate, trapped, empty, sort of joking, half joking, not joking, joking, not being dramatic, serious, voices, nights, most nights, every night, each night, at night, am worried, worried about, shaking, scared, scares me, scared me, frightened`,
    ],
    secrecy: [
      1,
      `nobody knows, no one knows, noone knows, havent told, not told, dont tell, never told, didnt tell, told no one, told nobody, dont know why i am telling, why am i telling, wont let me call, refuses to talk, refuse ~3 call, what do i do, what should i do, do i tell, should i say, am i overreacting, overreacting, please someone, someone please, dont know what to believe, said it was, says it was, he says, she says, laughed it off`,
    ],
  },
  unless: `
    charity, fundraiser, fundraising, raising money, in memory of, memorial, awareness, novel, film, podcast, well now, been well for, well for years, years ago now,
    not suicidal, isnt suicidal, never suicidal, no thoughts of, moderator note, report button, shoot myself in the foot, retire from, bucket list, treadmill belt, foam roll, race belt, number belt, aquathlon, supervised, dosette,
    physio says no, cutting back, wild swim, swimrun, tidy cupboard, selling my, on ebay, gel, gels, quick release, finish line, start line, doing it on purpose over, with my doctor, running club, my club, the club, coming back too early, hurt myself again by, afraid of hurting, sports massage, kettlebell`,
  sure: 9,
  despite: ["denied", "gone", "past"],
};
