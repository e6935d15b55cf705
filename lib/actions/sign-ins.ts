"use server";

import { markBrowser } from "@/lib/auth/asking-browser";
import { finishCode, readCode } from "@/lib/auth/code-sign-in";
import { one } from "@/lib/forms/typed";
import { exchangeCode } from "@/lib/forum/sign-ins/exchange-code";
import { requestSignIn } from "@/lib/forum/sign-ins/operations";
import { ownPath, signInSentPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const requestSignInAction = action(requestSignIn, {
  read: async (typed) => ({
    email: one(typed.email),
    next: ownPath(one(typed.next)),
    browser: await markBrowser(),
  }),
  done: ({ next }) => signInSentPath(next),
});

export const signInByCodeAction = action(exchangeCode, { read: readCode, done: finishCode });
