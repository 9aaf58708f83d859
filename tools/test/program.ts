/** Runs a program to its end and gives its exit code; it ends when we are told to. */
export type Run = (
  command: string,
  args: readonly string[],
  environment?: Readonly<Record<string, string>>,
) => Promise<number>;
