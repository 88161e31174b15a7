import { placeText } from '../../i18n/issue-text.ts';
import type { Label, Model, Source } from '../../language/model.ts';
import { prefixOf } from '../../language/names.ts';
import { readModel } from '../../language/read/read-model.ts';
import { formulaText, segmentsText } from '../../language/text/formula-text.ts';
import { modelNames } from '../../language/text/model-names.ts';
import type { Evidence } from '../../review/case/finding.ts';
import type { StepInput } from '../../runner/benefits/questions.ts';
import type { RecomputedRow } from '../../runner/review/questions.ts';
import { planTexts } from '../plan-files.ts';
import { bandsText } from '../../reports/papers/band-text.ts';
import type { MadeInput, MadeSubject } from '../state/subject.ts';
import { bothWork } from './context.ts';

const models = new Map<string, Model | undefined>();

/** The plan, read once on the page to say in words how a claim is worked out. */
export function planModel(id: string): Model | undefined {
  if (!models.has(id)) models.set(id, readModel(planTexts[id] ?? '', `models/${id}.yaml`, (other) => planTexts[other]).model);
  return models.get(id);
}

/** One claim opened up: what was claimed, and what the plan pays step by step down to its articles. */
export function paymentSubject(row: RecomputedRow, model: Model, payments: readonly string[]): MadeSubject {
  const rule = (locale: keyof Label): string => [bothWork((w) => w.reasons[row.reason])[locale], row.reading?.[locale], placeText(row.place, locale)].filter(Boolean).join(locale === 'zh' ? '；' : '; ');
  return {
    kind: 'made', label: both(() => `${row.settlement} · ${row.member}`), value: ((row.claimed ?? 0) - row.ours) / 100,
    unitText: 'yuan', money: 'yuan', rule: both(rule),
    inputs: [
      { label: bothWork((w) => w.claimed), value: (row.claimed ?? 0) / 100, unitText: 'yuan' },
      ...payments.map((name): MadeInput => {
        const label = model.quantities.get(name)!.label;
        const subject = stepSubject(row, model, name, '');
        return subject ? { label, subject } : { label, value: row.ours / 100, unitText: 'yuan' };
      }),
    ],
  };
}

/** What a finding about the claim rests on: its number and cell, and the articles of the payment's parameters. */
export function paymentEvidence(row: RecomputedRow, payments: readonly string[]): readonly Evidence[] {
  const articles = new Map(
    payments.flatMap((name) => row.steps?.steps.filter(({ quantity }) => quantity === name) ?? []).flatMap(({ inputs }) => inputs.flatMap(({ pieces }) => pieces.flatMap(({ source }) => (source === 'none' ? [] : [[articleText(source), source] as const])))),
  );
  return [
    { kind: 'claim', settlement: row.settlement, place: row.place },
    ...[...articles.values()].slice(0, 4).map(({ title, number, article }) => ({ kind: 'clause', title, ...(number !== undefined && { number }), ...(article !== undefined && { article }) }) as const),
  ];
}

function stepSubject(row: RecomputedRow, model: Model, name: string, element: string): MadeSubject | undefined {
  const step = row.steps?.steps.find((each) => each.quantity === name && each.element === element);
  const quantity = model.quantities.get(name);
  if (!step || !quantity) return undefined;
  const rule = (locale: keyof Label): string => {
    const words = quantity.formula ? segmentsText(formulaText(quantity.formula.tree, modelNames(model, prefixOf(name)), locale)) : '';
    const articles = [...new Set(step.inputs.flatMap(({ pieces }) => pieces.flatMap(({ source }) => (source === 'none' ? [] : [articleText(source)]))))];
    const bands = step.inputs.flatMap(({ brackets, quantity: of }) => (brackets ? [`${model.quantities.get(of)!.label[locale]} [${bandsText(brackets, locale)}]`] : []));
    return [words, ...bands, ...articles].filter(Boolean).join(locale === 'zh' ? '。' : '. ');
  };
  return {
    kind: 'made', label: quantity.label, value: step.value, unitText: quantity.unitText, money: 'yuan', signed: false, rule: both(rule),
    inputs: step.inputs.flatMap((input) => inputOf(row, model, input)),
  };
}

function inputOf(row: RecomputedRow, model: Model, input: StepInput): readonly MadeInput[] {
  const quantity = model.quantities.get(input.quantity);
  if (!quantity || quantity.type !== 'number' || input.value === undefined) return [];
  const label = input.element === '' ? quantity.label : both((locale) => `${quantity.label[locale]} ${elementText(model, input.element, locale)}`);
  const subject = quantity.kind === 'variable' && input.over === undefined ? stepSubject(row, model, input.quantity, input.element) : undefined;
  return [subject ? { label, subject } : { label, value: input.value, unitText: quantity.unitText }];
}

function elementText(model: Model, element: string, locale: keyof Label): string {
  const labels = [...model.dimensions.values()].map(({ labels: own }) => own);
  return element.split('.').map((part) => labels.find((own) => own[part])?.[part]?.[locale] ?? part).join(' · ');
}

function articleText({ title, number, article }: Exclude<Source, 'none'>): string {
  return [title, number, article].filter(Boolean).join(' ');
}

function both(text: (locale: keyof Label) => string): Label {
  return { zh: text('zh'), en: text('en') };
}
