/** Omits empty, zero and missing values; a list repeats the name. */
export type Asked = Readonly<Record<string, string | number | null | undefined | readonly string[]>>;

export function withQuery(path: string, asked: Asked): string {
  const given = Object.entries(asked).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => (one ? [[name, String(one)]] : [])),
  );
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
