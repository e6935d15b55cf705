"use client";

import Link from "next/link";
import type { Reason } from "@/db/decisions/reasons";
import { addReasonAction, changeReasonAction } from "@/lib/actions/admin";
import { adminPath } from "@/lib/urls";
import { one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { Form } from "../forms/form";
import { LineField, LinesField } from "../forms/typed-field";
import { useQueueForm } from "../queues/use-queue-form";
import { RetireForm } from "./retire-form";

const names = { title: "In a few words", text: "In full" };

type Props = {
  reason?: Reason & { retired: boolean; needed: boolean };
  submission: string;
};

export function ReasonForm({ reason, submission }: Props) {
  const form = useQueueForm(reason ? changeReasonAction : addReasonAction);
  const { state } = form;
  const legal = state.values ? one(state.values.legal) === "yes" : (reason?.legal ?? false);
  return (
    <>
      <Form
        of={form}
        submission={submission}
        button={reason ? ["Save", "Saving…"] : ["Add", "Adding…"]}
        names={names}
        beside={
          reason && (
            <Link className="btn" href={adminPath("reasons")} prefetch={false} scroll={false}>
              Leave it
            </Link>
          )
        }
      >
        {reason && <input type="hidden" name="reasonId" value={reason.id} />}
        <LineField
          state={state}
          name="title"
          label={names.title}
          hint="It stands in the log and in place of what is removed."
          maxLength={80}
          stored={reason?.title}
        />
        <LinesField
          state={state}
          name="text"
          label={names.text}
          hint="As whoever it concerns reads it: the rule, kindly."
          className="typed few"
          rows={3}
          maxLength={500}
          stored={reason?.text}
        />
        <Choice
          type="checkbox"
          name="legal"
          value="yes"
          chosen={legal}
          label="It is a law"
          hint="Whoever decides by it says which law, and so does what the person concerned reads."
        />
      </Form>
      {reason && !reason.needed && <RetireForm reason={reason} submission={submission} />}
    </>
  );
}
