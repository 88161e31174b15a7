import type { Issue } from '../../i18n/issue.ts';
import { toCsv } from '../../plots/csv-text.ts';
import { readProjections } from '../../scenario/projections.ts';
import type { CommandLine } from '../command-line.ts';
import { openData, dataPath, type OpenedData } from '../open/data.ts';
import { hasErrors } from '../open/has-errors.ts';
import { openModel } from '../open/model.ts';
import { modelPath } from '../open/model-files.ts';
import { openProjects } from '../open/projects.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { issueLinesText } from '../text/issue-lines.ts';
import { jsonText } from '../text/json-text.ts';
import { textOf, type World } from '../world.ts';
import { backtestCells } from './backtest-csv.ts';
import { backtestJson } from './backtest-json.ts';
import { readRequest, type BacktestRequest } from './backtest-request.ts';
import { backtestText } from './backtest-text.ts';
import { issueInWords } from './series-words.ts';
import { testModel } from './test-model.ts';
import { testSeries, type NamedTables } from './test-series.ts';
import type { Tested } from './tested.ts';

/** Why there is nothing to test. */
interface Refused {
  readonly refused: readonly Issue[];
}

const usualData = ['national', 'region-2014-2022', 'local-budgets'];

/** `hengsuan backtest [MODEL|SERIES]`: how far forecasts of the past were from what came, and who was nearer. */
export async function backtest(line: CommandLine, world: World): Promise<Outcome> {
  const request = readRequest(line, world);
  if ('code' in request) return refusal([request], line.locale);
  if (hasErrors(request.breaks.issues)) return refusal(request.breaks.issues, line.locale);
  const name = line.arguments[0];
  const tested = name !== undefined && isModel(name, world) ? await ofModel(name) : await ofSeries(name);
  if ('refused' in tested) return refusal(tested.refused, line.locale);
  const stdout = line.has('json') ? jsonText(backtestJson(tested, world)) : line.has('csv') ? toCsv(backtestCells(tested)) : backtestText(tested, line.locale);
  const remarks = tested.issues.filter(({ severity }) => severity !== 'note');
  return { stdout, stderr: issueLinesText(remarks.map((issue) => issueInWords(issue, line.locale)), line.locale), code: 0 };

  async function ofModel(id: string): Promise<Tested | Refused> {
    const projection = isProject(id, world) ? undefined : projectionOf(id, world);
    const opening = openModel(projection?.model ?? id, world);
    const { opened } = opening;
    if (opened === undefined) return { refused: opening.issues };
    const shipped = projection?.datasets ?? (opened.project === undefined ? [] : [opened.project.dataset]);
    const names = line.values('data').length > 0 ? line.values('data') : shipped;
    if (names.length === 0) return { refused: [{ code: 'cli/data-not-given', severity: 'error', place: {}, values: { model: opened.model.id } }] };
    const data = await openData(names, world);
    if (hasErrors(data.issues)) return { refused: data.issues };
    const made = testModel(opened, data.tables, request as BacktestRequest, world);
    return 'code' in made ? { refused: [made] } : { ...made, opened, sources: data.sources };
  }

  async function ofSeries(word: string | undefined): Promise<Tested | Refused> {
    const opened = await openEach(line.values('data').length > 0 ? line.values('data') : usualData, world);
    const issues = opened.flatMap(({ data }) => data.issues).filter(({ severity }) => severity === 'error');
    if (issues.length > 0) return { refused: issues };
    const named = opened.map(({ dataset, data }): NamedTables => ({ dataset, tables: data.tables }));
    const made = testSeries(named, word, request as BacktestRequest, world);
    return 'code' in made ? { refused: [made] } : { ...made, opened: undefined, sources: opened.flatMap(({ data }) => data.sources) };
  }
}

function isModel(name: string, world: World): boolean {
  return isProject(name, world) || projectionOf(name, world) !== undefined || /\.ya?ml$/i.test(name) || world.kind(modelPath(world, name)) === 'file';
}

function isProject(name: string, world: World): boolean {
  return openProjects(world).projects.some(({ id }) => id === name);
}

function projectionOf(name: string, world: World): ReturnType<typeof readProjections>['projections'][number] | undefined {
  const file = 'models/projections.yaml';
  return readProjections(textOf(world, `${world.folder}/${file}`), file).projections.find(({ id, model }) => id === name || model === name);
}

/** Folders one by one, since each is a fund of its own; table files together, since they are of one. */
async function openEach(names: readonly string[], world: World): Promise<readonly { readonly dataset: string; readonly data: OpenedData }[]> {
  const isFolder = (name: string): boolean => world.kind(dataPath(name, world)) === 'folder';
  const files = names.filter((name) => !isFolder(name));
  const groups = [...names.filter(isFolder).map((name) => [name]), ...(files.length === 0 ? [] : [files])];
  const opened: { dataset: string; data: OpenedData }[] = [];
  for (const group of groups) {
    const dataset = dataPath(group[0]!, world).replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
    opened.push({ dataset, data: await openData(group, world) });
  }
  return opened;
}
