import type { ReactNode } from "react";
import "@/app/styles/admin.css";
import "@/app/styles/filters.css";
import "@/app/styles/first-steps.css";
import "@/app/styles/health.css";
import "@/app/styles/forum-settings.css";

export default function AdminLayout({ children }: { children: ReactNode }) {
  return children;
}
