import { scaleName } from '../../i18n/scales.ts';
import { fingerprint, shortFingerprint } from '../state/fingerprint.ts';
import type { TaskHeader } from '../state/workbench.svelte.ts';
import type { BenefitsContext } from './context.ts';
import { cellName, leverText } from './lever-text.ts';
import { planTexts } from '../plan-files.ts';

export interface Digests {
  readonly plan: string;
  readonly population: string;
  readonly reforms: string;
}

/** Digests of what decides every number: the plan's text, who the people are, and what the reforms change. */
export async function benefitDigests({ desk }: Pick<BenefitsContext, 'desk'>): Promise<Digests> {
  const { plan, population, reforms } = desk;
  const [ofPlan, ofPeople, ofReforms] = await Promise.all([
    fingerprint(planTexts[plan] ?? ''), fingerprint(`${population?.title.zh ?? ''} ${population?.claims ?? 0} ${population?.persons ?? 0}`), fingerprint(JSON.stringify(reforms)),
  ]);
  return { plan: ofPlan, population: ofPeople, reforms: ofReforms };
}

/** What every output of the task says about how it came about. */
export function benefitHeader(context: BenefitsContext, digests: Digests): TaskHeader {
  const { workbench, desk, words } = context;
  const say = workbench.say.bind(workbench);
  const levers = new Map(desk.groups.flatMap(({ levers: own }) => own.flatMap((lever) => lever.cells.map((cell) => [cell.path, { lever, cell }] as const))));
  const colon = workbench.locale === 'zh' ? '：' : ': ';
  return {
    name: say(desk.model.title),
    compared: { baseline: say(desk.model.title), changes: desk.reforms.reduce((sum, { set }) => sum + set.length, 0) },
    rows: [
      [words.headerPlan, `${say(desk.model.title)} · ${desk.period}`],
      [words.headerPopulation, desk.population ? say(desk.population.title) : ''],
      ...desk.reforms.map(({ name, set }): readonly [string, string] => [
        words.headerReform,
        `${say(name)}${colon}${set.length === 0 ? words.changesOf(0) : set.flatMap(({ path, value }) => {
          const found = levers.get(path);
          return found ? [`${say(cellName(found.lever.quantity, found.cell))} ${leverText(found.cell.baseline, found.lever.quantity, context)} → ${leverText(value, found.lever.quantity, context)}`] : [];
        }).join(workbench.locale === 'zh' ? '；' : '; ')}`,
      ]),
      [workbench.words.workbench.printedUnit, scaleName(context.money, workbench.locale)],
    ],
    fingerprints: [words.planHash(shortFingerprint(digests.plan)), words.populationHash(shortFingerprint(digests.population)), workbench.words.program.scenarioHash(shortFingerprint(digests.reforms))],
  };
}
