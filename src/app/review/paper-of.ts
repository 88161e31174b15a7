import { issueText } from '../../i18n/issue-text.ts';
import { numberText, changeText } from '../../i18n/numbers.ts';
import { allowedCosts } from '../../review/costs/allowed-costs.ts';
import { chargedCosts } from '../../review/costs/cost-items.ts';
import { evaluateSample } from '../../review/sampling/evaluate-sample.ts';
import type { SettlementPaper } from '../../reports/papers/settlement-paper.ts';
import { settledPaper } from '../settlement/settled-paper.ts';
import { correctionRows } from './correction-rows.ts';
import type { ReviewContext } from './context.ts';
import { evidenceText } from './evidence-text.ts';
import { reviewedItems } from './review-items.ts';

/** The settlement paper of the case in hand, as it stands. @throws TypeError where the year is not settled */
export function paperOf(context: ReviewContext): SettlementPaper {
  const { settlement, desk, words, work } = context;
  const { workbench } = settlement;
  const say = workbench.say.bind(workbench);
  const { status, keptOut } = desk;
  // What the case does not hold is not on its paper.
  const drawn = keptOut.has('sample') ? undefined : desk.drawn;
  const checked = drawn ? drawn.sample.chosen.filter(({ id }) => Object.hasOwn(drawn.correct, id)) : [];
  const evaluated = drawn && checked.length === drawn.sample.chosen.length ? evaluateSample(drawn.sample, checked.map(({ id }) => ({ id, correct: drawn.correct[id]! })), { confidence: drawn.confidence, tolerable: drawn.tolerable }).evaluation : undefined;
  const corrections = correctionRows(desk.corrections, settlement);
  const amount = (value: number | null): string => (value === null ? '' : numberText(value, 2));
  return {
    ...settledPaper(settlement),
    tieOut: tieOutSentences(context),
    evidence: Object.fromEntries([...(status?.findings.values() ?? [])].map(({ id, evidence }) => [id, evidence.map((each) => `${words.evidenceKinds[each.kind]} ${evidenceText(each, settlement)}`).join(workbench.locale === 'zh' ? '；' : '; ')])),
    corrections: {
      columns: [work.correctionYear, settlement.words.payment, work.signedAs, work.nowIs, work.correctionDue],
      rows: corrections.map(({ year, signed, name, before, after, due }) => [[year, signed].filter(Boolean).join(' · '), say(name), amount(before), amount(after), amount(due)]),
    },
    sample: drawn ? [`${drawn.file} · ${words.seed} ${drawn.sample.plan.seed}`, ...(evaluated?.says.map((says) => issueText(says, workbench.locale).message) ?? [])] : [],
  };
}

function tieOutSentences(context: ReviewContext): readonly string[] {
  const { settlement, desk, work } = context;
  const { words, workbench, desk: contract } = settlement;
  const colon = workbench.locale === 'zh' ? '：' : ': ';
  const yuan = (fen: number): string => numberText(fen / 100, 2);
  const found = Object.keys(contract.insurer[contract.year ?? ''] ?? {}).length > 0 ? reviewedItems(desk)?.tieOut : undefined;
  const [claims, costs, recomputed] = [desk.keptOut.has('claims') ? undefined : desk.claims, desk.keptOut.has('costs') ? undefined : desk.costs, desk.keptOut.has('recomputed') ? undefined : desk.recomputed];
  const allowed = costs && allowedCosts(costs.items, costs.rules);
  return [
    ...(found?.answer.kind === 'explained' ? [`${words.answers.explained(found.answer.size, found.answer.count, changeText((found.total.difference ?? 0) / 100, 2))} ${found.answer.sets[0]!.causes.map(({ cause, effect }) => `${cause.kind === 'item' ? workbench.say(cause.compared.item.label) : words.addition} ${changeText(effect / 100, 2)}`).join(workbench.locale === 'zh' ? '、' : ', ')}`] : []),
    ...(found?.answer.kind === 'agrees' ? [words.answers.agrees] : []),
    ...(claims ? [`${work.claimsTitle}${colon}${claims.theirs.file} ${yuan(claims.theirs.total)}, ${claims.ours.file} ${yuan(claims.ours.total)}. ${work.settlements(numberText(claims.settlements, 0), numberText(claims.agreeing, 0))}`] : []),
    ...(allowed && allowed.rows.length > 0 ? [`${work.costsTitle}${colon}${work.charged} ${yuan(chargedCosts(allowed))}, ${work.allowed} ${yuan(allowed.total.allowed)}`] : []),
    ...(recomputed ? [`${work.planTitle}${colon}${recomputed.plan} ${recomputed.period}. ${work.planRows(numberText(recomputed.rows, 0), '0')} ${work.planDiffers(numberText(recomputed.differing, 0))}`] : []),
  ];
}
