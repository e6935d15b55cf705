import type { Advice, BodyGroup } from "./advice";

/** Advice on the groups for which a doctor today, or within days, is early enough; more urgent forms included. */
export const ADVICE_SOON: Readonly<
  Record<
    Extract<
      BodyGroup,
      "clot" | "infection" | "tendon-rupture" | "medicine" | "bone-stress" | "under-fuelling"
    >,
    Advice
  >
> = {
  clot: {
    toDo: {
      now: [
        "Call {emergency}. Say that a leg is swollen or painful and that breathing or the chest has changed.",
      ],
      today: [
        "Have the leg checked today, by your doctor, an urgent care line or an emergency department.",
        "Do not run.",
      ],
    },
    callIf: "breathlessness, chest pain, fainting or coughing blood comes with it",
    sources: [
      {
        title: "Gloucestershire Hospitals NHS: deep vein thrombosis",
        url: "https://www.gloshospitals.nhs.uk/your-visit/patient-information-leaflets/deep-vein-thrombosis-dvt/",
      },
      {
        title: "Signs in one leg, the NHS text retold",
        url: "https://britbrief.co.uk/health/nhs/nhs-call-111-if-you-spot-this-symptom-in-one-leg.html",
      },
    ],
  },
  infection: {
    toDo: {
      today: [
        "Have this checked today, by your doctor or an urgent care line.",
        "After an injection or an operation on a joint, go to an emergency department.",
      ],
    },
    callIf: "confusion, breathlessness or blotchy skin comes with it",
    sources: [
      {
        title: "NHS: septic arthritis",
        url: "https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/septic-arthritis/",
      },
    ],
  },
  "tendon-rupture": {
    toDo: {
      today: [
        "Go to an emergency department or fracture clinic today, tomorrow at the latest.",
        "Keep weight off the leg.",
        "For the heel or calf, ask for the calf squeeze test; this injury is often missed at first.",
      ],
    },
    sources: [
      {
        title: "Boyd 2015, British Journal of General Practice",
        url: "http://bjgp.org/content/65/641/668.abstract",
      },
      {
        title: "North Coast Orthopaedics: Achilles tendon",
        url: "https://northcoastorthopaedics.com.au/achilles-rutpure/",
      },
    ],
  },
  medicine: {
    toDo: {
      today: [
        "Stop running and ring the person who prescribed the antibiotic today. Some antibiotics can harm tendons.",
      ],
      soon: [
        "Ask a pharmacist or your doctor before the next dose, and before you race on it.",
        "Anti-inflammatories may be hard on the kidneys in very long races.",
      ],
    },
    callIf: "there is black stool or blood in vomit, or somebody took too many tablets",
    sources: [
      { title: "Lipman 2017: ibuprofen in 80 km races", url: "https://doi.org/10.1136/emermed-2016-206353" },
      {
        title: "Morales 2018: quinolones and tendons",
        url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6394638",
      },
    ],
  },
  "bone-stress": {
    toDo: {
      today: [
        "See somebody today: an emergency department or fracture clinic can check the bone.",
        "No running, and no hopping to test it.",
      ],
      soon: [
        "No running, and no hopping to test it, until a doctor has seen you; go within days.",
        "A clear x-ray does not rule it out. Ask about an MRI.",
      ],
    },
    callIf: "you can no longer stand on the leg",
    sources: [
      {
        title: "Robertson and Wood 2017: stress fractures near the hip",
        url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6226070",
      },
      { title: "Kahanov 2015: stress fractures in runners", url: "https://doi.org/10.2147/OAJSM.S39512" },
    ],
  },
  "under-fuelling": {
    toDo: {
      today: [
        "Your body may be getting too little fuel. See a doctor today, ideally one who knows runners. This is not your fault.",
      ],
    },
    callIf: "you faint, or your chest hurts",
    sources: [
      {
        title: "IOC REDs CAT2: assessment of low energy in athletes",
        url: "https://doi.org/10.1136/bjsports-2023-106914",
      },
      {
        title: "MindEd: eating disorders, what to look out for",
        url: "https://mindedhub.org.uk/adult-eating-disorders-tips/title-ii-what-to-look-out-for",
      },
    ],
  },
};
