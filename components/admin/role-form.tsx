"use client";

import Link from "next/link";
import type { MemberRow } from "@/db/people/members";
import { changeRoleAction, proposeRoleAction } from "@/lib/actions/admin";
import { one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { useQueueForm } from "../queues/use-queue-form";
import { changeMemberPath } from "./change-member-path";

const ROLES: { role: MemberRow["role"]; name: string; can: string }[] = [
  { role: "member", name: "Member", can: "Asks, replies and shares stories." },
  {
    role: "author",
    name: "Author",
    can: "Publishes articles and answers from the author’s queue. Replies carry an author mark.",
  },
  { role: "moderator", name: "Moderator", can: "Reviews cases and decides appeals." },
  { role: "admin", name: "Admin", can: "Does everything moderators do, and manages roles and settings." },
];

type Props = {
  person: MemberRow;
  find: string;
  submission: string;
  /** Why this admin's role cannot be changed now; null if it can. */
  closed: string | null;
};

/** For an admin, this only proposes the change. */
export function RoleForm({ person, find, submission, closed }: Props) {
  const proposes = person.role === "admin";
  const form = useQueueForm(proposes ? proposeRoleAction : changeRoleAction);
  const { state } = form;
  if (closed && !state.message) return <p className="note">{closed}</p>;
  const chosen = one(state.values?.role) || (proposes ? "member" : person.role);
  return (
    <Form
      of={form}
      submission={submission}
      button={proposes ? ["Propose the change", "Proposing…"] : ["Change role", "Changing…"]}
      names={{ role: "Role" }}
      beside={
        <Link className="btn" href={changeMemberPath(null, find)} prefetch={false} scroll={false}>
          Cancel
        </Link>
      }
    >
      <input type="hidden" name="personId" value={person.id} />
      <FieldGroup
        state={state}
        name="role"
        label={`Role of ${person.handle}`}
        hint={
          proposes
            ? "Two admins are needed: you propose the change, and another admin agrees. That admin may be the one whose role changes."
            : undefined
        }
      >
        <div className="reasons">
          {ROLES.filter(({ role }) => !proposes || role !== "admin").map(({ role, name, can }) => (
            <Choice
              key={role}
              type="radio"
              name="role"
              value={role}
              chosen={chosen === role}
              label={name}
              hint={can}
            />
          ))}
        </div>
      </FieldGroup>
    </Form>
  );
}
