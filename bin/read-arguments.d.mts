export type OptionSpec = {
  /** What the option does, for its line in the help. */
  readonly says: string;
  /** The name of its value; without one the option stands alone. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly required?: boolean;
};

export type ArgumentSpec = {
  /** The names of the arguments, each of them required. */
  readonly words?: readonly string[];
  readonly options?: Readonly<Record<string, OptionSpec>>;
};

export type Given = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | true | undefined>>;
};

export function readArguments(
  args: readonly string[],
  spec?: ArgumentSpec,
):
  | { help: true; problem?: undefined; words?: undefined }
  | { problem: string; help?: undefined; words?: undefined }
  | (Given & { help?: undefined; problem?: undefined });

export function takeNoArguments(usage: string, says: string): void;
