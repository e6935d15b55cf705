/** What a text says, by the names of the form's fields; a treatment with ":" and its effect, if the text says one. */
export type Label = Readonly<Record<string, string | readonly string[]>>;

/** The day on which all of them are read. */
export const TODAY = "2026-11-30";

/** Written before the rules, and the rules were tuned on them: they measure that nothing becomes worse, not how good it is. */
export const LABELLED: readonly (readonly [text: string, says: Label])[] = [
  [
    "It started in March on a long run, outside of the left knee. I rested for a month and it did nothing. Then my physio gave me hip exercises, and by early June I ran for the first time, eight times one minute. I used to do about 35 km a week. No surgery, luckily.",
    {
      onsetOn: "2026-03",
      side: "left",
      "milestones.first_run": "2026-06",
      treatments: ["rest:no_effect", "physical-therapy"],
      weeklyDistanceBefore: "20_to_40_km",
      surgery: "no",
    },
  ],
  [
    "I have been out for 6 months. Physio helped.",
    { onsetOn: "2026-05", treatments: ["physical-therapy:helped"] },
  ],
  ["Since March my right calf hurts on every run.", { onsetOn: "2026-03", side: "right" }],
  ["I had surgery in June 2025.", { surgery: "yes" }],
  ["My first run in May was four minutes long.", { "milestones.first_run": "2026-05" }],
  ["I am 43 and have always run.", { ageBand: "40_to_49" }],
  ["Before all this I ran 40 km a week.", { weeklyDistanceBefore: "40_to_60_km" }],
  ["I was doing 25 miles a week before it went wrong.", { weeklyDistanceBefore: "40_to_60_km" }],
  ["I have stopped running. The bike will do.", { outcome: "stopped" }],
  [
    "I stopped running in April 2024 for good and took up swimming.",
    { outcome: "stopped", outcomeOn: "2024-04", treatments: ["cross-training"] },
  ],
  ["I stopped running for two weeks and then tried again.", {}],
  ["I'm running again, pain-free, since August.", { outcome: "running", outcomeOn: "2026-08" }],
  ["I hope to have my first run in January.", {}],
  ["The doctor says I might need surgery.", {}],
  ["Surgery was never needed.", {}],
  ["I got away without surgery.", { surgery: "no" }],
  [
    "After knee surgery in January 2025 I walked without pain in March.",
    { surgery: "yes", "milestones.walking": "2025-03" },
  ],
  ["It all began on 14 March 2025, four kilometres into a tempo run.", { onsetOn: "2025-03-14" }],
  [
    "I tore my hamstring in October 2024. Back to running in February, first race in May.",
    {
      onsetOn: "2024-10",
      "milestones.first_run": "2025-02",
      "milestones.race": "2025-05",
      outcome: "running",
    },
  ],
  [
    "The pain came on in September 2025. First run in December, full training by April.",
    {
      onsetOn: "2025-09",
      "milestones.first_run": "2025-12",
      "milestones.full_training": "2026-04",
    },
  ],
  ["My wife had surgery on her left knee last year.", {}],
  ["The march of time is not kind to tendons. It may never heal.", {}],
  ["Left foot, right foot, repeat.", {}],
  ["Both knees, and both since a marathon in April 2025.", { side: "both" }],
  [
    "I'm 52, female, and ran 50 to 60 km per week.",
    { ageBand: "50_to_59", weeklyDistanceBefore: "40_to_60_km" },
  ],
  [
    "A 38-year-old father of two, plantar fasciitis for 8 months.",
    { ageBand: "30_to_39", onsetOn: "2026-03" },
  ],
  ["My 12-year-old daughter runs faster than I do.", {}],
  ["I ran 43 km in 20 weeks of rehab.", {}],
  [
    "Shockwave made it worse. Massage helped a little.",
    { treatments: ["shockwave:made_it_worse", "massage:helped"] },
  ],
  [
    "Foam rolling did nothing for me, and stretching made no difference.",
    {
      treatments: ["foam-rolling:no_effect", "stretching:no_effect"],
    },
  ],
  ["I never tried massage or orthotics.", {}],
  ["No physio, no insoles, nothing.", {}],
  ["For the rest of the year I cycled.", { treatments: ["cross-training"] }],
  ["Cortisone in February, and cycling all summer.", { treatments: ["injection", "cross-training"] }],
  ["I still cannot run. It is week fourteen.", { outcome: "recovering" }],
  ["I am still recovering, and I can walk an hour.", { outcome: "recovering" }],
  ["I can run, but only on flat roads and never more than 10 km.", { outcome: "running_with_limits" }],
  ["It happened three weeks ago on the stairs.", { onsetOn: "2026-11" }],
  ["It started 6 months ago, in the right achilles.", { onsetOn: "2026-05", side: "right" }],
  ["The injury started two years ago.", {}],
  ["My hip started to hurt in July 2025, I was 29 then.", { onsetOn: "2025-07", ageBand: "under_30" }],
  ["Back to full training in September, 60 miles a week now.", { "milestones.full_training": "2026-09" }],
  ["In June I ran 30 minutes without pain.", { "milestones.thirty_minutes": "2026-06" }],
  [
    "First pain-free walk in February 2026. First jog on 3 May 2026.",
    {
      "milestones.walking": "2026-02",
      "milestones.first_run": "2026-05-03",
    },
  ],
  ["I will start running again in March 2027.", {}],
  ["I was born in May 1980 and started running in 2010.", {}],
  [
    "I'm in my late fifties; 15 miles a week was plenty.",
    { ageBand: "50_to_59", weeklyDistanceBefore: "20_to_40_km" },
  ],
  [
    "Weekly mileage before: 70 km a week. The left shin complained in November 2025.",
    {
      weeklyDistanceBefore: "60_to_80_km",
      side: "left",
    },
  ],
  ["I used to run 90 km/week.", { weeklyDistanceBefore: "over_80_km" }],
  [
    "30 mpw before the stress fracture, which was diagnosed in August.",
    { weeklyDistanceBefore: "40_to_60_km" },
  ],
  ["The surgeon repaired my meniscus in November 2024.", { surgery: "yes" }],
  ["I was operated on in 2023 and that was the end of it.", { surgery: "yes" }],
  ["They advised an operation, and I said no.", {}],
  ["Ran for the first time yesterday. I cried.", { "milestones.first_run": "2026-11-29" }],
  [
    "Strength work helped most. Rest did nothing. Insoles, no effect.",
    {
      treatments: ["strength:helped", "rest:no_effect", "orthotics:no_effect"],
    },
  ],
  ["Raced a 10k in October 2025, eleven months after I tore the calf.", { "milestones.race": "2025-10" }],
  [
    "The problem showed up in January 2026 and I have not run since.",
    { onsetOn: "2026-01", outcome: "recovering" },
  ],
  ["I gave up running. Three injuries in two years were enough.", { outcome: "stopped" }],
  [
    "I gave up running three times, and every time I came back. Now I am running again.",
    { outcome: "running" },
  ],
  ["Pulled my left hamstring on 02/03/2025 at the track.", { side: "left" }],
  ["I twisted my right ankle on 25/03/2025.", { side: "right", onsetOn: "2025-03-25" }],
  [
    "Hurt my knee in December, back running in February.",
    { onsetOn: "2025-12", "milestones.first_run": "2026-02", outcome: "running" },
  ],
  ["My coach is 61 and had both hips replaced.", {}],
  ["Ich laufe seit Mai wieder.", {}],
  ["It was the right decision, and I have no time left.", {}],
  ["I can only run twice a week, on soft ground.", { outcome: "running_with_limits" }],
  ["Two easy weeks, then a setback, then patience. That is the whole story.", {}],
  [
    "Injured since last October. Pool running kept me sane.",
    { onsetOn: "2026-10", treatments: ["cross-training"] },
  ],
  [
    "I averaged 45km a week and felt the first twinge in my left heel in April.",
    {
      weeklyDistanceBefore: "40_to_60_km",
      side: "left",
      onsetOn: "2026-04",
    },
  ],
  ["Now I do 20 km a week again, slowly.", {}],
];
