import type { SignGroup } from "../matching/sign";

/** Thoughts of suicide or self-harm. What is said in English; the other languages have their own file. */
export const selfHarm: SignGroup = {
  id: "self-harm",
  urgency: "now",
  families: {
    self: "myself, himself, herself, themselves, themself",
    harming: "hurt, hurting, harm, harming, cut, cutting, injure, injuring",
    shDie: `
      planning/plan/planned/rehearsing/picture/imagine/imagining/considering/researching ~2 how i/he/she ~2 do it, working out how ~3 do it, look/looks/looking like an accident, make an end with, make an end to ~2 life/me/myself, end with me, an end with myself, end with my life, no longer wish to live, no wish to live/continue/carry/go, no desire to live/continue/go, dont wish to live/continue/go, not wish to live/continue, better/easier/nicer/best/prefer ~3 dead, better/easier/prefer ~3 to die, better/easier if i died/die, wish/wishing/hope/hoping/pray ~4 dead, hope/wish/wishing/pray ~5 hit/hits/kill/kills/took/takes me, want/wanted/wants to ~2 die, want/wanted/wants to ~2 be dead, wouldnt mind ~3 hit me, sleep forever, go to sleep forever, sleep and never, check out of life, checking out for good, doing everyone/everybody/them ~2 favour/favor, do everyone/everybody/them ~2 favour/favor, end of me for good, want it all to stop, make it all stop, want everything to stop, never ~3 wake up again, noose, hang from, carbon monoxide, a gun to, gun in ~2 mouth/hand/drawer, edge of ~2 bridge/platform/cliff/roof, how many ~3 pills/tablets/meds/paracetamol ~5 kill/die/take/od, how much ~3 meds/medication/insulin ~5 kill/die, easy it would be to ~3 not/end/stop/go/jump/swerve/drive/disappear, be so easy to ~3 not/end/stop/jump/swerve/drive/disappear, amount of ~5 would do it, enough ~4 pills/tablets/meds ~3 do/end, how many ~4 would it take, would be enough to end, enough to end it, ended my life, ended his life, not make it to ~2 christmas/spring/summer/birthday, kill/killing/kil/kll/killed/kills @self, top/off/neck/hang/hanging/drown/shoot/shooting/offing/topping @self,
      do/doing @self in, finish/finishing @self off, end my/his/her/their/own life, ending my/his/her/their ~1 life, end my/his/her/their own life,
      end/ending/ended/ends it all, end all this, end all of this, end everything, ending everything,
      take/took/taking/takes my/his/her/their own life/lives, take/taking my life, take/taking own life,
      want/wanted/wants/wanting/wana/wish/wishes/wishing to die, want/wanted/wants to be dead, want/wants to just die, want/wants to not be alive/here/exist,
      just want to die, would like to die, ready to die, deserve to die, rather be dead, rather die than/then live, better off dead, better dead,
      wish/wishing/wished/wishes i/he/she/they was/were/am/would/could dead/die, wish i had died, wish i would die, hope i die, hoping i die, hope i dont wake,
      wish i was/were not alive, wish i wasnt/werent alive/here/born, wish i had never been born, wish i was never born, wish i didnt exist, wish i wouldnt wake, wish i could ~3 not wake,
      dont/didnt/doesnt/not want/wana to wake up, dont/not want to wake, hoping/hope/wish/wishing/pray/praying/prayed ~5 not/never/dont/wont/wouldnt wake, go/going/fall/fell to sleep and not/never/dont wake, not wake/waking up again/anymore/tomorrow, never wake/waking up again/anymore/tomorrow, rather/just/better/nice/easier/if ~3 not wake up, if i never woke, if i didnt wake, wish i didnt wake, wish i hadnt woken, wish i never woke, dread waking up alive,
      dont/doesnt/didnt/not/no/never want to live, dont/doesnt/didnt/not/no want to be alive, not/dont want to exist, stop existing, stop being alive, cease to exist, not exist/existing anymore, not be alive, not being alive, wouldnt mind ~3 die/dying/dead,
      dont/doesnt/didnt/not want to be here anymore, dont/doesnt/didnt/not want to be here any more, dont/doesnt/not want to be around any/anymore, dont want to be on this earth/planet, no longer want to live/be/exist, do not want to live/exist, not wanting to be here/alive, dont wana be here/alive/live,
      suicidal, suicidl, sucidal, suicidial, suiside, sucide, suicde, suicidle, suicidally, suicide thoughts/thought/plan/plans/note/ideation/attempt/letter, thoughts/thinking/thought/think/feelings/talk/talked/talking/talks/idea/ideas/considered/considering/consider/contemplating/contemplated/attempted/planning/googling/googled/searched/searching ~3 suicide,
      unalive, unaliving, unalived, sewerslide, want/going to/and kms, might/should/could/literally/gunna/wana kms, feel like kms, kms fr, just kms,
      jump/jumping/step/stepping/walk/walking/throw/throwing/run/running ~3 in front of ~3 train/truck/lorry/car/bus/traffic/tube,
      jump/jumping/jumped off ~3 bridge/roof/building/balcony/cliff, step/stepping/walk/walking off ~2 bridge/roof/platform, drive/driving/drove/steer/swerve ~3 into a/the ~1 tree/wall/lorry/truck/pillar,
      
      not be here ~4 tomorrow/much longer, wont be here ~3 much longer/tomorrow/soon/christmas, wont be around ~2 longer, not want to be here anymore,
      ways/way to die, painless way, how to die, want it all to end, want everything to end/stop for good, make it all stop forever, never ~1 have to wake`,
    shHurt: `
      want/wanted/wants/wanting/urge/urges/tempted/need/urge ~1 to hurt/harm/cut/injure/burn @self, urge/thoughts/thinking/thought/feel like/feeling like/feels like/planning/considered/considering/fantasise/fantasize/about/idea of ~3 hurting/harming/cutting/injuring/burning @self,
      hurt/hurting/harm/harming/harms/hurts @self on purpose/deliberately/to feel/cope, cut/cutting/burn/burning/cuts @self on purpose/deliberately/again/with/to feel/cope/at/every/last/tonight/instead,
      going to hurt/harm/cut @self, might hurt/harm/cut @self tonight/again tonight, says/said/saying ~5 hurt/hurting/harm/harming @self, keep/kept/keeps/started/been/starting harming/cutting @self,
      self harm, self harming, self harmed, self harms, selfharm, selfharming, self injury, self injuring, cut/cutting/cuts my/his/her/their arms/wrists/wrist/thighs/arm/skin, cutting to cope, started cutting, been cutting @self, cutting @self, harming @self,
      do something stupid to @self, do something to @self, do @self ~1 harm on purpose, might do something to @self, punish @self by, razor blade`,
    shPlan: `
      pills/tablets/meds saved, saved/saving/stash/stashed/stockpil*/hoard*/collecting/collected/counted/counting ~5 pills/tablets/meds/painkillers/tramadol/codeine/paracetamol/morphine/ibuprofen, @swallowed ~2 all ~4 pills/tablets/meds/painkillers, @swallowed ~3 whole/entire ~2 packet/pack/bottle/box,
      took/swallowed/taken all ~2 my/the/his/her/their ~2 pills/tablets/meds/painkillers, took/swallowed ~2 bunch/load/loads/handful/lot of ~3 pills/tablets/meds/painkillers/codeine/tramadol,
      goodbye letters, goodbye letter, goodbye note, goodbye notes, wrote/written/writing/writen ~4 goodbye/goodbyes, letters to/for my/the kids/family/wife/husband/parents/mom, final goodbye, suicide note, a plan and a date, plan for how ~6 die, know how ~3 would do it, know exactly how i ~1 do, have a plan to, have/got a plan and, planned how ~3 do it, picked ~2 day to, chosen ~2 day to`,
    swallowed: "took, swallowed, taken, take, downed, neck, necked",
    shGone: `
      nobody/noone/no one/anyone would ~3 put out/bothered/sad/cry/mind/miss, nobody/noone/no one would ~2 notice/care ~2 if i was/wasnt/died/disappeared/vanished/didnt/left/werent/were/never, wont have to ~6 longer/anymore/soon, wont have to ~3 with me ~2 longer/anymore, wont be ~3 problem/burden/bother/trouble ~2 anymore/longer/soon, not ~2 bother/bothering you/anyone ~2 longer/anymore, not much longer now, better off without me/him/her/them, better without me/him/her, better of without me, be better if i wasnt/werent/was/were/am, easier/happier/better for everyone/everybody/them/family ~3 without me, easier/happier/better if i wasnt/werent/disappeared/died/was/were/didnt/just, easier/happier/fine/better without me,
      if i was/were/am/would gone/dead/killed, if i wasnt on, if i wasnt/werent here/around/alive/there, if i just/simply disappeared/died/vanished/stopped, if i disappeared/died/vanished, after i am gone, world without me, everyone without me,
      nobody/noone/anyone/anybody would/will/even miss ~3 me, nobody/noone/anyone/anybody would/will ~1 notice/care ~4 gone, nobody would even notice/care, no one would/will/even miss ~3 me, no one would/will ~1 notice/care ~4 gone, no one would even notice/care, wouldnt miss me, not be missed, wont be missed, who would miss me, would anyone miss me, would anyone/anybody/they even notice/care, want to disappear/vanish/fade, wish i could ~1 disappear/vanish, could just disappear/vanish, wish i would disappear`,
    shLife: `
      reason for live, no ~3 reason for live/life, no ~2 reasons for live/life, not ~3 reason for/to live, no sense to live, no sense in living, not want more live, life has no sense, life is not worth, finish with my/the life, finish my life, finish with everything, finish ~1 everything, no/any/zero reason to live/be here/be alive/go on/carry on/keep going/wake/get up/exist/stay, not/isnt/no a reason to live, lost ~2 reason/will to live, reason for living, reasons to live/stay, nothing to live for, nothing left to live, nothing worth living, no/zero/little will to live, no ~2 to live for,
      no/any/the/little/see/zero point in/of/to ~1 living/life/existing/waking/staying, no point ~1 anymore living, point of/in me being, no point to life/being/living, see no point, no point being here/alive, no point living, no point carrying on, no point going on, no point in going/being here, why ~2 bother living/existing/waking, why am i ~1 here/alive, why ~1 keep living/going on, why go on, what is the point of/in ~2 living/life/existing/waking/me, point of/in being here/alive, point in/of going on, point in/of carrying on, point to my life,
      life isnt ~2 worth, life not worth, not worth living, isnt worth living, worth being alive, worth staying, worth carrying on, not worth going on,
      tired of living/life/existing/being alive/being here/breathing, sick of living/life/being alive/existing, had enough of life/living/being alive, done with life/living/being alive, over life, fed up of/with living/being alive, hate being alive, give/giving/gave up on life, dont/cant want/go to carry on living, cant go on living, cant keep living, stop living, life is pointless, life has no meaning/point/purpose, no meaning left, dont see myself here/around/alive, only way out, way to make it stop, dont deserve to live/be, waste of space, waste of oxygen, take me instead, dont care if i live/die/wake, dont care whether i live/die/wake, dont mind ~2 if i die, if i died/die tonight/tomorrow ~1, living is/feels pointless, live anymore, living anymore, keep living, go on living, be here anymore, being here anymore, here any more, alive anymore, not to be here`,
    shBleak: `
      no sense, nothing to look forward, dont want this anymore, dont want this life, lost everything, no reason, no point, whats the point, what is the point, cant see a way, cant see ~2 way out/through/forward, no way forward, done with everything, done with it all, done with all of/this/it, im done, i am done, so done, i am finished, burden, burdan, worthless, worthles, useless, trapped, nothing left, nothing else left, got nothing, have nothing, left with nothing, nothing matters, nothing good, hopeless, no point in anything, point in/of anything, no future, cant see ~3 future, dont see ~3 future, my life is over, life is over, cant live like this, no hope, lost all hope, pointless, cant go on, cant carry on, cant keep going, cant do this, cant do it anymore, cant take it/this/anymore, cant cope, cant keep doing this, had enough, had it with, too much, tired of everything, tired of it all, tired of fighting/trying/being, sick of everything, dont want to do this anymore, not sure i/how can keep, not want to carry on, dont want to carry on, dont want to go on, dont want to keep going, hate myself, hates himself/herself, hate my life, hate life, giving up, given up, give up on everything, empty, numb inside, dead inside, everyones better, falling apart, cant see it getting better, never get better, only thing i had, only thing keeping me, only thing that kept me, only reason i, it was all i had, all i had, everything i had, in the way, dont see the point, dont see a point, all feels pointless, dont matter, doesnt matter anymore, dragging everyone down, failure, drained, cannot see a way`,
    shFarewell: `
      last post, thank you all, thanking everyone/everybody, thanks everyone, thanks for the years, for the good years, goodbye to everyone, saying goodbye, sorry for everything, goodbye, goodbyes, goodby, last post, letters to/for my/the kids/family/wife/husband/parents/mom, sorted my will, writing letters, written letters, wrote letters, good bye, farewell to everyone/all, sorry to everyone/all/everybody/my, sorry everyone, sorry to my, forgive me, thank you all for everything, thanks for everything, sold/selling ~2 bike/shoes/watch/everything/stuff, given/gave/giving ~3 shoes/bike/watch/medals to, give/giving/gave/given/gives ~2 away ~2 my/his/her/their/all/everything, giving/gave/given/give my/his/her/their ~4 away, giving/gave/given away ~3 shoes/medals/watch/things/stuff/kit/bike, giving everything away, put my affairs, affairs in order, tell my kids/wife/husband/family/parents, look after my ~2 dog/cat/kids, wont need/needing ~3 anymore, wont be needing, made my peace, last time i ~2 write/post`,
    shOthersBetter:
      "happier when, better off, better, happier, easier, do fine, be fine, fine, relief, relieved, manage, cope fine, less of a burden, get over it, get over me, move on, favour, favor",
    shAbsent:
      "not around, not here, isnt here, isnt around, wasnt here, wasnt around, wasnt there, i was gone, i am gone, he was gone, she was gone, without me, no longer here, no longer around, disappeared, i werent, werent here, werent around, once i am gone, if i go, didnt exist, wasnt alive, werent alive",
    shHurtSelf:
      "scratches/cuts/marks/scars/burns ~4 arm/arms/wrist/wrists/thigh/thighs/forearm/leg/stomach, hurting/harming/cutting/burning/hurt/harm/cut/burn/scratching/punching/hitting @self",
    shRelief:
      "blades, razor blades, hides ~3 arms, covers ~3 arms, long sleeves, wont show, says it is from, says it was, edge off, only thing that helps, only thing that works, only thing that makes, feel something, feel anything, relief, release, cope, on purpose, deliberately, secret, secretly, hide, hiding, ashamed, scars, blade, razor, urge, urges, fresh cuts, sleeves, punish, punishment, relapsed, calms, stop the thoughts, calm down, distract",
    shMeans:
      "footbridge, lorries, trucks, carriageway, viaduct, blades, quarry, reservoir, lake, gas, insulin, bridge, train, trains, tracks, platform, rope, noose, gun, blade, razor, knife, pills, tablets, meds, medication, painkillers, cliff, river, traffic, lorry, truck, exhaust, overpass, roof, balcony, drawer, bottle, canal, motorway, weir, railway",
    shPicturing:
      "would be so easy, be so easy, so easy to, thinking how, think how, stood there, standing there, sat there, how long it, how deep, how high, it would look like, picturing, picture myself, imagine, imagining, imagined, staring at, stare at, look at ~3 and think, looking at ~4 and thinking, keep looking at, keep thinking, keep going to, keep going back, how easy, would be over, be over, would do it, tempted, wonder what, wondering if, wondering what, one step, just step, just let go, let go, drive into, end, over quickly, stop it all, think about ~3 @shMeans, thinking about ~3 @shMeans, what if i, walked to, stood on, stood at, standing on, standing at",
    shBleakHard:
      "nothing to look forward, no sense in, see no sense, no sense, done tired, dont want to live, no friends no, no job no, lost everything, have lost everything, no wish to, nothing to stay for, no purpose, burden, burdan, worthless, worthles, trapped, hopeless, lost all hope, no hope, nothing left, nothing else left, cant go on, cant carry on, no way out, no way forward, cant see a way, cant see ~2 way out, done with everything, done with it all, hate myself, no future, cant see ~3 future, dont see ~3 future, no reason to ~3 get, nothing matters, point in anything, empty inside, dead inside, no point in anything, tired of everything, tired of fighting, nothing to look forward, my life is over, cant take it anymore, cant do this anymore, cant do life, so alone, completely alone, everyone hates me, failure at everything, dragging everyone down, in everyones way, drain on",
    shNight:
      "every night, night after night, all night, at night, lie awake, lying awake, nobody knows, no one knows, told nobody, told no one, havent told anyone, nobody to talk, no one to talk, alone, for weeks, for months, dont know who to tell, dont know how much longer, much longer, scared",
    shFarewellHard:
      "made my decision, look after each other, look after one another, take care of each other, phone is off, isnt answering ~2 phone, left his/her/their ~2 watch/ring/dog/bike/medals, wont be writing, this is the end for me, be kind to each other, you were good to me, tell them i, love you all, dont look for me, he is done, she is done, i am done, sorry to everyone/all/everybody, sorry for everything, sorry everyone, forgive me, affairs in order, look after my ~2 dog/cat/kids, made my peace, it is time, wont be needing, tell my kids/family/wife/husband/parents, letters",
    shDark: `
      midnight, nobody knows, why i am writing, why i am telling, didnt tell, havent told, wont tell, at night, every night, night after night, all night, tonight, 2am, 3am, 4am, #2-4 am, lie/lying/laying awake, alone, on my own, nobody to talk, no one to talk, nobody knows, no one knows, dont know who to tell/talk, dont know whom, told nobody, told no one, havent told, for weeks, for months, every day, weeks now, months now, crying, cry, scared of myself, scared what i, scared of what, scares me, dark thoughts, dark place, intrusive thoughts, bad thoughts, scary thoughts, thoughts are, thoughts getting, scared of my thoughts, not safe, dont feel safe, dont trust myself, keep thinking, drinking, bottle, bridge, train, railway, platform, tracks, tablets, pills`,
    shUnsafe: `
      think ~3 be around for/much/in/by/next/at, wont be around for/by/next/at, not be around for/by/much, might not be around, dont know if i will be here/around, dont know if i will still be, still be alive, made my decision, made up my mind to go, have decided to go, no sense in ~2 life/living, see no sense ~3 life/living, sense in my life, sense of my life, left ~2 watch/ring/dog/bike to, found a note, left a note, note ~6 saying/says/said ~2 sorry/goodbye, goodbye message, goodbye text, goodbye post, out of reasons, running out of reasons, no reasons left, wish it was over, wish it would all be over, want it to be over, want it over with, it would ~3 be over, all be over, cant promise i, cant keep myself safe, keep myself safe, keep her/him/them safe, scared of myself, scared of me, passively suicidal, plans to hurt, taking my own, hidden/hiding/hid ~3 pills/tablets/blades/knives/razors, lock ~3 pills/tablets/knives/meds, dont think i will be here, might not be here, wont see ~2 christmas/spring/summer, dont see myself making, what it would be like to die/not, what dying, what death, how peaceful, peaceful to die, want peace, want to rest forever, life anymore, live like this anymore, exist anymore, deserve better than me, think/thinking/want/thought/thinks to/of/about ~1 finish/finishing it/everything/all, not safe ~3 alone, dont feel safe with myself/alone/on, not safe with myself, dont trust @self, scared of what i/he/she ~2 do, afraid of what i/he/she ~2 do, scared what i ~3 do, worried what/about he/she/they/i ~2 do to @self, thoughts of dying, thoughts about dying, thoughts about death, thinking about dying, thinking about death, think about dying, think about death, thought about dying, thinking of dying, thoughts of death, thinking about not being here, think about not being, thinking about not existing, thinking about how i ~2 do it, thought about how i ~2 do it, think about ending it, thinking about ending it, thinking of ending it, want to end it, wants to end it, going to end it, ready to end it, end it tonight/now/soon, ending it, just end it, end things for good, i want out, nothing stopping me, nothing to stop me, dark thoughts, darkest thoughts, scared of my thoughts, scared of my own, be with ~2 in heaven, joke/jokes/joking/jokes about dying/death/ending/killing`,
    shOthersLoss:
      "charity, fundraiser, fundraising, raising money, raise money, sponsor, awareness, prevention week, prevention month, in memory of, memorial, documentary, film, novel, book club, campaign",
    shDrill:
      "suicides, suicide sprints, suicide drills, suicide drill, suicide shuttles, suicide runs, suicide hill, suicide intervals, suicide pace, suicide squeeze, suicide hills, suicide laps, suicide session, basketball",
    shTrainFigure: `
      kill/killing/killed @self ~2 training/laughing/trying/hills/hill/intervals/workout/session/doing/every session, kill/killing/killed @self in/at/on the/every/a ~2 gym/track/hill/hills/session/race/descent/stairs/ice/training/treadmill/climb/intervals/last/turbo/bike, kill/killing/killed @self for a/the/that/any, kill/killing/killed @self over a, nearly/almost killed @self, kill/killing/killed @self to hit/get/make/keep/finish/beat, hang @self up, kill @self on ~2 ice/stairs/hill/hills/tree/root`,
    shWellNow:
      "doing well now, well now, behind me, better now, years behind, so glad i, glad i am still, glad i didnt, happy now, therapy helped, got help and, long recovered, recovered now, in a good place, good place now, life is good, came through it, came out the other, other side of it, wouldnt go back, proud of how far",
    shDenied:
      "not suicidal, isnt suicidal, never suicidal, not actually suicidal, not feeling suicidal, wasnt suicidal, dont/didnt/doesnt/never want to die, dont/doesnt/didnt/never want to kill @self, dont want to hurt @self, wouldnt want to hurt @self, not want to hurt @self, afraid/worried/scared of/about hurting @self, without hurting @self, avoid hurting @self, dont want to harm @self, never hurt @self, not going to hurt @self, not going to kill @self, not going to do anything to @self, no thoughts of suicide/harming/hurting, never thought about/of suicide/killing, wouldnt ever hurt, would never hurt, would never kill, would never harm, not thinking of/about suicide/hurting/killing/ending, no suicidal, not in a suicidal, nothing suicidal, dont feel suicidal, not wanting to die, not that i want to die",
    shOverdose:
      "overdose on/of, overdosed, took an overdose, taken an overdose, taking an overdose, take an overdose, od on, to od",
    shOverdoseFigure:
      "accident*, by mistake, without realising, hills, miles, speedwork, vitamin*, sugar, carbs, gels, caffeine, training, worried, magnesium, iron",
  },
  rules: [
    [
      "shDie",
      {
        despite: ["denied", "general", "gone", "past"],
        unless: "shDenied shOthersLoss shTrainFigure shWellNow shDrill",
      },
    ],
    [
      "shHurt",
      { despite: ["denied", "gone", "general"], unless: "shDenied shOthersLoss shWellNow shTrainFigure" },
    ],
    [
      "shOverdose",
      { despite: ["denied", "gone", "general"], unless: "shOverdoseFigure shWellNow shOthersLoss" },
    ],
    ["shPlan", { despite: ["denied", "gone", "general"], unless: "shWellNow shOthersLoss" }],
    [
      "shUnsafe",
      {
        strength: "indirect",
        despite: ["denied", "gone", "general"],
        unless: "shDenied shWellNow shOthersLoss",
      },
    ],
    [
      "shOthersBetter & shAbsent",
      {
        strength: "indirect",
        within: 14,
        despite: ["denied", "gone", "general"],
        unless: "shWellNow shOthersLoss",
      },
    ],
    [
      "shHurtSelf & shRelief",
      { strength: "explicit", within: 25, despite: ["denied", "gone", "general"], unless: "shWellNow" },
    ],
    [
      "shMeans & shPicturing & shBleak|shDark",
      {
        strength: "indirect",
        within: 30,
        despite: ["denied", "gone", "general"],
        unless: "shWellNow shOthersLoss",
      },
    ],
    [
      "shBleakHard & shBleakHard",
      { strength: "indirect", within: 40, despite: ["denied", "gone", "general"], unless: "shWellNow" },
    ],
    [
      "shBleakHard & shNight",
      { strength: "indirect", within: 40, despite: ["denied", "gone", "general"], unless: "shWellNow" },
    ],
    [
      "shGone",
      { strength: "indirect", despite: ["denied", "gone", "general"], unless: "shWellNow shOthersLoss" },
    ],
    [
      "shLife",
      { strength: "indirect", despite: ["denied", "gone", "general"], unless: "shWellNow shOthersLoss" },
    ],
    [
      "shFarewell & shFarewellHard",
      { strength: "indirect", despite: ["denied", "gone", "general"], unless: "shWellNow" },
    ],
    [
      "shBleak & shFarewell",
      { strength: "indirect", despite: ["denied", "gone", "general"], unless: "shWellNow" },
    ],
    [
      "shBleak & shBleak & shDark",
      { strength: "indirect", despite: ["denied", "gone", "general"], unless: "shWellNow" },
    ],
  ],
};
