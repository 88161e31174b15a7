import { issueText } from '../../i18n/issue-text.ts';
import { messages } from '../../i18n/locale.ts';
import { yuanOf } from '../../review/fen.ts';
import type { Hypothesis } from '../../review/tie-out/hypothesis.ts';
import type { ComparedItem, OwnFigure } from '../../review/tie-out/items.ts';
import type { CauseSet, TieOutAnswer } from '../../review/tie-out/tie-out.ts';
import { dataJson, modelJson } from '../open/header-json.ts';
import { lateClaimJson, lossItemJson, periodJson } from '../settle/evidence-json.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { claimsJson } from './claims-json.ts';
import type { ContractTieOut } from './tie-out.ts';
import type { OtherFigure, YearTieOut } from './year-tie-out.ts';

/** A tie-out as `hengsuan.tie-out/1`. */
export function tieOutJson({ contract, sources, changes, years, claims, period, lossItems, late, issues }: ContractTieOut, world: World): Json {
  return {
    format: 'hengsuan.tie-out/1',
    program: { name: messages('en').program.name, version: world.version },
    model: modelJson(contract.opened),
    data: dataJson(sources),
    scenario: changes.scenario ? { id: changes.scenario.id, name: { ...changes.scenario.name }, file: changes.file } : null,
    set: changes.set.map(({ change }): Json => ({ ...change, value: change.value as Json })),
    contract_period: periodJson(period),
    years: years.map(yearJson),
    policy_loss: { insurer: lossItems.theirs.map(lossItemJson), ours: lossItems.ours.map(lossItemJson) },
    late_claims: { insurer: late.theirs.map(lateClaimJson), ours: late.ours.map(lateClaimJson) },
    claims: claims ? claimsJson(claims) : null,
    issues: issuesJson(issues),
  };
}

function yearJson({ period, total, tied, implied, others, hypotheses }: YearTieOut): Json {
  return {
    period,
    total: {
      name: total.name,
      label: { ...total.label },
      insurer: yuanOf(tied.total.theirs),
      ours: yuan(tied.total.ours),
      difference: yuan(tied.total.difference),
    },
    addition: yuanOf(tied.addition),
    items: tied.items.map((item) => itemJson(item, implied)),
    answer: answerJson(tied.answer),
    hypotheses: hypotheses.map(hypothesisJson),
    others: others.map(otherJson),
  };
}

function itemJson({ item, status, theirs, ours, difference, effect }: ComparedItem, implied: ReadonlySet<string>): Json {
  return {
    name: item.id,
    label: { ...item.label },
    sign: item.sign,
    status,
    implied: implied.has(item.id),
    insurer: status === 'not-stated' ? null : yuanOf(theirs),
    ours: yuan(ours),
    difference: yuan(difference),
    effect: yuanOf(effect),
    place: item.theirs?.place ? { ...item.theirs.place } : null,
    missing: missingJson(item.ours),
  };
}

function missingJson(ours: OwnFigure): Json {
  return 'amount' in ours
    ? []
    : ours.missing.map(({ reference, label }) => ({ quantity: reference.quantity, period: reference.period, label: { ...label } }));
}

function answerJson(answer: TieOutAnswer): Json {
  switch (answer.kind) {
    case 'agrees':
      return { kind: 'agrees', cancelling: answer.cancelling.map(({ item }) => item.id) };
    case 'explained':
      return { kind: 'explained', size: answer.size, count: answer.count, sets: answer.sets.map(setJson) };
    case 'unexplained':
      return { kind: 'unexplained', nearest: setJson(answer.nearest) };
    case 'not-recomputable':
      return { kind: 'not-recomputable' };
  }
}

function setJson({ causes, leaves }: CauseSet): Json {
  return {
    causes: causes.map(({ cause, effect }) => ({
      name: cause.kind === 'item' ? cause.compared.item.id : 'addition',
      effect: yuanOf(effect),
    })),
    leaves: yuanOf(leaves),
  };
}

function hypothesisJson({ kind, items, arithmetic, leaves, note }: Hypothesis): Json {
  return {
    kind,
    items,
    arithmetic,
    leaves: yuanOf(leaves),
    code: note.code,
    message: { zh: issueText(note, 'zh').message, en: issueText(note, 'en').message },
  };
}

function otherJson({ quantity, theirs, ours, agrees, place }: OtherFigure): Json {
  return {
    name: quantity.name,
    label: { ...quantity.label },
    unit: quantity.unitText,
    insurer: theirs,
    ours: 'amount' in ours ? ours.amount : null,
    agrees: agrees ?? null,
    place: { ...place },
    missing: missingJson(ours),
  };
}

function yuan(fen: number | undefined): number | null {
  return fen === undefined ? null : yuanOf(fen);
}
