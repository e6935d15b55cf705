import type { CareMatch } from "../groups";

export interface SelfHarmText {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly toDo: readonly string[];
}

const EXPLICIT: SelfHarmText = {
  heading: "If you are thinking about suicide or hurting yourself, please talk to somebody now",
  paragraphs: [
    "Thank you for putting it into words. You are not in trouble, and you are not alone with this.",
    "Losing running can hurt a great deal, and that pain is real. You deserve to talk to somebody about it now. You do not have to explain it well.",
  ],
  toDo: [
    "If you might act on it, or have already hurt yourself, call {emergency}.",
    "If you can, let somebody be with you, and move away from anything you might use.",
    "See your doctor today.",
  ],
};

const INDIRECT: SelfHarmText = {
  heading: "It sounds like a very hard time. Somebody will listen now",
  paragraphs: [
    "Losing running can hurt a great deal, and it is good that you wrote about it.",
    "If it is getting too much, or you think of hurting yourself, please talk to somebody today.",
  ],
  toDo: [
    "If you are in danger right now, call {emergency}.",
    "Let somebody near you know: “I am not okay” is enough.",
    "Your doctor can help too.",
  ],
};

const OTHER: SelfHarmText = {
  heading: "If you are worried about somebody, you can get help for them now",
  paragraphs: [
    "It is good that you take it seriously. You do not have to carry this alone.",
    "The people who answer also talk to people who worry about somebody else.",
  ],
  toDo: [
    "If they may be in danger now, call {emergency} and stay with them.",
    "Ask them plainly whether they are thinking of suicide. Asking does no harm.",
    "Help them to call a line or a doctor, today.",
  ],
};

export function selfHarmText({ strength, about }: CareMatch): SelfHarmText {
  if (about === "other") return OTHER;
  return strength === "explicit" ? EXPLICIT : INDIRECT;
}

export const SELF_HARM_CLOSING =
  "You can still post; nothing is blocked or lost. We are runners, not a crisis service, and may not read this straight away.";
