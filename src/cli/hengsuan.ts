import { addIssueWords } from '../i18n/issue-text.ts';
import { issueCatalogue } from '../i18n/issues/index.ts';
import type { Locale } from '../i18n/locale.ts';
import { nearestText } from '../actuarial/nearest-text.ts';
import type { Command } from './command.ts';
import { commandLine, readOptions } from './command-line.ts';
import { commands } from './command-list.ts';
import { commandHelp, programHelp, usageLine } from './help.ts';
import { localeOf } from './locale-of.ts';
import { globalOptions } from './model-options.ts';
import type { Outcome } from './outcome.ts';
import { usage, WrongUsage } from './wrong-usage.ts';
import type { World } from './world.ts';

addIssueWords(issueCatalogue);

/** The whole command line as a function: the words behind `hengsuan`, and the world they are about. */
export async function hengsuan(given: readonly string[], world: World): Promise<Outcome> {
  let locale: Locale = localeOf(undefined, world);
  let command: Command | undefined;
  try {
    locale = localeOf(languageIn(given), world);
    const at = commandAt(given);
    const name = given[at];
    command = commands.find((each) => each.name === name);
    if (name !== undefined && !command)
      throw usage.commandUnknown(
        name,
        nearestText(
          name,
          commands.map((each) => each.name),
        ),
      );
    const rest = given.filter((_, index) => index !== at || command === undefined);
    const { words, options } = readOptions(rest, [...(command?.options ?? []), ...globalOptions]);
    if (options.has('version')) return done(`hengsuan ${world.version}\n`);
    if (options.has('help')) return done(command ? commandHelp(command, locale) : programHelp(locale));
    if (!command) return { stdout: '', stderr: programHelp(locale), code: 2 };
    const line = commandLine(command, words, options, locale);
    const run = await command.load();
    return await run(line, world);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    const hint = locale === 'zh' ? '用法' : 'Usage';
    const help = `${hint}  ${command ? usageLine(command) : 'hengsuan COMMAND [OPTION …]'}    (--help)`;
    return { stdout: '', stderr: `hengsuan: ${error.says[locale]}\n${help}\n`, code: 2 };
  }
}

function done(stdout: string): Outcome {
  return { stdout, stderr: '', code: 0 };
}

/** The first word that is no option; `--lang` alone takes a value before the command. */
function commandAt(given: readonly string[]): number {
  const at = given.findIndex((text, index) => !text.startsWith('-') && given[index - 1] !== '--lang');
  return at < 0 ? given.length : at;
}

/** Looked for before anything else, so that even a wrong line is answered in the language it asks for. */
function languageIn(given: readonly string[]): string | undefined {
  const at = given.indexOf('--lang');
  const inline = given.find((text) => text.startsWith('--lang='));
  return inline?.slice('--lang='.length) ?? (at < 0 ? undefined : given[at + 1]);
}
