import type { SignGroup, TakeBack } from "../matching/sign";
import { DESPAIR_WORDS } from "./self-harm-despair";
import { EXPLICIT_WORDS } from "./self-harm-explicit";
import { OTHER_MEANINGS } from "./self-harm-other-meanings";

/** Nothing takes a strong cue back but what cancels it by name. */
const ALWAYS: readonly TakeBack[] = ["denied", "past", "general", "gone"];
/** What is long over is taken back. */
const NOW: readonly TakeBack[] = ["denied", "general", "gone"];

/** Thoughts of suicide or self-harm, in English; the other languages have their own file. */
export const selfHarm: SignGroup = {
  id: "self-harm",
  urgency: "now",
  families: { ...EXPLICIT_WORDS, ...DESPAIR_WORDS, ...OTHER_MEANINGS },
  rules: [
    ["shDie", { despite: ALWAYS, unless: "shDenied shOthersLoss shTrainFigure shWellNow shDrill" }],
    ["shHurt", { despite: NOW, unless: "shDenied shOthersLoss shWellNow shTrainFigure" }],
    ["shOverdose", { despite: NOW, unless: "shOverdoseFigure shWellNow shOthersLoss" }],
    ["shPlan", { despite: NOW, unless: "shWellNow shOthersLoss" }],
    ["shUnsafe", { strength: "indirect", despite: NOW, unless: "shDenied shWellNow shOthersLoss" }],
    ["shNotWake & shLonging", { within: 9, despite: NOW, unless: "shDenied shAlarm shWellNow" }],
    [
      "shTookPills & shLast|shFarewellHard",
      { within: 35, despite: NOW, unless: "shOverdoseFigure shWellNow" },
    ],
    [
      "shHavePills & shDark|shFarewellHard",
      { within: 35, despite: NOW, unless: "shOverdoseFigure shWellNow" },
    ],
    [
      "shOthersBetter & shAbsent",
      { strength: "indirect", within: 14, despite: NOW, unless: "shWellNow shOthersLoss" },
    ],
    ["shHurtSelf & shRelief", { strength: "explicit", within: 25, despite: NOW, unless: "shWellNow" }],
    [
      "shMeans & shPicturing & shBleak|shDark",
      { strength: "indirect", within: 30, despite: NOW, unless: "shWellNow shOthersLoss" },
    ],
    ["shBleakHard & shBleakHard", { strength: "indirect", within: 40, despite: NOW, unless: "shWellNow" }],
    [
      "shBleakHard & shNight",
      { strength: "indirect", within: 40, despite: NOW, unless: "shWellNow shDenied" },
    ],
    ["shGone", { strength: "indirect", despite: NOW, unless: "shWellNow shOthersLoss" }],
    ["shLife", { strength: "indirect", despite: NOW, unless: "shWellNow shOthersLoss" }],
    ["shFarewell & shFarewellHard", { strength: "indirect", despite: NOW, unless: "shWellNow" }],
    ["shBleak & shFarewell", { strength: "indirect", despite: NOW, unless: "shWellNow" }],
    ["shBleak & shBleak & shDark", { strength: "indirect", despite: NOW, unless: "shWellNow" }],
  ],
};
