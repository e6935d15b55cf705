import { StaffNotFound } from "@/app/(staff)/staff-not-found";
import { canSeeQueue } from "@/lib/forum/answers/questions/policy";
import { queuePath } from "@/lib/urls";

export const metadata = { title: "Page not found" };

export default function NotFound() {
  return <StaffNotFound of="authors" path={queuePath()} isFor={canSeeQueue} />;
}
