import { StaffNotFound } from "@/app/(staff)/staff-not-found";
import { mayModerate } from "@/lib/forum/targets/policy";
import { moderationPath } from "@/lib/urls";

export const metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <StaffNotFound
      of="moderators"
      path={moderationPath}
      isFor={(viewer) => viewer.kind === "member" && mayModerate(viewer, new Date()).allowed}
    />
  );
}
