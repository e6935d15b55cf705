import type { PersonRole } from "@/db/people/schema";
import { adminPath, moderationPath, queuePath } from "@/lib/urls";

/** An admin who agrees to end their own admin role can no longer open the admin pages. */
const PATHS: Record<PersonRole, string> = {
  member: "/settings",
  author: queuePath(),
  moderator: moderationPath,
  admin: adminPath("members"),
};

export const pathAfterOwnChange = (to: PersonRole): string => PATHS[to];
