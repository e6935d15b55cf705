import { adminPath } from "@/lib/urls";

export function changeMemberPath(id: number | null, find: string): string {
  const asked = new URLSearchParams({
    ...(find ? { find } : {}),
    ...(id === null ? {} : { change: String(id) }),
  });
  return asked.size > 0 ? `${adminPath("members")}?${asked}` : adminPath("members");
}
