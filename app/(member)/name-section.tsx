import { NameNotice } from "@/components/people/name-notice";
import { findResemblance } from "@/db/people/reads";
import { isReserved } from "@/lib/forum/people/reserved-names";
import type { Viewer } from "@/lib/web/current-actor";

/** Shown until a member whose name resembles somebody else's has changed it. */
export async function NameSection({ viewer }: { viewer: Viewer }) {
  if (viewer.kind !== "member") return null;
  const { handle, name, role } = viewer;
  const ownOf = (by: "handle" | "name") => (by === "name" ? name : null) ?? handle;
  const found = await findResemblance(viewer.id);
  if (found) return <NameNotice {...found} own={ownOf(found.by)} />;
  if (role !== "member") return null;
  const by = (["name", "handle"] as const).find((each) =>
    isReserved((each === "name" ? name : handle) ?? ""),
  );
  return by ? <NameNotice by={by} own={ownOf(by)} other={null} /> : null;
}
