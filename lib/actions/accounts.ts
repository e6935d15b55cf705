"use server";

import { z } from "zod";
import type { DepartureWay } from "@/db/departures/schema";
import { form, number, text } from "@/lib/forms/fields";
import {
  askAddressChange,
  confirmAddressChange,
  undoAddressChange,
} from "@/lib/forum/people/addresses/operations";
import { askDataExport, askDataExportFor } from "@/lib/forum/people/data-exports/operations";
import {
  askDeparture,
  askDepartureFor,
  cancelDeparture,
  cancelDepartureFor,
  confirmDeparture,
} from "@/lib/forum/people/departures/operations";
import { invite, revokeInvitation } from "@/lib/forum/people/invitations/operations";
import { mergePeople, renameMember } from "@/lib/forum/people/members/operations";
import { hashOfLink } from "@/lib/forum/people/sign-ins/secrets";
import { adminPath, leavingPath, memberPath, settingsPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

const way = text.transform((said) => said as DepartureWay);
const linked = form(z.object({ token: text.transform(hashOfLink) }));

export const askDataExportAction = action(askDataExport, {
  read: () => ({}),
  done: () => `${settingsPath}?done=export#data`,
});

export const askDepartureAction = action(askDeparture, {
  read: form(z.object({ way })),
  done: () => `${leavingPath}?done=asked`,
});
export const confirmDepartureAction = action(confirmDeparture, {
  read: linked,
  done: () => `${leavingPath}?done=confirmed`,
});
export const cancelDepartureAction = action(cancelDeparture, {
  read: () => ({}),
  done: () => `${settingsPath}?done=staying`,
});

export const askAddressChangeAction = action(askAddressChange, {
  read: form(z.object({ email: text })),
  done: () => `${settingsPath}?done=address-asked#address`,
});
export const confirmAddressChangeAction = action(confirmAddressChange, {
  read: linked,
  done: () => `${settingsPath}?done=address#address`,
});
export const undoAddressChangeAction = action(undoAddressChange, {
  read: linked,
  done: () => "/settings/address/undo?done=yes",
});

const ofMember = { personId: number, reason: text };

export const renameMemberAction = action(renameMember, {
  read: form(z.object({ ...ofMember, handle: text })),
  done: ({ personId }) => memberPath(personId, "renamed"),
});
export const exportForMemberAction = action(askDataExportFor, {
  read: form(z.object(ofMember)),
  done: ({ personId }) => memberPath(personId, "exporting"),
});
export const eraseMemberAction = action(askDepartureFor, {
  read: form(z.object({ ...ofMember, way })),
  done: ({ personId }) => memberPath(personId, "leaving"),
});
export const keepMemberAction = action(cancelDepartureFor, {
  read: form(z.object({ personId: number })),
  done: ({ personId }) => memberPath(personId, "staying"),
});
export const mergePeopleAction = action(mergePeople, {
  read: form(z.object({ ...ofMember, intoId: number })),
  done: ({ personId }) => memberPath(personId, "merged"),
});
export const inviteAction = action(invite, {
  read: form(z.object({ email: text })),
  done: () => `${adminPath("invitations")}?done=invited`,
});
export const revokeInvitationAction = action(revokeInvitation, {
  read: form(z.object({ invitationId: number })),
  done: () => `${adminPath("invitations")}?done=revoked`,
});
