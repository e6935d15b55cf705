"use client";

import {
  eraseMemberAction,
  inviteAction,
  mergePeopleAction,
  renameMemberAction,
} from "@/lib/actions/accounts";
import type { DepartureWay } from "@/lib/forum/people/departures/ways";
import type { FormAction } from "@/lib/web/form-state";
import { one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { LineField } from "../forms/typed-field";
import { useForm } from "../forms/use-form";

const REASON_HINT = "Kept in the audit log. The member reads it in an email.";

type OfMember = { personId: number; submission: string };

export function RenameForm({ personId, submission }: OfMember) {
  const form = useForm(renameMemberAction, null, { ids: "rename-" });
  return (
    <Form
      of={form}
      submission={submission}
      button={["Rename", "Renaming…"]}
      names={{ handle: "New handle", reason: "Reason" }}
    >
      <input type="hidden" name="personId" value={personId} />
      <LineField
        state={form.state}
        name="handle"
        label="New handle"
        hint="2 to 40 characters: a to z, digits, - or _. The old handle leads to the new one for a year."
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <LineField state={form.state} name="reason" label="Reason" hint={REASON_HINT} />
    </Form>
  );
}

type ReasonProps = OfMember & { action: FormAction; button: [string, string] };

export function ReasonForm({ personId, submission, action, button }: ReasonProps) {
  const form = useForm(action, null, { ids: "export-" });
  return (
    <Form of={form} submission={submission} button={button} names={{ reason: "Reason" }}>
      <input type="hidden" name="personId" value={personId} />
      <LineField state={form.state} name="reason" label="Reason" hint={REASON_HINT} />
    </Form>
  );
}

type EraseProps = OfMember & {
  ways: readonly { way: DepartureWay; name: string; goes: string; stays: string }[];
};

export function EraseForm({ personId, submission, ways }: EraseProps) {
  const form = useForm(eraseMemberAction, null, { ids: "erase-" });
  const chosen = one(form.state.values?.way);
  return (
    <Form
      of={form}
      submission={submission}
      button={["Delete in seven days", "Saving…"]}
      names={{ way: "What happens to the posts", reason: "Reason" }}
    >
      <input type="hidden" name="personId" value={personId} />
      <FieldGroup state={form.state} name="way" label="What happens to the posts">
        <div className="reasons">
          {ways.map(({ way, name, goes, stays }) => (
            <Choice
              key={way}
              type="radio"
              name="way"
              value={way}
              chosen={chosen === way}
              label={name}
              hint={`Goes: ${goes}. Stays: ${stays}.`}
            />
          ))}
        </div>
      </FieldGroup>
      <LineField state={form.state} name="reason" label="Reason" hint={REASON_HINT} />
    </Form>
  );
}

export function MergeForm({ personId, intoId, submission }: OfMember & { intoId: number }) {
  const form = useForm(mergePeopleAction);
  return (
    <Form
      of={form}
      submission={submission}
      button={["Merge for good", "Merging…"]}
      names={{ reason: "Reason" }}
    >
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="intoId" value={intoId} />
      <LineField state={form.state} name="reason" label="Reason" hint={REASON_HINT} />
    </Form>
  );
}

export function InviteForm({ submission }: { submission: string }) {
  const form = useForm(inviteAction);
  return (
    <Form
      of={form}
      submission={submission}
      button={["Send invitation", "Sending…"]}
      names={{ email: "Email address" }}
    >
      <LineField
        state={form.state}
        name="email"
        label="Email address"
        hint="The link in the email works once, for 14 days."
        type="email"
        inputMode="email"
        autoComplete="off"
        dir="ltr"
      />
    </Form>
  );
}
