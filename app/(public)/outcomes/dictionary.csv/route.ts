import { CSV, csvOf } from "@/lib/feeds/csv";
import { dictionaryRows } from "@/lib/outcomes/data-columns";

export function GET(): Response {
  const file = csvOf(["column", "word", "meaning"], dictionaryRows());
  return new Response(file, { headers: { "content-type": CSV } });
}
