import { CSV, csvOf } from "@/lib/feeds/csv";
import { dataFileRows } from "@/lib/forum/site/outcomes/data-file";
import { listReleases } from "@/lib/forum/site/outcomes/read";
import { DATA_COLUMNS } from "@/lib/outcomes/data-columns";

export async function GET(): Promise<Response> {
  const rows = await dataFileRows(await listReleases());
  return new Response(csvOf(DATA_COLUMNS, rows), { headers: { "content-type": CSV } });
}
