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
  { role: "member", name: "Member", can: "Reads, asks, tells and answers." },
  { role: "author", name: "Author", can: "Publishes articles; their replies are marked everywhere." },
  { role: "moderator", name: "Moderator", can: "Decides about what is flagged." },
  { role: "admin", name: "Admin", can: "Does all that moderators do, and gives roles." },
];

type Props = { person: MemberRow; find: string; submission: string };

/** For an admin, this only proposes the change. */
export function RoleForm({ person, find, submission }: Props) {
  const proposes = person.role === "admin";
  const form = useQueueForm(proposes ? proposeRoleAction : changeRoleAction);
  const { state } = form;
  const chosen = one(state.values?.role) || (proposes ? "member" : person.role);
  return (
    <Form
      of={form}
      submission={submission}
      button={proposes ? ["Propose it", "Proposing…"] : ["Change the role", "Changing…"]}
      names={{ role: "Role" }}
      beside={
        <Link className="btn" href={changeMemberPath(null, find)} prefetch={false} scroll={false}>
          Leave it
        </Link>
      }
    >
      <input type="hidden" name="personId" value={person.id} />
      <FieldGroup
        state={state}
        name="role"
        label={`What ${person.handle} is here`}
        hint={
          proposes
            ? "An admin’s role is taken away by two admins: you propose it, and another agrees. That may be the one it concerns."
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
