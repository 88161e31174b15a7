import { benefitsWords } from '../../i18n/benefits.ts';
import { chooseMoneyScale } from '../../i18n/scales.ts';
import type { Source } from '../../language/model.ts';
import { usualCatastrophicShare } from '../../scenario/benefits/plan-result.ts';
import { benefitComparison, type ComparedPlan } from '../../reports/papers/benefit-comparison.ts';
import { version } from '../../../package.json';
import { benefitsDeskOf } from '../benefits/benefits-desk.svelte.ts';
import type { BenefitsContext } from '../benefits/context.ts';
import { cellName, changeWithoutLever, leverText } from '../benefits/lever-text.ts';
import { benefitDigests, benefitHeader } from '../benefits/run-header.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { headerRows, type PaperSource } from './paper-source.ts';

/** The plan that is open, as it stands and with its reforms. */
export function benefitsSource(workbench: Workbench): PaperSource {
  const desk = benefitsDeskOf(workbench);
  const context = (): BenefitsContext => {
    const money = chooseMoneyScale([desk.amountsOf('baseline')?.expense ?? 0]);
    return { workbench, desk, words: benefitsWords(workbench.locale), money, totals: { ...workbench.numbers, money, persons: 'person' }, yuan: { ...workbench.numbers, money: 'yuan', persons: 'person' } };
  };
  return {
    task: 'benefits',
    get state() {
      if (desk.failure !== undefined) return 'missing';
      return desk.isOpen && desk.results && !desk.resultsStale ? 'ready' : 'working';
    },
    keep: () => {
      desk.open();
      return desk.refresh();
    },
    header: async () => headerRows(benefitHeader(context(), await benefitDigests({ desk })), workbench, version),
    get own() {
      return { paper: 'benefits' as const, subject: desk.plan };
    },
    closed: false,
    report: (runHeader, own) => {
      const { results, population, model, period, reforms, groups } = desk;
      if (!results || !population) throw new TypeError('benefitsSource: results; got none');
      const given = context();
      const levers = new Map(groups.flatMap(({ levers: own }) => own.flatMap((lever) => lever.cells.map((cell) => [cell.path, { lever, cell }] as const))));
      const said = (path: string, value: (typeof reforms)[number]['set'][number]['value']): string => {
        const found = levers.get(path);
        return found ? `${workbench.say(cellName(found.lever.quantity, found.cell))} ${leverText(found.cell.baseline, found.lever.quantity, given)} → ${leverText(value, found.lever.quantity, given)}` : changeWithoutLever({ path, value }, model, given);
      };
      const compared = reforms.flatMap(({ id, name, set }): readonly ComparedPlan[] => {
        const result = results.reforms.get(id);
        return result ? [{ name: workbench.say(name), changes: set.map(({ path, value }) => said(path, value)), amounts: result, catastrophic: result.catastrophic, moved: result.moved }] : [];
      });
      return benefitComparison({
        locale: workbench.locale, plan: workbench.say(model.title), period, people: workbench.say(population.title), synthetic: population.synthetic, money: given.money, catastrophicShare: usualCatastrophicShare,
        baseline: { name: workbench.say(model.title), changes: [], amounts: results.baseline, catastrophic: results.baseline.catastrophic }, reforms: compared, runHeader, own,
        sources: [...new Set([...model.quantities.values()].flatMap(({ source, values }) => [source, ...values.map((value) => value.source)]).flatMap(cited))],
      });
    },
  };
}

function cited(source: Source | undefined): readonly string[] {
  return source === undefined || source === 'none' ? [] : [[source.title, source.number].filter(Boolean).join(' ')];
}
