import { askForLogo, changeLogo } from "@/lib/forum/site/settings/logo-operations";
import { LARGEST_LOGO } from "@/lib/forum/site/settings/rules";
import { forumSettings } from "@/lib/forum-settings/current";
import { encodeLogo } from "@/lib/pictures/logo";
import { forumSettingsPath } from "@/lib/urls";
import { upload } from "@/lib/web/upload";

export const POST = upload(askForLogo, changeLogo, {
  field: "picture",
  most: LARGEST_LOGO,
  keep: (_, file) => encodeLogo(file),
  done({ name }) {
    // The notice of the database may arrive after the page that the admin sees next.
    forumSettings().markChanged();
    return { changed: name === "settings.changed" };
  },
  pages: { after: forumSettingsPath("look", { done: "saved" }), form: forumSettingsPath("look") },
});
