import { post } from "./marks";
import { say } from "./notices";

export async function accept(button: HTMLButtonElement, commentId: string, on: "yes" | "no"): Promise<void> {
  if (button.ariaBusy) return;
  button.ariaBusy = "true";
  const { location: shown, refusal } = await post("/api/accept", { commentId, on });
  if (shown) return location.assign(shown);
  button.ariaBusy = null;
  if (refusal) say(refusal);
}
