import { explain } from '../../language/run/explain.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { stretchesOf } from '../../language/run/parameter-values.ts';
import { bracketsIn } from '../../language/run/worked-out.ts';
import type { CellReference } from '../../language/result.ts';
import type { Label, Quantity, Source } from '../../language/model.ts';
import { prefixOf } from '../../language/names.ts';
import { formulaText, segmentsText } from '../../language/text/formula-text.ts';
import { modelNames } from '../../language/text/model-names.ts';
import type { MadeInput, MadeSubject } from '../state/subject.ts';
import { bothCorridor } from './context.ts';
import { bandsText } from '../../reports/papers/band-text.ts';

/**
 * A number of a settlement opened up: its formula in words with the choices and bands in force, and the numbers put in, each
 * of which opens in turn. It is opened when somebody looks: a screen has hundreds of numbers, and one is asked about.
 */
export function explainNumber(run: EvaluatedRun, reference: CellReference): MadeSubject {
  const { label, unitText } = run.model.quantities.get(reference.quantity)!;
  let kept: Opened | undefined;
  const opened = (): Opened => (kept ??= openedNumber(run, reference));
  return {
    kind: 'made', label: { zh: `${label.zh} · ${reference.period}`, en: `${label.en} · ${reference.period}` },
    value: run.value(reference.quantity, reference.period, reference.element) ?? null,
    unitText, money: 'yuan', signed: false,
    get rule() {
      return opened().rule;
    },
    get inputs() {
      return opened().inputs;
    },
  };
}

type Opened = Pick<MadeSubject, 'rule' | 'inputs'>;

function openedNumber(run: EvaluatedRun, reference: CellReference): Opened {
  const { quantity, formula, how, inputs, place, source } = explain(run, reference);
  const { quantities } = run.model;
  const kindOf = (name: string): Quantity['type'] => quantities.get(name)!.type;
  const cited = (name: string, period: string, locale: keyof Label): string => {
    const clause = noteOf(run, { quantity: name, period }).note?.[locale] ?? '';
    return clause === '' ? '' : locale === 'zh' ? `（${clause}）` : ` (${clause})`;
  };
  const rule = (locale: keyof Label): string => {
    if (how === 'table') return [bothCorridor((w) => w.copiedFrom)[locale], place?.path].filter(Boolean).join(' · ');
    if (how === 'override') return bothCorridor((w) => w.changedTerm)[locale];
    if (how === 'missing' || !formula) return [how === 'missing' ? bothCorridor((w) => w.missingValue)[locale] : bothCorridor((w) => w.termOf)[locale], sourceText(source)].filter(Boolean).join(' · ');
    const chosen = inputs.filter(({ reference: { quantity: name } }) => kindOf(name) === 'choice').map(({ label, reference: { quantity: name, period }, value: at }) => `${label[locale]}${locale === 'zh' ? '：' : ': '}${Object.values(quantities.get(name)!.choices)[at ?? -1]?.[locale] ?? '—'}${cited(name, period, locale)}`);
    const bands = inputs.filter(({ reference: { quantity: name } }) => kindOf(name) === 'brackets').map(({ label, reference: { quantity: name } }) => `${label[locale]} [${bandsText(bracketsIn(run, quantities.get(name)!, '', run.periods.indexOf(reference.period)), locale)}]${cited(name, reference.period, locale)}`);
    const words = segmentsText(formulaText(formula.tree, modelNames(run.model, prefixOf(quantity.name)), locale));
    return [words, ...chosen, ...bands, sourceText(quantity.source)].filter(Boolean).join(locale === 'zh' ? '。' : '. ');
  };
  return {
    rule: { zh: rule('zh'), en: rule('en') },
    inputs: inputs.filter(({ reference: { quantity: name } }) => kindOf(name) === 'number').map(({ label, reference: input }): MadeInput => ({
      label: { zh: `${label.zh} ${input.period}`, en: `${label.en} ${input.period}` },
      ...noteOf(run, input),
      // What it rests on goes back through the years.
      get subject() {
        return explainNumber(run, input);
      },
    })),
  };
}

/** The clause of a term in the period in which it is read, or that somebody changed it. */
function noteOf(run: EvaluatedRun, { quantity: name, element = '', period }: CellReference): Pick<MadeInput, 'note'> {
  const quantity = run.model.quantities.get(name)!;
  const stretch = quantity.kind === 'parameter' ? stretchesOf(quantity, element, period, run.overrides)[0] : undefined;
  if (stretch?.override) return { note: bothCorridor((w) => w.changedTerm) };
  const clause = sourceText(stretch?.dated?.source);
  return clause === '' ? {} : { note: { zh: clause, en: clause } };
}

export function sourceText(source: Source | undefined): string {
  return source === undefined || source === 'none' ? '' : [source.number ?? source.title, source.article].filter(Boolean).join(' ');
}
