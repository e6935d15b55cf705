/** Identifies people without an address; no address looks like this, since it has no @. */
export const identifierOf = (personId: number) => `person:${personId}`;

export function personIn(identifier: string): number | undefined {
  const number = /^person:([1-9]\d{0,15})$/.exec(identifier)?.[1];
  return number === undefined ? undefined : Number(number);
}
