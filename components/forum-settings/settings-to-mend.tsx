import type { SettingToMend } from "@/lib/forum/site/settings/overview";
import { forumSettingsPath } from "@/lib/urls";

type Props = { missing: readonly SettingToMend[]; wrong: readonly SettingToMend[] };

export function SettingsToMend({ missing, wrong }: Props) {
  return (
    <ul className="plain admin-rows">
      {[...wrong, ...missing].map(({ group, sentence }) => (
        <li key={sentence} className="admin-row">
          <p>{sentence}</p>
          {group && (
            <a className="btn" href={forumSettingsPath(group)}>
              Open the setting<span className="vh">: {sentence}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
