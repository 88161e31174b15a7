import { issueText } from '../../i18n/issue-text.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { FigureTable } from '../../plots/figure.ts';
import { claimDifference, claimDifferenceKinds } from '../../review/claims/claim-differences.ts';
import { yuanOf } from '../../review/fen.ts';
import type { LateClaim } from '../../review/claims/claims-of-years.ts';
import { dayText } from '../../tables/claims/calendar.ts';
import { lossCauses } from '../../tables/statement/loss-causes.ts';
import type { LossItem } from '../../tables/statement/statement.ts';
import { placeAddress } from '../text/issue-lines.ts';
import type { ClaimsTieOut } from './claims-tie-out.ts';
import type { ContractTieOut } from './tie-out.ts';
import { tieOutWords } from './tie-out-words.ts';
import type { YearTieOut } from './year-tie-out.ts';

const columns = [
  'year',
  'section',
  'set',
  'name',
  'label',
  'status',
  'insurer',
  'ours',
  'difference',
  'effect',
  'insurer_place',
  'our_place',
  'note',
] as const;
type Cells = Partial<Record<(typeof columns)[number], string | number>>;

/** A tie-out as rows: items, the total, sets, hypotheses, other figures; then kinds, months and settlements of the claims that differ. */
export function tieOutCells({ years, claims, lossItems, late }: ContractTieOut, locale: Locale): FigureTable {
  const sides = ['theirs', 'ours'] as const;
  const rows = [
    ...years.flatMap((year) => yearCells(year, locale)),
    ...sides.flatMap((side) => lossItems[side].map((item) => lossCells(item, side, locale))),
    ...(claims ? claimCells(claims, locale) : []),
    ...sides.flatMap((side) => late[side].map((claim) => lateCells(claim, side))),
  ];
  return { columns, rows: rows.map((cells) => columns.map((column) => cells[column] ?? null)) };
}

const sideColumns = { theirs: ['insurer', 'insurer_place'], ours: ['ours', 'our_place'] } as const;

function lossCells({ year, amount, cause, evidence, counted, place }: LossItem, side: keyof typeof sideColumns, locale: Locale): Cells {
  const [own, at] = sideColumns[side];
  return {
    year,
    section: 'policy_loss',
    ...(cause && { name: cause, label: lossCauses[cause].label[locale] }),
    ...(side === 'ours' && { status: counted ? 'counted' : 'not-counted' }),
    [own]: amount,
    [at]: placeAddress(place),
    ...(evidence !== undefined && { note: evidence }),
  };
}

function lateCells({ id, year, settledIn, amount, reported, place }: LateClaim, side: keyof typeof sideColumns): Cells {
  const [own, at] = sideColumns[side];
  return { year: String(year), section: 'late_claim', set: String(settledIn), name: id, [own]: yuanOf(amount), [at]: placeAddress(place), note: dayText(reported) };
}

function yearCells({ period, total, tied, others, hypotheses }: YearTieOut, locale: Locale): readonly Cells[] {
  const { answer } = tied;
  const sets = answer.kind === 'explained' ? answer.sets : answer.kind === 'unexplained' ? [answer.nearest] : [];
  const rows: readonly Cells[] = [
    ...tied.items.map(({ item, status, theirs, ours, difference, effect }): Cells => ({
      section: 'item',
      name: item.id,
      label: item.label[locale],
      status,
      effect: yuanOf(effect),
      ...(status !== 'not-stated' && { insurer: yuanOf(theirs) }),
      ...(ours !== undefined && { ours: yuanOf(ours) }),
      ...(difference !== undefined && { difference: yuanOf(difference) }),
      ...(item.theirs?.place && { insurer_place: placeAddress(item.theirs.place) }),
      ...(!('amount' in item.ours) && {
        note: item.ours.missing.map(({ reference }) => `${reference.quantity}@${reference.period}`).join(' '),
      }),
    })),
    {
      section: 'total',
      name: total.name,
      label: total.label[locale],
      status: answer.kind,
      insurer: yuanOf(tied.total.theirs),
      ...(tied.total.ours !== undefined && { ours: yuanOf(tied.total.ours) }),
      ...(tied.total.difference !== undefined && { difference: yuanOf(tied.total.difference) }),
    },
    ...sets.flatMap(({ causes, leaves }, at) =>
      causes.map(({ cause, effect }): Cells => ({
        section: 'set',
        set: at + 1,
        name: cause.kind === 'item' ? cause.compared.item.id : 'addition',
        effect: yuanOf(effect),
        difference: yuanOf(leaves),
        label: cause.kind === 'item' ? cause.compared.item.label[locale] : tieOutWords[locale].addition,
      })),
    ),
    ...hypotheses.map(({ kind, items, leaves, note }): Cells => ({
      section: 'hypothesis',
      name: items.join(' '),
      status: kind,
      difference: yuanOf(leaves),
      note: issueText(note, locale).message,
    })),
    ...others.map(({ quantity, theirs, ours, agrees, place }): Cells => ({
      section: 'other',
      name: quantity.name,
      label: quantity.label[locale],
      insurer: theirs,
      insurer_place: placeAddress(place),
      status: agrees === undefined ? 'not-recomputable' : agrees ? 'agrees' : 'differs',
      ...('amount' in ours && { ours: ours.amount, difference: theirs - ours.amount }),
    })),
  ];
  return rows.map((cells) => ({ year: period, ...cells }));
}

function claimCells({ match, explanation, mistakes, ours, theirs }: ClaimsTieOut, locale: Locale): readonly Cells[] {
  const notes = new Map(mistakes.map(({ at, note }) => [at, issueText(note, locale).message]));
  const { kinds, months, differences } = match;
  const explaining = new Set(explanation.claims.map(({ claim }) => claim.id));
  return [
    ...claimDifferenceKinds.map((kind): Cells => ({
      section: 'claims_kind',
      name: kind,
      label: tieOutWords[locale].kinds[kind],
      difference: yuanOf(kinds[kind].difference),
      note: String(kinds[kind].count),
    })),
    ...months.map(({ month, theirs: their, ours: our, difference }): Cells => ({
      section: 'claims_month',
      name: month ?? '',
      insurer: yuanOf(their),
      ours: yuanOf(our),
      difference: yuanOf(difference),
    })),
    ...Array.from({ length: differences.count }, (_, at): Cells => {
      const claim = claimDifference(differences, at);
      return {
        section: 'claim',
        name: claim.id,
        status: claim.kind,
        insurer: yuanOf(claim.theirs),
        ours: yuanOf(claim.ours),
        difference: yuanOf(claim.difference),
        ...(explaining.has(claim.id) && { set: 1 }),
        ...(notes.has(at) && { note: notes.get(at)! }),
        ...(claim.theirLine !== undefined && { insurer_place: placeAddress(theirs.place(claim.theirLine)) }),
        ...(claim.ourLine !== undefined && { our_place: placeAddress(ours.place(claim.ourLine)) }),
      };
    }),
  ];
}
