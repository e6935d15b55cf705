import { Settings2 } from "lucide";
import { adminPath } from "@/lib/urls";
import { Icon } from "../ui/icon";

export function ToAdmin() {
  return (
    <a className="btn admin-link" href={adminPath()} aria-label="Admin">
      <Icon of={Settings2} />
    </a>
  );
}
