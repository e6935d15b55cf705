import { StaffNotFound } from "@/app/(staff)/staff-not-found";
import { isAdmin } from "@/lib/forum/people/policy";
import { adminPath } from "@/lib/urls";

export const metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <StaffNotFound
      of="admins"
      path={adminPath()}
      isFor={(viewer) => viewer.kind === "member" && isAdmin(viewer, new Date()).allowed}
    />
  );
}
