import { listPathsInUse } from "@/db/old-addresses/reads";

/** Says in a dry run which addresses the import would find occupied: by posts that are here, or by an earlier one of the export. */
export class AddressClaims {
  private readonly claimed = new Set<string>();

  async takenOf(paths: readonly string[]): Promise<string[]> {
    const inUse = new Set(await listPathsInUse(paths));
    const occupied = paths.filter((path) => inUse.has(path) || this.claimed.has(path));
    for (const path of paths) this.claimed.add(path);
    return occupied;
  }
}
