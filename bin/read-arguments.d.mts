export type OptionSpec = {
  /** The option's line in the help. */
  readonly says: string;
  /** The value's name in the help; undefined for an option without a value. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly required?: boolean;
};

export type ArgumentSpec = {
  /** Names of the arguments. One in brackets, "[FILE]", may be left out; it comes last. The last one may end in "..." and be given several times. */
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
  | { help: true; problem?: undefined; words?: undefined; options?: undefined }
  | { problem: string; help?: undefined; words?: undefined; options?: undefined }
  | (Given & { help?: undefined; problem?: undefined });

export function takeNoArguments(usage: string, says: string): void;
