import type { CommandLine } from '../command-line.ts';

/** The line with the values of some options given otherwise; an empty list takes an option away. */
export function lineWith(line: CommandLine, options: Readonly<Record<string, readonly string[]>>): CommandLine {
  const own = (option: string): readonly string[] | undefined => (Object.hasOwn(options, option) ? options[option] : undefined);
  return {
    ...line,
    has: (option) => (own(option) ? own(option)!.length > 0 : line.has(option)),
    value: (option) => (own(option) ? own(option)!.at(-1) : line.value(option)),
    values: (option) => own(option) ?? line.values(option),
  };
}
