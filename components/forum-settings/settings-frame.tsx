import Link from "next/link";
import type { ReactNode } from "react";
import { forumSettingsPath, type SettingsPart } from "@/lib/urls";

const PARTS: readonly (readonly [SettingsPart, string])[] = [
  ["look", "Name and look"],
  ["contact", "Contact"],
  ["law", "Complaints and data"],
  ["signing-up", "Signing up"],
  ["units", "Units and country"],
  ["front-page", "Pinned article"],
  ["banner", "Banner"],
  ["mail", "Email"],
  ["storage", "Storage"],
  ["changes", "Changes"],
];

export function SettingsFrame({ at, children }: { at: SettingsPart; children: ReactNode }) {
  return (
    <div className="forum-settings">
      <nav aria-label="Settings">
        <ul className="plain">
          {PARTS.map(([part, name]) => (
            <li key={part}>
              <Link
                href={forumSettingsPath(part)}
                prefetch={false}
                aria-current={part === at ? "page" : undefined}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div>{children}</div>
    </div>
  );
}
