"use server";

import { requestSignIn } from "@/lib/forum/sign-ins/operations";
import { action } from "@/lib/pipeline/action";
import { one } from "@/lib/pipeline/typed";
import { ownPath } from "@/lib/urls";

export const requestSignInAction = action(requestSignIn, {
  read: (typed) => ({ email: one(typed.email), next: ownPath(one(typed.next)) }),
  done: () => "/sign-in/sent",
});
