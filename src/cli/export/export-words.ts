import type { Label } from '../../language/model.ts';
import { messages, type Locale } from '../../i18n/locale.ts';
import type { Changes } from '../open/changes.ts';
import type { DataSource } from '../open/data-part.ts';
import { digest } from '../open/digest.ts';
import type { OpenedModel } from '../open/model.ts';
import type { World } from '../world.ts';

const words = {
  program: { zh: '程序', en: 'Program' },
  model: { zh: '模型', en: 'Model' },
  project: { zh: '项目', en: 'Project' },
  data: { zh: '数据', en: 'Data' },
  known: { zh: '用到数据截至', en: 'Data used up to' },
  scenario: { zh: '情景', en: 'Scenario' },
  changes: { zh: '改动', en: 'Changes' },
  none: { zh: '无，即基线', en: 'none: the baseline' },
} as const satisfies Record<string, Label>;

interface Origin {
  readonly opened: OpenedModel;
  readonly sources: readonly DataSource[];
  readonly known?: string | undefined;
  readonly changes: Pick<Changes, 'scenario' | 'set'>;
}

/** Where the numbers of a written file come from, line by line. */
export function runHeader({ opened: { model, text, project }, sources, known, changes }: Origin, world: World, locale: Locale): readonly (readonly [string, string])[] {
  const set = changes.set.map(({ path, from, until, value }) => `${path} = ${typeof value === 'object' ? '…' : value} @ ${from}${until === undefined ? '' : `..${until}`}`);
  return [
    [words.program[locale], `${messages(locale).program.name} ${world.version}`],
    [words.model[locale], `${model.title[locale]} (${model.id}) sha256 ${digest(text)}`],
    ...(project ? [[words.project[locale], `${project.title[locale]} (${project.id})`] as const] : []),
    ...sources.map(({ path, title, sha256 }) => [words.data[locale], `${title?.[locale] ?? path} sha256 ${sha256}`] as const),
    ...(known === undefined ? [] : [[words.known[locale], known] as const]),
    ...(changes.scenario ? [[words.scenario[locale], changes.scenario.name[locale]] as const] : []),
    [words.changes[locale], set.length === 0 ? words.none[locale] : set.join('; ')],
  ];
}

/** What was written, in a sentence or two. */
export function workbookSaid(file: string, bytes: number, sheets: readonly string[], live: number, fixed: readonly string[], locale: Locale): string {
  const size = `${Math.max(1, Math.round(bytes / 1024))} kB`;
  if (locale === 'zh') {
    const values = fixed.length === 0 ? '没有只写数值的量' : `只写数值的量：${fixed.join('、')}`;
    return `已写出 ${file}（${size}）：${sheets.join('、')}；${live} 个带公式的单元格，${values}。\n`;
  }
  const values = fixed.length === 0 ? 'no quantity is written as values only' : `written as values only: ${fixed.join(', ')}`;
  return `Wrote ${file} (${size}): ${sheets.join(', ')}; ${live} cells with live formulas, ${values}.\n`;
}
