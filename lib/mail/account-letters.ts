import type { DepartureWay } from "@/db/departures/schema";
import type { AccountChanged } from "@/lib/events/job";
import { forum } from "@/lib/forum-settings/current";
import { dayOf } from "@/lib/words/dates";
import { button, drawn, type Letter, link, paragraph } from "./letter";
import type { Mail } from "./mail";

const WAYS: Record<DepartureWay, string> = {
  keep: "your posts stay, without your name",
  withdraw: "your posts are deleted",
  erase: "everything is erased",
};

const mail = (to: string, letter: Letter): Mail => ({ to, ...drawn(letter) });

interface Departing {
  readonly to: string;
  readonly way: DepartureWay;
  readonly settingsUrl: string;
}

export function departureAskedMail({
  to,
  way,
  confirmUrl,
  settingsUrl,
}: Departing & { confirmUrl: string }): Mail {
  return mail(to, {
    subject: `Delete your ${forum().name} account?`,
    blocks: [
      paragraph(
        `Somebody who is signed in as you asked to delete your account, so that ${WAYS[way]}. Nothing is deleted before you confirm it.`,
      ),
      button("Delete my account", confirmUrl),
      paragraph("The link works for 24 hours. After you confirm, you have seven days to change your mind."),
      paragraph("If it was not you, do not use the link, and end the sessions that you do not know."),
      link("See where you are signed in", `${settingsUrl}#sessions`),
    ],
  });
}

export function departureConfirmedMail({
  to,
  way,
  dueAt,
  reason,
  leaveUrl,
}: Departing & { dueAt: Date; reason: string | null; leaveUrl: string }): Mail {
  const day = dayOf(dueAt);
  return mail(to, {
    subject: `Your ${forum().name} account will be deleted on ${day}`,
    blocks: [
      paragraph(
        reason === null
          ? `You confirmed it: your account will be deleted on ${day}, and ${WAYS[way]}. Until then, everything stays as it is.`
          : `An admin will delete your account on ${day}, and ${WAYS[way]}. The reason: ${reason}`,
      ),
      paragraph("You can change your mind until that day: sign in and press “Keep my account”."),
      button("Keep my account", leaveUrl),
    ],
  });
}

export function departureCancelledMail({ to, settingsUrl }: Omit<Departing, "way">): Mail {
  return mail(to, {
    subject: `Your ${forum().name} account stays`,
    blocks: [
      paragraph("The deletion of your account is cancelled. Nothing was deleted."),
      link("Your settings", settingsUrl),
    ],
  });
}

export function departedMail(to: string): Mail {
  return mail(to, {
    subject: `Your ${forum().name} account is deleted`,
    blocks: [
      paragraph(
        "Your account is deleted. We looked through every text of the forum afterwards, and found no trace of you.",
      ),
      paragraph(
        "Backups and copies that others made may have your posts for a while. If a backup is restored, the forum deletes your account again before anybody can read it.",
      ),
      paragraph("This is our last email to you. We do not have this address any more."),
    ],
  });
}

interface Changing {
  readonly to: string;
  readonly other: string;
  readonly settingsUrl: string;
}

export function newAddressMail({ to, confirmUrl }: { to: string; confirmUrl: string }): Mail {
  return mail(to, {
    subject: `Confirm your new email address on ${forum().name}`,
    blocks: [
      paragraph(
        `A member of ${forum().name} wants to use this address from now on. If it was you, confirm it.`,
      ),
      button("Use this address", confirmUrl),
      paragraph("The link works for 24 hours. If you do not know what this is about, ignore this email."),
    ],
  });
}

export function oldAddressAskedMail({ to, other, settingsUrl }: Changing): Mail {
  return mail(to, {
    subject: `A new email address for your ${forum().name} account`,
    blocks: [
      paragraph(
        `Somebody who is signed in as you asked to use ${other} instead of this address. Nothing has changed yet: the new address must confirm it first.`,
      ),
      paragraph("If it was not you, end the sessions that you do not know."),
      link("See where you are signed in", `${settingsUrl}#sessions`),
    ],
  });
}

export function oldAddressChangedMail({
  to,
  other,
  undoUrl,
  undoUntil,
}: Omit<Changing, "settingsUrl"> & { undoUrl: string; undoUntil: Date }): Mail {
  return mail(to, {
    subject: `Your ${forum().name} account has a new email address`,
    blocks: [
      paragraph(`Your account now uses ${other}. We no longer send emails to this address.`),
      paragraph(
        `If it was not you, you can undo the change until ${dayOf(undoUntil)}. The undo restores this address, signs out every browser and removes passkeys that were added since.`,
      ),
      button("Undo the change", undoUrl),
    ],
  });
}

export function addressRestoredMail({ to, settingsUrl }: Omit<Changing, "other">): Mail {
  return mail(to, {
    subject: `Your ${forum().name} account uses this address again`,
    blocks: [
      paragraph(
        "You undid the change of the address. Every browser is signed out, so sign in again with this address.",
      ),
      link("Sign in", settingsUrl),
    ],
  });
}

export function dataExportMail({
  to,
  url,
  byAdmin,
}: {
  to: string;
  url: string;
  byAdmin: string | null;
}): Mail {
  return mail(to, {
    subject: `Your data from ${forum().name} is ready`,
    blocks: [
      paragraph(
        byAdmin === null
          ? `The file with everything that ${forum().name} knows about you is ready. You can fetch it for 48 hours while you are signed in.`
          : `An admin had a file made with everything that ${forum().name} knows about you. The reason: ${byAdmin} You can fetch the file for 48 hours while you are signed in, and so can the admin.`,
      ),
      button("Fetch the file", url),
    ],
  });
}

export function invitationMail({ to, url, until }: { to: string; url: string; until: Date }): Mail {
  return mail(to, {
    subject: `You are invited to ${forum().name}`,
    blocks: [
      paragraph(
        `An admin invites you to ${forum().name}, a forum where injured runners ask and answer each other. The link signs you in and creates your account. We give you a random name, which you can change.`,
      ),
      button(`Join ${forum().name}`, url),
      paragraph(`The link works once, until ${dayOf(until)}. If you do not want to join, ignore this email.`),
    ],
  });
}

export function accountChangedMail(
  to: string,
  {
    what,
    formerHandle,
    reason,
    handle,
  }: Pick<AccountChanged, "what" | "formerHandle" | "reason"> & { handle: string },
): Mail {
  return mail(to, {
    subject:
      what === "renamed"
        ? `Your handle on ${forum().name} changed`
        : `Two ${forum().name} accounts are one now`,
    blocks: [
      paragraph(
        what === "renamed"
          ? `An admin changed your handle from ${formerHandle} to ${handle}. Links with the old handle lead to your page for a year.`
          : `An admin merged the account ${formerHandle} into ${handle}. Everything that ${formerHandle} wrote now belongs to ${handle}. Sign in with the address of ${handle}.`,
      ),
      paragraph(`The reason: ${reason}`),
      paragraph("If you did not ask for this, write to the moderators."),
    ],
  });
}
