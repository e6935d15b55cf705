/** The number of "nobody" on Linux. */
const NOBODY = 65_534;

/** As a user without rights: for root, no file is closed. An ordinary user stays who they are. */
export async function asNobody<T>(act: () => T | Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
