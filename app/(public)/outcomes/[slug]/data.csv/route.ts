import { viewIn } from "@/app/(public)/address";
import { findTag } from "@/db/tags/reads";
import { outcomesData } from "@/lib/addresses/public";
import { CSV, csvOf } from "@/lib/feeds/csv";
import { dataFileRows } from "@/lib/forum/site/outcomes/data-file";
import { readRelease } from "@/lib/forum/site/outcomes/read";
import { DATA_COLUMNS } from "@/lib/outcomes/data-columns";
import { outcomesDataPath } from "@/lib/urls";

type Context = { params: Promise<{ slug: string }> };

/** An injury of which nothing is published has a file without figures. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { tag } = viewIn(outcomesData, await params);
  const found = await findTag(tag);
  if (found && "alias" in found)
    return new Response(null, { status: 308, headers: { location: outcomesDataPath(found.alias) } });
  if (found?.tag.group !== "injury") return new Response(null, { status: 404 });
  const { id, slug } = found.tag;
  const release = await readRelease(id);
  const rows = await dataFileRows(release ? [{ ...release, slug }] : []);
  return new Response(csvOf(DATA_COLUMNS, rows), { headers: { "content-type": CSV } });
}
