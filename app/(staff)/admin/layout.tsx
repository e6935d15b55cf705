import type { ReactNode } from "react";
import "@/app/styles/admin.css";
import "@/app/styles/filters.css";
import "@/app/styles/forum-settings.css";

export default function AdminLayout({ children }: { children: ReactNode }) {
  return children;
}
