import type { PersonRole } from "@/db/people/schema";
import { forum } from "@/lib/forum-settings/current";
import { adminPath, moderationPath, queuePath } from "@/lib/urls";
import { button, drawn, paragraph } from "./letter";
import type { Mail } from "./mail";

interface RoleMail {
  readonly to: string;
  readonly role: PersonRole;
  readonly proposed: boolean;
  readonly publicUrl: string;
}

const NOW: Record<PersonRole, { is: string; can: string; page: string; there: string }> = {
  member: {
    is: "a member",
    can: "You can read, ask, answer and share your story as before. Your posts have not changed.",
    page: "/",
    there: "Go to the forum",
  },
  author: {
    is: "an author",
    can: "Your replies are marked as the author’s, and you have a queue of unanswered questions.",
    page: queuePath(),
    there: "See the unanswered questions",
  },
  moderator: {
    is: "a moderator",
    can: "You review what readers flag and decide each case. The public log records each decision with its reason.",
    page: moderationPath,
    there: "Open the review queue",
  },
  admin: {
    is: "an admin",
    can: "You review what readers flag, change the settings and manage roles.",
    page: adminPath(),
    there: "Open the admin pages",
  },
};

export function roleMail({ to, role, proposed, publicUrl }: RoleMail): Mail {
  const { is, can, page, there } = NOW[role];
  const letter = proposed
    ? {
        subject: "An admin proposes to end your admin role",
        blocks: [
          paragraph(
            `An admin of ${forum().name} proposes to make you ${is} instead of an admin. Nothing has changed yet: a second admin must agree, and that admin may be you. Any admin can also decline.`,
          ),
          button("See the proposal", `${publicUrl}${adminPath("members")}`),
        ],
      }
    : {
        subject: `You are now ${is} on ${forum().name}`,
        blocks: [
          paragraph(`You are now ${is} on ${forum().name}. ${can}`),
          paragraph(`${forum().name} has no passwords. If somebody asks you for one, do not answer.`),
          button(there, `${publicUrl}${page}`),
        ],
      };
  return { to, ...drawn(letter) };
}
