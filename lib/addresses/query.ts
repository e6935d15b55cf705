/** What may follow "?" in an address: what is empty, zero or missing is left out; a list is a name several times. */
export type Asked = Readonly<Record<string, string | number | null | undefined | readonly string[]>>;

export function withQuery(path: string, asked: Asked): string {
  const given = Object.entries(asked).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => (one ? [[name, String(one)]] : [])),
  );
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
