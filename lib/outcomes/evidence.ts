/** "44 of 100 by week 8". We show our own number beside it, of the same week, or our median. */
export interface PublishedFigure {
  readonly figure: string;
  readonly beside: { readonly week: number } | "median" | null;
}

/** What a study found, in our own words. */
export interface Evidence {
  readonly figures: readonly PublishedFigure[];
  /** What the study counted: the end of a sentence that begins with the figure. */
  readonly endpoint: string;
  /** Who was counted, with the number of runners or patients. */
  readonly people: string;
  readonly source: { readonly name: string; readonly doi: string };
}

/** Published figures about one injury: how long it took, and what came later. */
export interface InjuryEvidence {
  /** One sentence for the page of the tag. */
  readonly inShort: string;
  /** What the first study asked: "The studies ask who had recovered." */
  readonly asked: string;
  readonly recovery: readonly Evidence[];
  readonly later: readonly Evidence[];
}

const mulvad = { name: "Mulvad 2018", doi: "10.1371/journal.pone.0204742" };
const MULVAD_PEOPLE = "140 injured runners, of which 77 recovered; all injuries together";

/** By the slug of the injury's tag. An injury that is missing here has no figure that we trust. */
const byInjury: Readonly<Record<string, InjuryEvidence>> = {
  itbs: {
    inShort: "In a review of studies, 44 of 100 had recovered by week 8, and 92 of 100 by month 6.",
    asked: "who had recovered without surgery",
    recovery: [
      {
        figures: [
          { figure: "44 of 100 by week 8", beside: { week: 8 } },
          { figure: "92 of 100 by month 6", beside: { week: 26 } },
        ],
        endpoint: "had recovered without surgery",
        people: "A review of several studies, which gives no single number of runners",
        source: { name: "Beals 2013", doi: "10.1155/2013/367169" },
      },
    ],
    later: [],
  },
  "runners-knee": {
    inShort: "In a study of runners, half had no more pain around the kneecap by day 49.",
    asked: "who had no more pain",
    recovery: [
      {
        figures: [{ figure: "Half by day 49", beside: "median" }],
        endpoint: "had no more pain around the kneecap (the middle half of times spans 63 days)",
        people: MULVAD_PEOPLE,
        source: mulvad,
      },
    ],
    later: [],
  },
  "shin-splints": {
    inShort: "In a study of runners, half had no more pain along the shin by day 70.",
    asked: "who had no more pain",
    recovery: [
      {
        figures: [{ figure: "Half by day 70", beside: "median" }],
        endpoint: "had no more pain along the shin (the middle half of times spans 89 days)",
        people: MULVAD_PEOPLE,
        source: mulvad,
      },
    ],
    later: [],
  },
  achilles: {
    inShort: "In a study of runners, half had no more pain in the Achilles tendon by day 56.",
    asked: "who had no more pain",
    recovery: [
      {
        figures: [{ figure: "Half by day 56", beside: "median" }],
        endpoint: "had no more pain in the Achilles tendon (the middle half of times spans 165 days)",
        people: MULVAD_PEOPLE,
        source: mulvad,
      },
      {
        figures: [{ figure: "27 of 34 after 5 years", beside: null }],
        endpoint: "had recovered with exercises",
        people: "34 patients",
        source: { name: "Silbernagel 2011", doi: "10.1177/0363546510384789" },
      },
    ],
    later: [
      {
        figures: [{ figure: "15 of 100 within 5 years", beside: null }],
        endpoint: "had a new episode of Achilles pain",
        people: "34 patients",
        source: { name: "Silbernagel 2011", doi: "10.1177/0363546510384789" },
      },
      {
        figures: [{ figure: "19 of 100 after 10 years", beside: null }],
        endpoint: "had symptoms",
        people: "43 of 54 patients answered",
        source: { name: "Lagas 2022", doi: "10.1080/02640414.2022.2163537" },
      },
      {
        figures: [{ figure: "No harm from running on", beside: null }],
        endpoint:
          "was found in patients who kept running by a rule: pain up to 5 of 10, gone by the next morning, and not rising from week to week",
        people: "38 patients, in two groups by chance",
        source: { name: "Silbernagel 2007", doi: "10.1177/0363546506298279" },
      },
    ],
  },
  "plantar-fasciitis": {
    inShort:
      "In a study of patients, 81 of 100 still had heel pain after a year, and 50 of 100 after five years.",
    asked: "who still had pain",
    recovery: [
      {
        figures: [
          { figure: "81 of 100 after 1 year", beside: "median" },
          { figure: "50 of 100 after 5 years", beside: null },
          { figure: "46 of 100 after 10 years", beside: null },
        ],
        endpoint: "still had heel pain (range after 10 years: 38 to 53)",
        people: "174 patients",
        source: { name: "Hansen 2018", doi: "10.1177/2325967118757983" },
      },
    ],
    later: [],
  },
  "stress-fracture": {
    inShort:
      "In studies, patients did their sport again after 44 days on average with a stress fracture at the inner edge of the shin, and after 127 days with one of the navicular.",
    asked: "when patients did their sport again",
    recovery: [
      {
        figures: [
          { figure: "44 days: inner edge of the shin", beside: "median" },
          { figure: "56 days: fibula", beside: null },
          { figure: "107 days: neck of the thigh bone", beside: null },
          { figure: "127 days: navicular, in the foot", beside: null },
        ],
        endpoint:
          "on average until patients did their sport again (ranges: 27 to 61, 13 to 100, 79 to 135, 102 to 151)",
        people: "76 studies together",
        source: { name: "Hoenig 2023", doi: "10.1136/bjsports-2022-106328" },
      },
    ],
    later: [],
  },
};

/** Any running injury. */
export const ANY_INJURY: InjuryEvidence = {
  inShort: "In a study of new runners with any injury, half had run 500 m without pain twice by day 71.",
  asked: "who had run 500 m without pain twice",
  recovery: [
    {
      figures: [{ figure: "Half by day 71", beside: "median" }],
      endpoint: "of new runners with any injury had run 500 m without pain twice (9 to 617 days)",
      people: "254 injured runners, of which 220 recovered",
      source: { name: "Nielsen 2014", doi: "10.1371/journal.pone.0099877" },
    },
    {
      figures: [{ figure: "Half by day 56", beside: "median" }],
      endpoint: "had no more pain from any running injury (the middle half of times spans 70 days)",
      people: MULVAD_PEOPLE,
      source: mulvad,
    },
  ],
  later: [
    {
      figures: [{ figure: "46 of 100 within a year", beside: null }],
      endpoint:
        "had a new injury of any kind (range 38 to 54), at 1.9 times the rate if they had been injured before",
      people: "224 runners",
      source: { name: "Desai 2021", doi: "10.2519/jospt.2021.9673" },
    },
    {
      figures: [{ figure: "55 of 100", beside: null }],
      endpoint: "runners with an earlier injury were injured again, 21 of 100 of these at the same place",
      people: "548 runners with an earlier injury",
      source: { name: "doi 10.1097/jsm.0000000000001076", doi: "10.1097/jsm.0000000000001076" },
    },
  ],
};

/** @returns null if we know no figure about this injury that we trust. */
export const evidenceOf = (slug: string): InjuryEvidence | null => byInjury[slug] ?? null;

export const ALL_EVIDENCE: readonly Evidence[] = [...Object.values(byInjury), ANY_INJURY].flatMap(
  ({ recovery, later }) => [...recovery, ...later],
);

export const INJURIES_WITH_EVIDENCE = Object.keys(byInjury);
