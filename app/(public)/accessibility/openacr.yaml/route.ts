import { findSettingText } from "@/db/site/health";
import { reportFileFor } from "@/lib/accessibility/report";
import { readEnv } from "@/lib/env";

export async function GET(): Promise<Response> {
  const file = await reportFileFor([await findSettingText("contact"), readEnv().mailFrom]);
  return new Response(file, { headers: { "content-type": "application/yaml; charset=utf-8" } });
}
