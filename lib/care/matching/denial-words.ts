import type { Families } from "./sign";

/** Words that take a cue back. They are families like the signs, in a namespace of their own. */
export const TAKE_BACK_FAMILIES: Families = {
  "-denies":
    "no more than, no, not, never, without, neither, nor, none, nothing, isnt, arent, wasnt, werent, zero, negative for, ruled out, rule out, free of, instead of, dont/doesnt/didnt/havent/hasnt/hadnt/never have/had/get/got/see/seen/notice/noticed/think/look/seem/any/really/actually, lack of, absence of",
  "-denies-not":
    "no idea, no matter, no longer, no one, no wonder, no point, no reason, no doubt, no joke, no way, no relief, no better, no improvement, not only, not just, not sure, not to mention, not going, not been, not able, not better, not improving, not normal, not right, not good, not well, not great, not easing, not even, not gone, not getting, not settling, not coping, not ok/okay, nothing helps, nothing works, nothing touches, nothing is helping, no warning, without warning, never had this, never felt, never had ~2 before, never known, never experienced, not long, not since, not enough, no difference, no stranger, not messing, not kidding, no exaggeration, not exaggerating, not a drama, not to be dramatic, not being dramatic, not fully, not quite, not moving, not responding, not waking, not making sense, nothing left, not weight, not bend*, nothing to do with, no history, not like, no control, no feeling, no sensation, not the normal/usual/same, no idea",
  "-past": `
      back in #1950-2030, in #1950-2024, since #1950-2024, back in the day, when i was young/younger/little,
      when i was a kid/child/teenager/student/boy/girl,
      in january/february/march/april/may/june/july/august/september/october/november/december,
      in spring/summer/autumn/winter/fall #1950-2024, mine was in #1950-2024, it was in #1950-2024, was #1950-2024,
      when i was at, years ago, year ago, decades ago, decade ago, ages ago, last year, last season,
      last winter, last summer, last spring, last autumn, last fall,
      as a kid/child/teenager/student/boy/girl/junior, in my twenties/thirties/teens/youth, used to,
      school days, in the past, once upon, back then, long ago, long time ago, previous life, years back,
      years behind, months behind, way back, seasons ago`,
  "-present":
    "now, still, again, since, today, tonight, yesterday, currently, this morning/week/afternoon/evening/weekend, lately, recently, same feeling, coming back, came back, is back, are back, happening again",
  "-general": `
      psa, reminder for, gentle reminder, note to all, a talk on, if you ever get, if a/the calf/leg/knee/joint ~1 swollen/hot, our rule, club policy, policy reminder, club rule, our policy, a rule that, same day please, wants a doctor, is something else and,
      emergency care the, to emergency care, see a professional, see a doctor if/when, if any of,
      call 999/911/112 if, one group of, the book says, a book, my book, read ~4 book, on tv, on telly,
      saw ~3 film/movie/documentary, leaflet, leaflets, brochure, poster, posters, podcast, article,
      articles, lecture, documentary, novel, quiz, first aid, magazine, radio, advert, lyrics, lyric,
      textbook, webinar, seminar, blog, newsletter, wikipedia, workshop, chapter, webpage, nhs page,
      talk about, what are the signs/symptoms/warning, signs of a/an, symptoms of,
      how do you know/tell/spot/recognise/recognize, how would i/you know/recognise/recognize,
      how to spot/recognise/recognize/prevent/avoid/treat,
      if you have/get/feel/notice/ever/are/had/experience/see/start, if your, if there is/are,
      if somebody/someone/anyone/anybody ~1 has/have/gets/get/is/are/feels/faints/collapses/says/goes/starts/shows/hits, if the ~1 leg/calf/knee swells/gets/becomes/goes, watch out for,
      look out for, to watch for, to look for, told me to watch, told us to watch, red flags, warning signs,
      should marshals, should i look, what is the difference, difference between, what does a/an,
      what would you do if, in case of, is it true, should i worry about getting, reduce the risk, prevent,
      preventing, avoid getting, hypothetical, hypothetically, module, in theory,
      course said/says/taught/covered/teaches, class said/says/taught/covered, training day, episode`,
  "-general-list":
    "see a professional when, if any of these, any of these is you, any of the following, warning signs, red flags, call your doctor if, see a doctor if, go to ~3 if you have",
  "-mine":
    "mine, i have got, i have now, me now, happening to me, this is me, that is me, i have all, i have these, exactly what i, i think i have, think i have, sounds like me, i do have, same as mine, as have i",
  "-gone":
    "went away, gone away, has gone, have gone, is gone, are gone, gone now, all gone, cleared up, has cleared, settled down, has settled, resolved, disappeared, went down, gone down, subsided, healed, fully recovered, all clear, recovered fully, is over, was over, all over now, wore off, worn off, passed off, back to normal, fine now, ok now, fine again, fine since, all good now, is better now, no longer have, sorted now, been fine",
  "-cleared":
    "scan/scanned/xrayed/imaged/tested/checked/examined/mri/ct ~5 clear/normal/negative, came back clear/normal/negative/fine, it was clear, all came back ~1 clear/normal, passed ~2 fit, none of that, none of those, none of these, none of them, nothing like that, had none, turned out ~4 nothing/harmless/fine, ruled out, false alarm, was nothing serious, nothing sinister, found nothing, given the all clear, gave me the all clear, got the all clear, gave ~2 all clear, cleared me, cleared for, cleared him/her, tests normal/clear/fine, all tests ~2 normal/clear/fine, everything normal, everything was normal, ultrasound ~2 clear/negative/normal, doppler ~2 clear/negative/normal, fully treated, all treated, long recovered, fully recovered, all fine now, all good now, no trouble since, no problems since, pressures ~2 normal, ectopics harmless, harmless",
  "-first": "i, my, me, myself, mine",
  "-other":
    "he, she, they, his, her, their, him, them, himself, herself, themselves, themself, mate, friend, mates, friends, daughter, daughters, son, sons, wife, wifes, husband, husbands, partner, partners, boyfriend, boyfriends, girlfriends, girlfriend, brother, brothers, sister, sisters, mom, moms, mums, dad, dads, mother, father, athlete, athletes, teammate, roommate, flatmate, housemate, team mate, training partner, lads, guys, kids, runners, clubmate, runner, client, pupil, student, kid, child, guy, lad, lass, bloke, woman, man, girl, boy, colleague, buddy, pal, cousin, neighbour, neighbor, member, someone, somebody, niece, nephew, uncle, aunt, fella, bf, gf, hubby, missus, grandad, grandma, lady, teenager",
};
