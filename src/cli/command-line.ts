import type { Locale } from '../i18n/locale.ts';
import { nearestText } from '../actuarial/nearest-text.ts';
import type { Command, Option } from './command.ts';
import { usage } from './wrong-usage.ts';

/** The arguments and options of a command, read. */
export interface CommandLine {
  readonly locale: Locale;
  readonly arguments: readonly string[];
  has(option: string): boolean;
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

export interface ReadOptions {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** Sorts words and options apart. @throws WrongUsage */
export function readOptions(given: readonly string[], known: readonly Option[]): ReadOptions {
  const words: string[] = [];
  const options = new Map<string, readonly string[]>();
  for (let at = 0; at < given.length; at++) {
    const text = given[at]!;
    if (text === '--') return { words: [...words, ...given.slice(at + 1)], options };
    if (!text.startsWith('-') || text === '-') {
      words.push(text);
      continue;
    }
    const written = text === '-h' ? '--help' : text;
    const [flag = '', inline] = split(written);
    const option = known.find(({ name }) => `--${name}` === flag);
    if (!option)
      throw usage.optionUnknown(
        flag,
        nearestText(
          flag,
          known.map(({ name }) => `--${name}`),
        ),
      );
    if (option.value === undefined && inline !== undefined) throw usage.valueNotWanted(flag);
    const value = option.value === undefined ? '' : (inline ?? given[++at]);
    if (value === undefined) throw usage.valueMissing(flag, option.value!);
    const before = options.get(option.name) ?? [];
    if (before.length > 0 && option.value !== undefined && !option.many) throw usage.twice(flag, [...before, value]);
    options.set(option.name, [...before, value]);
  }
  return { words, options };
}

/** The line of a command. @throws WrongUsage */
export function commandLine(command: Command, words: readonly string[], options: ReadOptions['options'], locale: Locale): CommandLine {
  if (words.length < command.least) throw usage.argumentMissing(command.takes.split(' ')[words.length] ?? command.takes);
  if (words.length > command.most) throw usage.argumentTooMany(words[command.most]!);
  if (options.has('json') && options.has('csv')) throw usage.together('--json', '--csv');
  return {
    locale,
    arguments: words,
    has: (name) => options.has(name),
    value: (name) => options.get(name)?.at(-1),
    values: (name) => options.get(name) ?? [],
  };
}

function split(option: string): readonly [string, string?] {
  const at = option.indexOf('=');
  return at < 0 ? [option] : [option.slice(0, at), option.slice(at + 1)];
}
