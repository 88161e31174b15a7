import type { Import } from './imports.ts';

interface Floor {
  /** Folders of src whose code may be used. */
  readonly values: readonly string[];
  /** Folders or files of src of which types alone may be used. */
  readonly types: readonly string[];
}

const issue = 'i18n/issue.ts';
const belowReports = ['actuarial', 'i18n', 'language', 'tables', 'scenario', 'review', 'project', 'plots'];

/** What each folder of src may import, besides itself. */
export const floors: Readonly<Record<string, Floor>> = {
  actuarial: { values: [], types: [] },
  i18n: { values: [], types: [] },
  language: { values: ['actuarial'], types: [issue] },
  tables: { values: ['actuarial'], types: [issue, 'language/model.ts'] },
  scenario: { values: ['language', 'actuarial'], types: ['tables', issue] },
  review: { values: ['scenario', 'language', 'tables', 'actuarial'], types: [issue] },
  project: { values: ['scenario', 'language', 'tables', 'actuarial', 'i18n'], types: [] },
  plots: { values: ['i18n'], types: ['scenario', 'language'] },
  reports: { values: belowReports, types: [] },
  runner: { values: belowReports, types: [] },
  app: { values: [...belowReports, 'reports', 'runner'], types: [] },
  cli: { values: [...belowReports, 'reports', 'runner'], types: [] },
};

/** Tasks of the left rail; each is a folder of src/app that the others leave alone. */
export const tasks = ['data', 'budget', 'benefits', 'corridor', 'projection', 'providers', 'monitoring', 'review', 'report', 'models'];

/** The rule an import breaks, or undefined. */
export function brokenRule({ from, to, isPackage, typeOnly }: Import): string | undefined {
  if (isPackage) return undefined;
  const folder = from.split('/')[1] ?? '';
  if (!to.startsWith('src/')) return outsideRule(folder, to);
  const target = to.slice('src/'.length);
  const targetFolder = target.split('/')[0] ?? '';
  if (targetFolder === folder) return folder === 'app' ? taskRule(from, to) : undefined;

  const floor = floors[folder];
  if (floor === undefined)
    return from.endsWith('.d.ts') ? undefined : `src/${folder} stands on no floor: add it to test/architecture/floors.ts`;
  if (floor.values.includes(targetFolder)) return undefined;
  if (floor.types.some((place) => place === targetFolder || place === target)) {
    return typeOnly ? undefined : `${folder} may import only types of ${place(floor, target, targetFolder)}: write \`import type\``;
  }
  const allowed = [...floor.values, ...floor.types.map((name) => `types of ${name}`)];
  return `${folder} may import ${allowed.length === 0 ? 'nothing of ours' : allowed.join(', ')}`;
}

const place = (floor: Floor, target: string, folder: string): string => floor.types.find((name) => name === target) ?? folder;

function taskRule(from: string, to: string): string | undefined {
  const task = taskOf(to);
  if (task === undefined || task === taskOf(from)) return undefined;
  if (taskOf(from) !== undefined) return 'task folders do not import each other: what two need moves to app/ui or app/state';
  if (/^src\/app\/(ui|state)\//.test(from)) return 'app/ui and app/state serve the tasks and do not import them';
  return undefined;
}

function taskOf(file: string): string | undefined {
  const [, , folder, rest] = file.split('/');
  return rest !== undefined && folder !== undefined && tasks.includes(folder) ? folder : undefined;
}

function outsideRule(folder: string, to: string): string | undefined {
  const top = to.split('/')[0] ?? '';
  if (['models', 'datasets', 'package.json'].includes(top) && (folder === 'app' || folder === 'cli')) return undefined;
  return `src imports nothing of ${top}/ (models, datasets and package.json: app and cli only)`;
}
