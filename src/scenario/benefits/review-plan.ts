import type { Issue } from '../../i18n/issue.ts';
import type { Executor } from '../../language/kernel.ts';
import { called } from '../../language/called.ts';
import { readsOf } from '../../language/check/reads.ts';
import type { Label, Model, Period } from '../../language/model.ts';
import { elementKeys, prefixOf } from '../../language/names.ts';
import type { Override } from '../../language/override.ts';
import { refuseOverride } from '../scenario.ts';
import { baselineValue } from './levers.ts';
import { paymentFalls, type Fall } from './payment-falls.ts';
import { openQuestions, profilesOf, type Answers, type Asked, type Questions } from './plan-profiles.ts';
import { ratioFaults } from './ratio-effects.ts';

export interface PlanReview {
  /** Parameters, or elements of them, that are payment ratios: no rise of one may lower payments to anybody. */
  readonly ratios?: readonly string[];
  readonly executor?: Executor;
}

/** Steps of the expense: 5%, from a yuan to far beyond every bound. */
const growth = 1.05;
/** Amounts above this stand for no cap at all. */
const noCap = 10_000_000;
const leastTop = 1_000_000;
/** A cap that pays a tenth is reached at ten times it. */
const beyond = 20;
/** Faults of one kind that are named; the rest are like them. */
const mostNamed = 5;
const mostBeside = 1000;
/** Rounding to the fen in several layers, yuan. */
const bits = 0.02;

/**
 * What is wrong with a plan as it stands under changes, found by asking it about made persons: every combination of the
 * categories it reads, a first and a second claim of the year, expenses from nothing to beyond every cap. It names
 *
 * - changes that the plan does not take, such as bands that overlap or leave a hole;
 * - payments of all layers together that fall when the expense rises, and own payments that fall;
 * - payments above the expense or below nothing, and layers that never pay;
 * - shares whose rise lowers payments, and payment ratios that fall from one band to the next;
 * - checks of the model that fail, with the parameters they read.
 *
 * Made persons have nothing outside the catalogue. With many categories only one at a time leaves its first element. About a
 * second for a plan of five layers with the WebAssembly executor.
 */
export function reviewPlan(model: Model, period: Period, overrides: readonly Override[] = [], { ratios = [], executor }: PlanReview = {}): readonly Issue[] {
  const refused = overrides.flatMap((override): readonly Issue[] => {
    const refusal = refuseOverride(override, model);
    return refusal ? [{ ...refusal, severity: 'error', place: { path: override.path } }] : [];
  });
  if (refused.length > 0) return refused;

  const profiles = profilesOf(model);
  const expenses = expensesOf(model, period, overrides);
  const askOf = (points: readonly number[]): readonly Asked[] => profiles.flatMap((profile) => points.map((expense) => ({ profile, expense })));
  const asked = askOf(expenses);
  const answersTo = <Found>(to: readonly Asked[], found: (questions: Questions) => Found): Found => {
    const questions = openQuestions(model, period, to, executor);
    try {
      return found(questions);
    } finally {
      questions.close();
    }
  };
  const answers = answersTo(asked, ({ ask }) => ask(overrides, true));
  const failed = answers.run.issues.filter(({ severity }) => severity === 'error');
  if (failed.length > 0) return failed;

  const falls = paymentFalls(asked, answers, (more) => answersTo(more, ({ ask }) => ask(overrides)));
  const some = [...askOf(expenses.filter((_, index) => index % 8 === 0)), ...besideFalls([...falls.payments, ...falls.own])];
  return [
    ...fallIssues('plan/benefit-falls', 'error', falls.payments), ...fallIssues('plan/own-falls', 'warning', falls.own),
    ...outOfBounds(model, asked, answers), ...failingChecks(model, asked, answers),
    ...answersTo(some, (questions) => ratioFaults(model, period, overrides, questions, ratios)),
  ];
}

/** Expenses that matter: rising by 5%, and on either side of every amount of money that the plan names. */
function expensesOf(model: Model, period: Period, overrides: readonly Override[]): readonly number[] {
  const month = period.length === 4 ? `${period}-01` : period;
  const money = model.quantities.get(model.settlement!.expense)!.unitText;
  const bounds = [...model.quantities.values()].filter(({ kind, type }) => kind === 'parameter' && type !== 'choice').flatMap((quantity) =>
    elementKeys(quantity.dimensions, model.dimensions).flatMap((element) => {
      const value = baselineValue(model, overrides, element === '' ? quantity.name : `${quantity.name}.${element}`, month);
      if (typeof value === 'number') return quantity.unitText === money ? [value] : [];
      return (value ?? []).map(({ from }) => from);
    }),
  ).filter((bound) => bound > 0 && bound < noCap);
  const top = Math.max(leastTop, beyond * Math.max(0, ...bounds));
  const steps: number[] = [];
  for (let expense = 1; expense < growth * top; expense *= growth) steps.push(cents(expense));
  const beside = bounds.flatMap((bound) => [bound - 0.01, bound, bound + 0.01]).filter((expense) => expense > 0);
  return [...new Set([0, ...steps, ...beside])].sort((a, b) => a - b);
}

/** Expenses on either side of jumps, where a rise of a share by a point may carry a person over. */
function besideFalls(falls: readonly Fall[]): readonly Asked[] {
  return falls.slice(0, mostBeside).flatMap(({ profile, from, to }) => [0.99 * from, from, to, 1.002 * to, 1.01 * to].map((expense) => ({ profile, expense })));
}

/** Falls at one expense are one fault: the profile that loses most stands for all. */
function fallIssues(code: string, severity: Issue['severity'], falls: readonly Fall[]): readonly Issue[] {
  const byPlace = new Map<number, Fall[]>();
  for (const fall of falls) byPlace.set(Math.round(fall.to), [...(byPlace.get(Math.round(fall.to)) ?? []), fall]);
  return [...byPlace.values()].toSorted((a, b) => b.length - a.length).slice(0, mostNamed).map((alike) => {
    const worst = alike.reduce((most, fall) => (fall.before - fall.after > most.before - most.after + bits ? fall : most));
    const { profile, from, to, before, after } = worst;
    const profiles = new Set(alike.map((fall) => fall.profile)).size;
    return { code, severity, place: {}, values: { ...profileWords(worst), claim: profile.claim, from: cents(from), to: cents(to), before: cents(before), after: cents(after), profiles } };
  });
}

function outOfBounds(model: Model, asked: readonly Asked[], { own, layers, expense }: Answers): readonly Issue[] {
  const issues: Issue[] = [];
  const least = own.reduce((worst, paid, index) => (paid < own[worst]! ? index : worst), 0);
  if (own[least]! < -bits) issues.push({ code: 'plan/pays-above-expense', severity: 'error', place: {}, values: { ...profileWords(asked[least]!), claim: asked[least]!.profile.claim, expense: cents(expense[least]!), paid: cents(expense[least]! - own[least]!) } });
  model.settlement!.layers.forEach(({ payment }, layer) => {
    const paid = layers[layer]!;
    const words = called(model, model.quantities.get(payment)!);
    const lowest = paid.reduce((worst, one, index) => (one < paid[worst]! ? index : worst), 0);
    if (paid[lowest]! < -bits) issues.push({ code: 'plan/negative-payment', severity: 'warning', place: { path: payment }, values: { ...words, ...profileWords(asked[lowest]!), claim: asked[lowest]!.profile.claim, expense: cents(expense[lowest]!), paid: cents(paid[lowest]!) } });
    else if (paid.every((one) => one < bits)) issues.push({ code: 'plan/layer-never-pays', severity: 'note', place: { path: payment }, values: words });
  });
  return issues;
}

function failingChecks(model: Model, asked: readonly Asked[], { run, questionOf }: Answers): readonly Issue[] {
  return run.checks.filter(({ holds }) => !holds).map(({ check, difference, firstRow }) => {
    const question = asked[questionOf(firstRow!)]!;
    const levers = readsOf(check.formula.tree, model, prefixOf(check.name)).filter(({ quantity }) => quantity.kind === 'parameter').map(({ quantity }) => quantity.label);
    const list = (language: keyof Label) => levers.map((label) => label[language]).join(language === 'zh' ? '、' : ', ') || '–';
    return {
      code: 'plan/check-fails', severity: check.severity, place: { path: check.name },
      values: { checkZh: check.label.zh, checkEn: check.label.en, difference: cents(difference), ...profileWords(question), claim: question.profile.claim, expense: cents(question.expense), leversZh: list('zh'), leversEn: list('en') },
    };
  });
}

function profileWords({ profile }: Pick<Asked, 'profile'>): Issue['values'] {
  return { profileZh: profile.label.zh, profileEn: profile.label.en };
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;
