export type RunOptions = {
  env?: Record<string, string>;
  onOutput?: (chunk: string) => void;
  shown?: boolean;
};

export function run(
  command: string,
  args: string[],
  options?: RunOptions,
): Promise<{ code: number; output: string }>;

export function runNode(args: string[], options?: RunOptions): Promise<{ code: number; output: string }>;
