import type { Actor, Member } from "./actor";
import type { Operation } from "./operation";
import { ALLOW, deny, type Verdict } from "./verdict";

export function forMember(actor: Actor, policy: (member: Member) => Verdict): Verdict {
  switch (actor.kind) {
    case "member":
      return policy(actor);
    case "visitor":
      return deny("Sign in first. Reading needs no account.", "unauthenticated");
    case "system":
      return deny("Only members do this. The program itself writes and owns nothing.");
  }
}

export function admitted(
  { admit, membersOnly }: Pick<Operation<never, never, never>, "admit" | "membersOnly">,
  actor: Actor,
  at: Date,
): Verdict {
  const byItself = () => admit?.(actor, at) ?? ALLOW;
  return membersOnly ? forMember(actor, byItself) : byItself();
}
