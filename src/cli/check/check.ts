import { toCsv } from '../../plots/csv-text.ts';
import type { CommandLine } from '../command-line.ts';
import { figuresOf } from '../open/figures.ts';
import { openModel } from '../open/model.ts';
import { shippedModels } from '../open/model-files.ts';
import { openProjects, projectsFile } from '../open/projects.ts';
import type { Outcome } from '../outcome.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { checkDatasets } from './check-datasets.ts';
import { checkModel } from './check-model.ts';
import { hasFaults, reportCells, reportJson, reportText, type CheckReport } from './report.ts';

/**
 * `hengsuan check [MODEL …]`: issues of model files and datasets with their places, and the reconciliations of every
 * model that has figures. Without a name, all that comes with the program. With `--form`, filled forms instead; with `--workbook`, what came back
 * from Excel.
 */
export async function check(line: CommandLine, world: World): Promise<Outcome> {
  if (line.has('workbook')) return (await import('./check-workbook.ts')).checkWorkbook(line, world);
  if (line.has('form')) return (await import('./check-forms.ts')).checkForms(line, world);
  const everything = line.arguments.length === 0 && line.values('data').length === 0;
  const projects = openProjects(world);
  const names = everything ? shippedModels(world) : line.arguments;
  const openings = names.map((name) => ({ name, opening: openModel(name, world) }));
  const folders = everything
    ? shippedDatasets(world)
    : new Set(openings.flatMap(({ opening }) => (opening.opened ? figuresOf(opening.opened, line, world).names : [])));
  const models = [];
  for (const { name, opening } of openings) models.push(await checkModel(name, opening, line, world));
  const report: CheckReport = {
    models,
    datasets: await checkDatasets([...new Set([...folders, ...line.values('data')])], world),
    projects: everything ? { file: projectsFile, issues: projects.issues } : undefined,
  };
  const stdout = line.has('json')
    ? jsonText(reportJson(report, world))
    : line.has('csv')
      ? toCsv(reportCells(report, line.locale))
      : reportText(report, line.locale, line.has('notes'));
  return { stdout, stderr: '', code: hasFaults(report) ? 1 : 0 };
}

function shippedDatasets(world: World): readonly string[] {
  const folder = `${world.folder}/datasets`;
  return world
    .list(folder)
    .map((name) => `${folder}/${name}`)
    .filter((path) => world.kind(path) === 'folder');
}
