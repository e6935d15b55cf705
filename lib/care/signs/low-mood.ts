import type { SignGroup } from "../matching/sign";

/** Low mood without intent: a quiet link. */
export const lowMood: SignGroup = {
  id: "low-mood",
  urgency: "soon",
  families: {
    moodWord: `
      nothing is fun, nothings fun, no fun, joyless, feeling down, been down, been really down, so down,
      flat, hate being injured, depressed, depression, depressing, depresed, really down, feel down,
      feel so low, feeling low, feeling so low, really low, so low, very low, low mood, rock bottom,
      all time low, miserable, hopeless, worthless, useless, empty, lost without, feel lost, so lost,
      lost myself, lost my identity, lost identity, identity gone, who am i, who i am without,
      dont know who i am, not myself, crying, cry, cried, weepy, tearful, in tears, tears, sobbing, bawling,
      moping, mopey, heartbroken, devastated, gutted, grieving, grief, mental health, anxiety, anxious,
      antidepressants, sertraline, therapist, counsellor, lonely, isolated, alone, isolating, cant cope,
      not coping, struggling to cope, struggling mentally, mentally struggling, struggling, head is a mess,
      head is not, bad place, dark place, dark days, dark, no joy, no motivation, cant get out of bed,
      dont want to get up, hate everything, hate my life, hate life, hate myself, snappy, short tempered,
      irritable, cranky, moody, fed up, sick of it all, tired of it all, tired of everything,
      done with everything, cant do this, cant take this, cant go on, at the end of my, end of my rope,
      end of my tether, falling apart, breaking down, broke down, breakdown, blue, the blues,
      down in the dumps, numb, nothing makes me happy, nothing feels, not enjoying anything, no interest,
      dont see the point, whats the point, what is the point, pointless, no point, jealous, burden, failure,
      only thing i had, running was everything, running is everything, running was my, my only, sad, sadness,
      unhappy, low`,
    moodCourse: `
      since the injury, since my injury, since i stopped, since i got injured, since i cant run, since i couldnt, since the fracture, since surgery, since the diagnosis, cant run, not running, not being able to run, unable to run, without running, stopped running, no running, off running, injured, injury, every day, every night, all day, all the time, for weeks, for months, weeks now, months, at night, cant sleep, anymore, any more, so much, really, losing running, lost running, missing running, miss running, miss it, out of running, not able to run, break, bench, benched, boot, cast, sidelined, anyone else, how do you cope, how do you deal, how to cope, how do i cope, how to deal, identity, club, friends, mood, emotionally, mentally, depression, depressed, tired`,
    moodAlone:
      "pretty useless, feel useless, felt useless, feeling useless, lost my joy, lost ~1 joy with, lost ~2 sparkle, such a sparkle, stopped laughing, stopped caring, feel like nobody, like a nobody, waste of space, dont feel much, much of anything, not bothered about much, cant ~4 enjoy anything, enjoy anything, no interest in, savour ~4 gone, low as a, get one down, gets one down, been so low, so low since, was my antidepressant, well up, am sad since, im sad since, very down, worn to a thread, sleep twelve hours, he mopes, she mopes, facing the wall, on sertraline, good cry, beers to get to sleep, sherry at, cant stop comparing, member low after, seems without sense, hate people who run, dont even open, i let it ring, turned the colour down, colour has gone, colour gone out, everything is grey, everythings grey, all grey, been a ghost, like a ghost, doesnt laugh, dont laugh, doesnt wash, stopped washing, given up hoping, feel happy again, be happy again, ever ~3 happy again, stopped pretending, pretending at work, see ~3 point of anything, point of anything, cant picture next year, feel nothing, feels nothing, feel empty, felt empty, so empty, stopped answering messages, go to bed at ~3 over, day is over, days over, nothing is fun, nothing feels, alles ~2 sinnlos, zu nichts mehr lust, keine lust mehr, heule, weine, nur noch im bett, je pleure, plus envie de rien, envie de rien, deprime, sin ganas, ganas de nada, lloro, cant stop crying, stop crying, crying all, always crying, joyless, hating life, depressed, depression, low mood, feel hopeless, feel worthless, feel so worthless, not coping, cant cope, cant do this anymore, cant do this any more, rock bottom, mental breakdown, crying every, cry every, cried every, hate my life, hate myself, tired of it all, sick of it all, lost my identity, lost my whole identity, mental health ~3 suffering/bad/terrible/toilet/shot, struggling mentally, mentally struggling, in a dark place, end of my tether, end of my rope, falling apart, moping, weepy, short tempered, tearful",
    moodNot:
      "depressed area, depressed skull, low mileage, low back, lower back, low impact, low volume, low arch, low arches, low heart, low drop, low iron, low vitamin, low intensity, low cadence, down the, down a, blue line, useless knee, useless physio, useless exercise, dark morning, dark mornings, dark nights, numb toes, numb foot, numb toe, empty stomach, tears of joy, happy tears, muscle tears, tear in, tears in, meniscus tears, labral tears, partial tears",
  },
  rules: [
    ["moodAlone", { despite: ["gone"] }],
    ["moodWord & moodCourse", { unless: "moodNot", within: 30, despite: ["denied", "gone"] }],
  ],
};
