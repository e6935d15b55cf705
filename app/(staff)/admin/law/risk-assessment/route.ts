import { readFile } from "node:fs/promises";
import { currentAdmin } from "@/app/(staff)/admin/admin-page";

/** The template of docs/, as a file to keep. */
export async function GET(): Promise<Response> {
  await currentAdmin();
  return new Response(await readFile("docs/risk-assessment.md"), {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": 'attachment; filename="risk-assessment.md"',
      "cache-control": "no-store",
    },
  });
}
