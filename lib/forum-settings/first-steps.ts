import type { ForumSettings } from "./table";
import { USUAL_SETTINGS } from "./table";

export const FIRST_STEPS = ["look", "contact", "author", "mail", "import"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

const DISMISSED = "dismissed";

/** What the settings alone do not say. */
export interface Progress {
  readonly hasAuthor: boolean;
  readonly mailWorks: boolean;
  readonly hasImport: boolean;
}

export interface StepState {
  readonly step: FirstStep;
  readonly state: "done" | "skipped" | "open";
}

export function stepStates(settings: ForumSettings, progress: Progress): StepState[] {
  const done: Record<FirstStep, boolean> = {
    look: (["name", "tagline", "logo", "accent"] as const).some(
      (name) => settings[name] !== USUAL_SETTINGS[name],
    ),
    contact: settings.contact !== "" && settings.imprint !== "",
    author: progress.hasAuthor,
    mail: progress.mailWorks,
    import: progress.hasImport,
  };
  const skipped = passedIn(settings.firstSteps);
  return FIRST_STEPS.map((step) => ({
    step,
    state: done[step] ? "done" : skipped.includes(step) ? "skipped" : "open",
  }));
}

export const isDismissed = ({ firstSteps }: Pick<ForumSettings, "firstSteps">) => firstSteps === DISMISSED;

/** The setting after a step was skipped or taken up again, or after the page was dismissed or brought back. */
export function passed(firstSteps: string, what: string): string {
  if (what === DISMISSED) return firstSteps === DISMISSED ? "" : DISMISSED;
  const steps = passedIn(firstSteps);
  const others = steps.filter((step) => step !== what);
  return (others.length < steps.length ? others : [...steps, what])
    .filter((step): step is FirstStep => FIRST_STEPS.some((known) => known === step))
    .join(" ");
}

const passedIn = (firstSteps: string): string[] => firstSteps.split(" ").filter(Boolean);
