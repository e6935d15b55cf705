import { ask, field } from "./dialog";
import { element } from "./element";

const LONGEST = 1000;
const REMOVE = "Remove picture";

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
        "Description",
        words,
        "For readers who cannot see it: “Foam roller under the outside of the thigh”.",
      ),
      element(
        "label",
        { className: "choice" },
        declined,
        element("span", {}, "Decorative, no description needed"),
      ),
    ],
    buttons: ["Done", REMOVE],
    wrong: (said) =>
      said === REMOVE || words.value.trim() || declined.checked
        ? undefined
        : { sentence: "Describe the picture, or mark it as decorative.", at: words },
  });
  if (answer === REMOVE) return "remove";
  if (answer !== "Done") return undefined;
  return declined.checked ? { alt: "", altDeclined: true } : { alt: words.value.trim(), altDeclined: null };
}
