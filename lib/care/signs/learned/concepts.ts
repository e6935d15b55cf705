import type { Concepts } from "@/lib/care/matching/symbols";

/** What words of self-harm are about, and words of running that tell them apart. A word may be of several. */
export const CONCEPTS: Concepts = {
  SELF: "i me my myself mine meself mys",
  OTHER:
    "he she him her his hers himself herself hisself themself they them their themselves friend friends mate buddy pal son daughter brother sister wife husband partner boyfriend girlfriend bf gf bestie flatmate roommate housemate clubmate teammate teen teenager boy girl lad lass kid athlete runner member client woman man bloke guy cousin niece nephew dad mom mother father student pupil someone somebody junior juniors lads colleague neighbour bro sis auntie uncle grandson granddaughter ex",
  FAMILY:
    "family wife husband kids kid children mom dad parents mother father son daughter daughters sons boys girls brother sister partner everyone everybody people friends friend them they others girlfriend boyfriend household lot nan gran",
  DENIES:
    "not no never nt dont cant wont wouldnt couldnt didnt doesnt isnt arent wasnt havent hasnt nothing nobody none without noone hardly barely neither nor nowhere stop stopped",
  WISH: "want wants wanted wanna wish wishes wished wishing hope hopes hoped hoping pray prays prayed rather wanting like long ready willing intend intends plan plans planned planning mean meant decided decide need going",
  LIFE: "live living life alive exist existing existence be being breathe breathing here around lives awake survive surviving world earth planet",
  HERE: "here around about alive there awake existing",
  DEATH:
    "die died dies dying dead death kill killed killing suicide suicidal unalive kms ending sewerslide suicidality kys overdose ctb deceased drown drowning hang hanging hanged fatal lethal survive od overdosed overdosing selfharm unaliving suicidally dieing corpse grave buried",
  WAKING: "wake woke waking awake sleep asleep anaesthetic anesthetic morning",
  BETTER:
    "better easier happier fine best lighter freer relieved relief cheaper kinder cope manage forget survive ok",
  ABSENT: "gone dead without disappeared vanished disappear vanish absence away absent missing dissapear",
  POINT: "point reason sense purpose use why meaning worth reasons meant",
  BURDEN:
    "burden weight drag nuisance bother load heavy problem burdan useless worthless waste failure nothing",
  HOPELESS:
    "hopeless hope pointless trapped empty numb lost nothing finished done over broken alone lonely tired exhausted enough end stuck dark ruined useless worthless destroyed meaningless joyless gone flat low depressed scared ashamed",
  PILLS:
    "pills pill tablets tablet meds medication paracetamol ibuprofen tramadol codeine morphine oxycodone amitriptyline opioids sleeping insulin warfarin painkillers prescription advil tylenol drugs dose box bottle packet strip pack blister overdose medicines medicine antidepressants propranolol diazepam gabapentin pregabalin naproxen zopiclone melatonin antidepressant painkiller co codamol stash lot",
  WEAPON:
    "gun shotgun rifle knife blade blades razor razors rope noose cord belt scalpel pistol weapon bullet scissors compass lighter hose exhaust gas hammer",
  PLACE:
    "bridge viaduct roof rooftop cliff cliffs balcony ledge railing railings rail edge platform tracks track train trains railway motorway lorry lorries truck trucks river sea lake quarry quay water flyover overpass footbridge parapet window tower multistorey canal weir barrier beam hook tree wall traffic cars garage carpark loft attic shed pier coast dam ravine gorge",
  ACT: "jump jumped jumping step stepped fall falling throw threw throwing drive driving drove swerve swerving let letting walk walked stand stood standing sat sit sitting hold holding swallow swallowed take took taking look looked looking stare staring climb climbed go goes lie lying count counted counting save saved saving stash stashed keep kept buy bought tie tied test tested hide hid hidden collect collected stockpile stockpiled",
  CUT: "cut cuts cutting burn burns burned burning burnt scratch scratched scratching carve carved carving hurt hurting hurts harm harmed harming punch punching hit hitting bleed bleeding bruise punish punishing selfharm bang banging relapse relapsed scars marks lines hammer starve starving sh cutter self-harming razored",
  LIMB: "arm arms wrist wrists thigh thighs leg legs forearm forearms skin stomach hand hands myself himself herself themselves",
  FAREWELL:
    "goodbye goodbyes bye farewell letters letter note notes sorry forgive thank thanks goodnight apologise blame love wills will affairs passwords insurance funeral remember message",
  SETTLE:
    "give gave given giving gives handed leave left leaving sort sorted sorting cancel cancelled paid pay tidied cleared clear arranged sold packed organised put putting shared blocked deleted unfollowed",
  BELONGINGS:
    "things shoes medals watch garmin spikes bike dog cat cats dogs piano belongings stuff kit clothes car house bills papers keys guitar money possessions room desk trophies",
  MESSAGE:
    "phone answering answer reply replying replied voicemail reach message messages offline online text texts texting snapchat strava post posted account",
  TIME: "tonight tomorrow christmas spring summer winter year week weekend monday tuesday wednesday thursday friday saturday sunday birthday bday date day future next new easter january february march april may june july august september october november december night soon longer anymore forever months years ever yet",
  THINK:
    "think thinking thought thoughts thinkings keep keeps imagine imagining picture see feel feeling feels consider considering wonder",
  MORE: "more anymore longer again any",
  SECRET: "tell telling told secret nobody anyone confidence promised hide",
  CALM: "calm peace peaceful organised cheerful clear certain decided decision ready",
  AMOUNT: "how many much enough whole lot all lethal fatal dose take painless quick long high",
  HELPER:
    "helpline hotline crisis samaritans lifeline therapist therapy counsellor counselor counselling psychiatrist psychologist doctor gp nurse clinic ward unit team sectioned hospital lifeguard chaplain sponsor",
  PAPERS:
    "will executor insurance policy clause mortgage pension funeral undertaker coffin ashes hymns grave headstone affairs papers passwords pin accounts debts estate premium cover payout cremation",
  BEYOND:
    "god lord heaven prayer prayers pray prays prayed praying church join joining soul mercy forgive judge hell angels peace rest",
  FEARS: "scared frightened afraid terrified scares worried worry fear shaking panic trust safe alone",
  PAINS: "pain hurt hurts hurting ache aches agony burning suffering sore suffer",
  ENDS: "end ends ended ending finish finished finishing stop stopped over done quit final last close closed leave leaving out exit",
  VOICES:
    "voice voices thought thoughts head mind dark black intrusive urge urges pull image pictures picture",
  AGAIN: "again back return returned returning relapse relapsed same worse stronger louder",
  ATTEMPT: "attempt attempted tried failed survived try nearly almost wish",
  ANIMAL: "horse racehorse dog cat vet shot lame",
  LAUGHS: "lol haha lmao hahaha joking joke jokes kidding funny laughing laugh laughed literally omg bro",
  GLAD: "glad happy enjoy enjoyed love loved lovely thanks thank thankful cheers great brilliant proud delighted pleased hooray fun excited",
  ASKS: "recommend recommendations advice tips ideas anyone which best suggestions experience brand normal",
  GEAR: "shoe shoes boot brace tape insole insoles sock socks strap strapping orthotics crutches bike watch gels gel trainers roller bottle vest belt poles",
  BETTERING:
    "healed healing cleared recovered recovery progress improving improved discharged pain-free fine back running comeback",
  PASSED: "ago since years 1994 once then used last decade former childhood was were had",
  BREATH: "breath breathe breathing breathless wheeze wheezing gasping gasp puffed air lungs",
  CHEST:
    "chest breastbone sternum heart pulse palpitations flutter fluttering fluttery beat beats beating rhythm thumping racing ticker",
  FAINTS:
    "faint fainted fainting collapse collapsed dizzy blackout unconscious dropped passed woozy lightheaded giddy grey grayed",
  SWELLS:
    "swollen swelling swell puffy bigger fat ballooned balloon tight hard hot red warm throbbing purple",
  NUMBS: "numb tingling tingle tingles asleep dead pins needles feeling weak weakness floppy",
  WATERS: "pee peeing wee urine urinate toilet loo bladder bowel bowels poo wet accident",
  HEADED:
    "headache head confused confusion drowsy sleepy vomit vomited vomiting sick nausea puking slurred concussion pupil pupils",
  FEVERED: "fever feverish temperature shivering shivery shiver chills pus oozing streak infected",
  EASES:
    "eases ease goes gone settles settled settling vanishes stops fades better improves disappears loosens",
  SPORT:
    "race season marathon session mile miles km k run runs shoes shoe plan club team group training workout interval intervals pace pb lap parkrun coach hills hill knee calf achilles foot ankle shin boot treadmill physio watch cadence",
};
