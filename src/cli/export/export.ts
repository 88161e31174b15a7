import { messages } from '../../i18n/locale.ts';
import type { CommandLine } from '../command-line.ts';
import type { Outcome } from '../outcome.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import type { Exported } from './export-format.ts';
import { exportFormats } from './formats.ts';

/** `hengsuan export MODEL --xlsx FILE`: each file the line asks for, in turn; stops at the first that cannot be written. */
export async function exportFiles(line: CommandLine, world: World): Promise<Outcome> {
  const asked = exportFormats.filter(({ option }) => line.has(option.name));
  if (asked.length === 0) throw usage.argumentMissing(exportFormats.map(({ option }) => `--${option.name} ${option.value}`).join(' | '));
  const done: Exported[] = [];
  for (const { option, load } of asked) {
    const made = await (await load())(line.value(option.name)!, line, world);
    if ('code' in made) return made;
    done.push(made);
  }
  const stdout = line.has('json') ? jsonText(filesJson(done, world)) : done.map(({ said }) => said).join('');
  // What is said of the model and its data is the same for every file.
  return { stdout, stderr: [...new Set(done.map(({ stderr }) => stderr))].join(''), code: 0 };
}

function filesJson(done: readonly Exported[], world: World) {
  return { format: 'hengsuan.export/1', program: { name: messages('en').program.name, version: world.version }, files: done.map(({ entry }) => entry) };
}
