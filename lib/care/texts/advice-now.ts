import type { Advice, BodyGroup } from "./advice";

/** Advice on the groups that cannot wait. In our own words; each from the sources named with it. */
export const ADVICE_NOW: Readonly<
  Record<
    Extract<
      BodyGroup,
      | "anaphylaxis"
      | "heart"
      | "heat-stroke"
      | "hyponatraemia"
      | "head-injury"
      | "cauda-equina"
      | "compartment"
      | "rhabdo"
    >,
    Advice
  >
> = {
  anaphylaxis: {
    toDo: {
      now: [
        "Stop. If there is an adrenaline pen, use it at once.",
        "Call {emergency} and say “anaphylaxis”.",
        "Lie down with the legs up; sit only if breathing is hard. Do not stand up or walk, even when you feel better.",
        "If nothing has changed after five minutes and there is a second pen, use it.",
      ],
    },
    sources: [
      {
        title: "Anaphylaxis UK: what to do in an emergency",
        url: "http://anaphylaxis.org.uk/what-to-do-in-an-emergency/",
      },
      {
        title: "Bridgewater Surgeries (NHS): adrenaline pens",
        url: "https://www.bridgewatersurgeries.nhs.uk/2023/07/17/adrenaline-auto-injectors/",
      },
      {
        title: "Exercise-induced anaphylaxis after food, review",
        url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC3796658",
      },
    ],
  },
  heart: {
    toDo: {
      now: [
        "Stop and sit down.",
        "Call {emergency} for chest pain, pressure or tightness that is still there, or that came with breathlessness, sweating, sickness, faintness, or pain in an arm, the jaw or the back.",
        "If it happened while running and is over now: do not run, and see a doctor urgently. Fainting during exercise needs a heart specialist within a day.",
        "If somebody is not breathing normally: call {emergency}, press hard on the chest, send for a defibrillator.",
      ],
    },
    sources: [
      {
        title: "Healthinfo (health service of New Zealand): heart attack",
        url: "https://www.healthinfo.org.nz/Heart-attack_1.htm",
      },
      {
        title: "NICE CG109: fainting during exertion",
        url: "https://www.nice.org.uk/guidance/CG109/chapter/recommendations",
      },
    ],
  },
  "heat-stroke": {
    toDo: {
      now: [
        "Call {emergency}.",
        "Cool at once and hard: a cold bath, a hose, wet cloths and a fan, cold packs at neck and armpits. Go on until help comes.",
        "Move into the shade. Drink only if fully awake. Somebody must stay with the person.",
        "Do not wait for it to pass: heat stroke happens on cool days too.",
      ],
    },
    sources: [
      {
        title: "DeMartini 2015: cold water and heat stroke at a road race",
        url: "https://doi.org/10.1249/MSS.0000000000000409",
      },
      {
        title: "Roberts 2006: heat stroke in a cool marathon",
        url: "https://journals.lww.com/acsm-msse/Fulltext/2006/07000/Exertional_Heat_Stroke_during_a_Cool_Weather.1.aspx",
      },
      {
        title: "Heat exhaustion and heatstroke, the NHS text retold",
        url: "https://www.zana.com/a/heat-exhaustion-heatstroke-medical-help.6632",
      },
    ],
  },
  hyponatraemia: {
    toDo: {
      now: [
        "Call {emergency}.",
        "Say: “a long effort, drank a lot; could the sodium be low?”",
        "No more water until a clinician has decided.",
      ],
    },
    sources: [
      {
        title: "Hew-Butler 2015: third consensus on exercise and low sodium",
        url: "https://bjsm.bmj.com/content/49/22/1432.long",
      },
      {
        title: "Low sodium after endurance events, review",
        url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6735969",
      },
    ],
  },
  "head-injury": {
    toDo: {
      now: [
        "Call {emergency} for a person who does not wake or is hard to rouse, has a fit, has fluid or blood from an ear or the nose, has a weak arm or leg, or has trouble seeing or speaking.",
        "Go to an emergency department after being knocked out, for gaps in memory, vomiting, a headache that stays, or when taking blood thinners.",
        "Do not stay alone, and do not run until a clinician has said so.",
      ],
    },
    sources: [
      {
        title: "Portsmouth health and care: head injury",
        url: "https://healthandcare.portsmouth.gov.uk/head-injury/",
      },
      {
        title: "Head injury symptoms: alarm symptoms",
        url: "https://headinjurysymptoms.org/alarm-symptoms/",
      },
      { title: "NHS: concussion", url: "http://www.nhs.uk/conditions/concussion/Pages/Symptoms.aspx" },
    ],
  },
  "cauda-equina": {
    toDo: {
      now: [
        "Go to an emergency department now, also at night. If you cannot get there, call {emergency}.",
        "Say the words there: numbness between the legs, or trouble with bladder or bowel, with back pain.",
        "Do not wait for an appointment with a physio.",
      ],
    },
    sources: [
      {
        title: "BackES: warning signs, the questions of Greenhalgh, Mercer and Finucane",
        url: "https://www.backes.org.uk/cauda-equina-warning-signs/",
      },
      {
        title: "Connect Health (NHS provider): cauda equina syndrome",
        url: "https://www.connecthealth.co.uk/resources/cauda-equina-syndrome-ces/",
      },
    ],
  },
  compartment: {
    toDo: {
      now: [
        "Go to an emergency department now, or call {emergency}.",
        "Say: “tight and very painful, and it does not ease”, and whether there was a blow, a break or a cast.",
      ],
    },
    sources: [
      {
        title: "Compartment syndrome, the NHS text retold",
        url: "https://drpharmacy.uk/health-detail/?topic=compartment-syndrome",
      },
    ],
  },
  rhabdo: {
    toDo: {
      now: [
        "Go to an emergency department today. Call {emergency} if hardly any urine comes, or with weakness, sickness or an uneven heartbeat.",
        "Say: “I am worried about rhabdomyolysis after exercise; can you check my CK and my kidneys?”",
        "No more exercise until a doctor has checked you.",
      ],
    },
    sources: [
      {
        title: "Rhabdomyolysis and work, the CDC text retold",
        url: "http://fittowork.net/index.php/heat/182-rhabdomyolysis",
      },
    ],
  },
};
