"use server";

import { z } from "zod";
import { markBrowser } from "@/lib/auth/asking-browser";
import { finishCode, readCode } from "@/lib/auth/code-sign-in";
import { form, nextPath, text } from "@/lib/forms/fields";
import { exchangeCode } from "@/lib/forum/people/sign-ins/exchange-code";
import { requestSignIn } from "@/lib/forum/people/sign-ins/operations";
import { signInSentPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

const asked = form(z.object({ email: text, next: nextPath }));

export const requestSignInAction = action(requestSignIn, {
  read: async (typed) => ({ ...asked(typed), browser: await markBrowser() }),
  done: ({ next }) => signInSentPath(next),
});

export const signInByCodeAction = action(exchangeCode, { read: readCode, done: finishCode });
