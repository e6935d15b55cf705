"use client";

import { forgetTrainingAction } from "@/lib/actions/filters";
import { ButtonForm } from "./button-form";

export function ForgetForm({ submission }: { submission: string }) {
  return (
    <div className="forget">
      <ButtonForm
        key={submission}
        action={forgetTrainingAction}
        submission={submission}
        button={["Delete the training", "Deleting…"]}
      />
    </div>
  );
}
