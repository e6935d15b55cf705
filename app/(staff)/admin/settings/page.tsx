import { redirect } from "next/navigation";
import { settingsPath } from "@/lib/urls";
import { currentAdmin } from "../admin-page";

export default async function AllSettings() {
  await currentAdmin();
  redirect(settingsPath("look"));
}
