import { issueText } from '../../i18n/issue-text.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { SolvedPoint } from '../../scenario/benefits/solve.ts';
import { benefitsWords } from '../compare/part-words.ts';
import { plainChange, plainNumber } from '../text/plain-number.ts';
import { rowFactLines } from '../text/row-facts.ts';
import { aligned } from '../text/text-table.ts';
import { leverUnit, leverValueText } from './lever-text.ts';
import type { Solved } from './solve.ts';

/** Sets of values shown of each kind; `--csv` and `--json` hold all. */
const mostShown = 20;

const words = {
  zh: {
    target: '目标',
    atMost: '不超过',
    equal: '等于',
    now: '现为',
    lever: '可动参数',
    band: (row: number): string => `第 ${row} 档`,
    baseline: '现值',
    least: '从',
    greatest: '到',
    step: '步长',
    limits: '限制',
    frontier: '达到目标的取值，改动最小的在前',
    amount: '目标金额',
    change: '变动',
    squares: '改动（步数平方和）',
    cut: '最大降幅（步）',
    losers: '受损人数',
    gainers: '受益人数',
    poorest: '最低 10% 个人负担',
    dominated: (count: number): string => `另有 ${count} 组各方面都不如上面某一组`,
    more: (count: number): string => `另有 ${count} 组，--csv 可全部列出`,
    broken: '达到目标但突破限制的取值',
    nearest: '限制内最接近目标的取值',
    searched: (sampled: number, persons: number): string => `先在 ${sampled} 人（共 ${persons} 人）上试算，列出的已用全部结算重算`,
  },
  en: {
    target: 'Target',
    atMost: 'at most',
    equal: 'equal to',
    now: 'now',
    lever: 'Levers',
    band: (row: number): string => `band ${row}`,
    baseline: 'now',
    least: 'from',
    greatest: 'to',
    step: 'step',
    limits: 'Limits',
    frontier: 'Values that meet the target, the gentlest first',
    amount: 'amount',
    change: 'change',
    squares: 'moved (steps²)',
    cut: 'greatest cut (steps)',
    losers: 'lose',
    gainers: 'gain',
    poorest: 'lowest 10% pay',
    dominated: (count: number): string => `${count} more are no better in any respect than one of these`,
    more: (count: number): string => `${count} more; --csv lists all`,
    broken: 'Values that meet the target and break a limit',
    nearest: 'Nearest to the target within the limits',
    searched: (sampled: number, persons: number): string =>
      `Searched on ${sampled} of ${persons} persons; what is listed was solved again on all claims`,
  },
} as const;

/** What meets a target for reading. */
export function solutionText(solved: Solved, locale: Locale): string {
  const { plan, target, limits, solution } = solved;
  const { model, data, question, session } = plan;
  const say = words[locale];
  const { points, broken, nearest } = solution;
  const frontier = points.filter(({ dominated }) => !dominated);
  const facts = {
    period: question.period,
    rows: session.inputs.count,
    persons: session.groups,
    leftOut: session.inputs.leftOut,
    claims: data.claims,
  };
  const levers = solution.levers.map((placed) => {
    const unit = leverUnit(placed, model);
    const { least, greatest, step, from } = placed.lever;
    const shown = [placed.baseline, least, greatest, step].map((value) => leverValueText(value, unit));
    return [leverWords(placed, locale), from, ...shown];
  });
  const rest = points.length - frontier.length;
  return [
    `${model.title[locale]}  ${model.id}`,
    data.source.title?.[locale] ?? data.source.path,
    '',
    ...rowFactLines(facts, locale),
    ...(solution.sampled < solution.persons ? [say.searched(solution.sampled, solution.persons)] : []),
    '',
    `${say.target}  ${payerWords(solved, locale)} ${target.is === 'equal' ? say.equal : say.atMost} ${plainNumber(solution.target, 2)}  ${say.now} ${plainNumber(solution.baseline, 2)}`,
    ...(limits.length === 0 ? [] : [`${say.limits}  ${limits.join('; ')}`]),
    '',
    ...aligned([[say.lever, '', say.baseline, say.least, say.greatest, say.step], ...levers], 2),
    ...(frontier.length === 0 ? [] : ['', say.frontier, ...pointTable(solved, frontier, locale)]),
    ...(rest > 0 ? [say.dominated(rest)] : []),
    ...(nearest ? ['', say.nearest, ...pointTable(solved, [nearest], locale)] : []),
    ...(broken.length === 0 ? [] : ['', say.broken, ...pointTable(solved, gentlestFirst(broken), locale)]),
    '',
  ].join('\n');
}

function pointTable({ plan, solution }: Solved, points: readonly SolvedPoint[], locale: Locale): readonly string[] {
  const say = words[locale];
  const units = solution.levers.map((placed) => leverUnit(placed, plan.model));
  const names = solution.levers.map((placed) => leverWords(placed, locale));
  const hasLimits = points.some(({ broken }) => broken.length > 0);
  const rows = points
    .slice(0, mostShown)
    .map(({ values, amount, tradeOffs, broken }) => [
      ...values.map((value, at) => leverValueText(value, units[at]!)),
      plainNumber(amount, 2),
      plainChange(amount - solution.baseline, 2),
      plainNumber(tradeOffs.squares, 1),
      plainNumber(tradeOffs.greatestCut, 1),
      plainNumber(tradeOffs.losers, 0),
      plainNumber(tradeOffs.gainers, 0),
      plainNumber(tradeOffs.poorest, 2),
      ...(hasLimits ? [broken.map((issue) => issueText(issue, locale).message).join(' ')] : []),
    ]);
  const head = [
    ...names,
    say.amount,
    say.change,
    say.squares,
    say.cut,
    say.losers,
    say.gainers,
    say.poorest,
    ...(hasLimits ? [say.limits] : []),
  ];
  // The limits are sentences: they stand behind the numbers as they are.
  const lines = aligned(
    [head, ...rows].map((row) => row.slice(0, names.length + 7)),
    0,
  );
  const sentences = hasLimits ? [head, ...rows].map((row) => `  ${row.at(-1)!}`) : [];
  return [
    ...lines.map((text, at) => `${text}${sentences[at] ?? ''}`),
    ...(points.length > mostShown ? [say.more(points.length - mostShown)] : []),
  ];
}

/** What a lever is called, with its band: 大病保险支付比例 第 2 档. */
function leverWords({ lever: { row }, called }: Solved['solution']['levers'][number], locale: Locale): string {
  const label = String(called[locale === 'zh' ? 'labelZh' : 'labelEn']);
  return row === undefined ? label : `${label} ${words[locale].band(row + 1)}`;
}

function gentlestFirst(points: readonly SolvedPoint[]): readonly SolvedPoint[] {
  return points.toSorted((a, b) => a.broken.length - b.broken.length || a.tradeOffs.squares - b.tradeOffs.squares);
}

function payerWords({ plan, target }: Solved, locale: Locale): string {
  const { fundsTotal, own } = benefitsWords(locale);
  const names: Readonly<Record<string, string>> = { funds: fundsTotal, own };
  const label = (name: string): string => plan.model.quantities.get(name)?.label[locale] ?? names[name] ?? name;
  return target.payers.map(label).join(' + ');
}
