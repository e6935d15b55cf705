import { ask, field } from "./dialog";
import { element } from "./element";

const LONGEST = 1000;
const REMOVE = "Take it out";

type Said = { alt: string; altDeclined: true | null };

export async function askForDescription(
  picture: Record<string, unknown>,
): Promise<Said | "remove" | undefined> {
  const { src, alt, altDeclined } = picture as { src: string; alt: string; altDeclined: boolean | null };
  const words = element("textarea", { rows: 3, maxLength: LONGEST, value: alt });
  const declined = element("input", { type: "checkbox", checked: altDeclined === true });
  words.addEventListener("input", () => {
    if (words.value.trim()) declined.checked = false;
  });
  const answer = await ask({
    title: "What does the picture show?",
    parts: [
      ...(src.startsWith("/uploads/") ? [element("img", { src, alt: "" })] : []),
      field(
        "In a few words",
        words,
        "For readers who cannot see it: “Foam roller under the outside of the thigh”.",
      ),
      element(
        "label",
        { className: "choice" },
        declined,
        element("span", {}, "It adds nothing that the text does not say"),
      ),
    ],
    buttons: ["Done", REMOVE],
    wrong: (said) =>
      said === REMOVE || words.value.trim() || declined.checked
        ? undefined
        : { sentence: "Say what it shows, or that it adds nothing.", at: words },
  });
  if (answer === REMOVE) return "remove";
  if (answer !== "Done") return undefined;
  return declined.checked ? { alt: "", altDeclined: true } : { alt: words.value.trim(), altDeclined: null };
}
