/** A piece of a page as plain data, so that React and the viewer script, which has no React, draw the same. */
export interface CareNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (CareNode | string)[];
}

export type Child = CareNode | string | null | false;

export function node(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): CareNode {
  return { tag, attributes, children: children.filter((child) => child !== null && child !== false) };
}
