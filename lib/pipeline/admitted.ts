import type { Actor, Member } from "./actor";
import type { Operation } from "./operation";
import { ALLOW, deny, type Verdict } from "./verdict";

export function forMember(actor: Actor, policy: (member: Member) => Verdict): Verdict {
  switch (actor.kind) {
    case "member":
      return policy(actor);
    case "visitor":
      return deny("Sign in first. You can read without an account.", "unauthenticated");
    case "system":
      return deny("Only a member can do this, not the program itself.");
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
