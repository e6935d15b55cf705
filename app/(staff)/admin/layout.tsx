import type { ReactNode } from "react";
import "../../styles/admin.css";
import "../../styles/filters.css";

export default function AdminLayout({ children }: { children: ReactNode }) {
  return children;
}
