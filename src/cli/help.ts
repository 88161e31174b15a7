import type { Locale } from '../i18n/locale.ts';
import { aligned } from './text/text-table.ts';
import type { Command, Option } from './command.ts';
import { commands } from './command-list.ts';
import { globalOptions } from './model-options.ts';

const words = {
  zh: {
    program: '衡算：医保基金收支测算的命令行',
    usage: '用法',
    commands: '命令',
    options: '选项',
    example: '示例',
    more: '每个命令的用法：hengsuan COMMAND --help；说明见 docs/command-line.md',
  },
  en: {
    program: 'Hengsuan: the command line of the workbench for health-insurance funds',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    example: 'Example',
    more: 'How a command is used: hengsuan COMMAND --help; described in docs/command-line.md',
  },
} as const;

export function usageLine(command: Command): string {
  return `hengsuan ${command.name} ${command.takes} [OPTION …]`;
}

export function programHelp(locale: Locale): string {
  const say = words[locale];
  return [
    say.program,
    '',
    `${say.usage}  hengsuan COMMAND [OPTION …]`,
    '',
    say.commands,
    ...aligned(commands.map(({ name, summary }) => [`  ${name}`, summary[locale]])),
    '',
    say.options,
    ...optionLines(globalOptions, locale),
    '',
    say.example,
    ...commands.map(({ example }) => `  ${example.line}`),
    '',
    say.more,
    '',
  ].join('\n');
}

export function commandHelp(command: Command, locale: Locale): string {
  const say = words[locale];
  return [
    `${say.usage}  ${usageLine(command)}`,
    '',
    `  ${command.summary[locale]}`,
    '',
    say.options,
    ...optionLines([...command.options, ...globalOptions.slice(0, 2)], locale),
    '',
    say.example,
    `  ${command.example.line}`,
    `  ${command.example.says[locale]}`,
    '',
  ].join('\n');
}

function optionLines(options: readonly Option[], locale: Locale): readonly string[] {
  return options.flatMap(({ name, value, says }) => [`  --${name}${value === undefined ? '' : ` ${value}`}`, `      ${says[locale]}`]);
}
