import { flushSync } from 'svelte';
import { projects } from '../../../src/app/model-files.ts';
import { Project } from '../../../src/app/state/project.svelte.ts';
import { Workbench } from '../../../src/app/state/workbench.svelte.ts';
import type { ScenarioChange } from '../../../src/scenario/scenario.ts';
import { readDataPackage } from '../../../src/tables/index.ts';
import modelText from '../../../models/employee/pool-budget.yaml?raw';

const files = import.meta.glob<string>('/datasets/national/*', { query: '?raw', import: 'default', eager: true });
const contents = Object.fromEntries(Object.entries(files).map(([path, text]) => [path.split('/').at(-1)!, text]));
const { tables } = readDataPackage(JSON.parse(contents['datapackage.json']!), contents);

const entry = projects.find(({ model }) => model === 'employee/pool-budget')!;
const laid: readonly ScenarioChange[] = [
  { path: 'employer_rate', from: '2027-01', value: 0.07, reason: '' },
  { path: 'inpatient_payment_ratio', from: '2027-01', value: 0.8, reason: '' },
];

/** The budget with two changes, opened in Chinese. */
export function changedBudget(): { readonly workbench: Workbench; readonly project: Project; readonly close: () => void } {
  const workbench = new Workbench();
  const title = { zh: '', en: '' };
  let project: Project | undefined;
  const close = $effect.root(() => {
    project = new Project(entry, { name: 'national', title, tables, titles: {}, notes: [], issues: [], fingerprint: 'd'.repeat(64) }, modelText);
    workbench.project = project;
  });
  project!.replaceSet(laid, title);
  flushSync();
  return { workbench, project: project!, close };
}
