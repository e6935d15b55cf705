import { redirect } from "next/navigation";
import { forumSettingsPath } from "@/lib/urls";
import { currentAdmin } from "../admin-page";

export default async function AllSettings() {
  await currentAdmin();
  redirect(forumSettingsPath("look"));
}
