import type { PersonRole } from "@/db/people/schema";
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
    can: "You read, ask, tell and answer here as before; nothing that you wrote has changed.",
    page: "/",
    there: "Go to Comeback",
  },
  author: {
    is: "an author",
    can: "Your replies are marked as the author’s, and the questions that wait for one are listed for you.",
    page: queuePath(),
    there: "See what waits for you",
  },
  moderator: {
    is: "a moderator",
    can: "What readers flag is listed for you, and you decide about it; every decision is logged with its reason.",
    page: moderationPath,
    there: "See what readers flagged",
  },
  admin: {
    is: "an admin",
    can: "You decide what readers flag, and you set how the forum is run and who does it.",
    page: adminPath(),
    there: "See how the forum is run",
  },
};

export function roleMail({ to, role, proposed, publicUrl }: RoleMail): Mail {
  const { is, can, page, there } = NOW[role];
  const letter = proposed
    ? {
        subject: "Somebody proposes that you be an admin no longer",
        blocks: [
          paragraph(
            `An admin of Comeback proposes that you be ${is} from now on. Nothing has changed yet: another admin has to agree, and that may be you. Any admin can also decline it.`,
          ),
          button("See the proposal", `${publicUrl}${adminPath("members")}`),
        ],
      }
    : {
        subject: `You are ${is} on Comeback now`,
        blocks: [
          paragraph(`You are ${is} on Comeback now. ${can}`),
          paragraph("If you did not expect this, answer nobody who asks for a password: there is none here."),
          button(there, `${publicUrl}${page}`),
        ],
      };
  return { to, ...drawn(letter) };
}
