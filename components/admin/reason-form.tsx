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

const names = { title: "Short title", text: "Full text" };

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
        button={reason ? ["Save", "Saving…"] : ["Add reason", "Adding…"]}
        names={names}
        beside={
          reason && (
            <Link className="btn" href={adminPath("reasons")} prefetch={false} scroll={false}>
              Cancel
            </Link>
          )
        }
      >
        {reason && <input type="hidden" name="reasonId" value={reason.id} />}
        <LineField
          state={state}
          name="title"
          label={names.title}
          hint="Shown in the public log and in place of a removed post."
          maxLength={80}
          stored={reason?.title}
        />
        <LinesField
          state={state}
          name="text"
          label={names.text}
          hint="The member reads this text. Put the rule kindly."
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
          label="This reason is a law"
          hint="The moderator must then name the law for the member."
        />
      </Form>
      {reason && !reason.needed && <RetireForm reason={reason} submission={submission} />}
    </>
  );
}
