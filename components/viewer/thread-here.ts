/** The thread whose page this is, by its address. */
export function threadHere(): { id: number; slug: string } {
  const [, , id, slug = ""] = location.pathname.split("/");
  return { id: Number(id), slug };
}
