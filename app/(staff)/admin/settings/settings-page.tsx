import type { ReactNode } from "react";
import { SettingsFrame } from "@/components/forum-settings/settings-frame";
import type { SettingsPart } from "@/lib/urls";
import type { Viewer } from "@/lib/web/current-actor";
import { AdminPage } from "../admin-page";

type Props = {
  viewer: Viewer;
  at: SettingsPart;
  title: string;
  done?: string | undefined;
  children: ReactNode;
};

export function SettingsPage({ viewer, at, title, done, children }: Props) {
  return (
    <AdminPage
      viewer={viewer}
      title="Settings"
      part="settings"
      done={done && Object.hasOwn(news, done) ? news[done] : undefined}
    >
      <SettingsFrame at={at}>
        <h2>{title}</h2>
        {children}
      </SettingsFrame>
    </AdminPage>
  );
}

const news: Record<string, string> = {
  saved: "Saved. Everyone sees the change now.",
  same: "You changed nothing, so nothing was saved.",
  mailed: "Test email sent to your address. If the email does not arrive, look in the spam folder.",
  stored: "Storage works: we wrote a small file, read the same bytes back, and deleted the file.",
  undone: "Undone. The setting has its earlier value again.",
};
