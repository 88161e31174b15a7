import type { Issue } from '../../i18n/issue.ts';
import type { SourceTable } from '../../language/model.ts';
import { readModel } from '../../language/read/read-model.ts';
import { openRows, type RowSession } from '../../language/run/row-session.ts';
import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import { readClaimList } from '../../review/claims/list/read-claim-list.ts';
import { layersOf, plannedClaims, usualPayment, type PlannedClaims } from '../../review/claims/planned-claims.ts';
import { rowReasons } from '../../review/claims/recompute-claims.ts';
import type { ClaimLines } from '../../review/claims/claim-lines.ts';
import type { Progress, Signal } from '../answering.ts';
import { openPopulation } from '../benefits/open-population.ts';
import { personSteps, settlementAt } from '../benefits/person-steps.ts';
import { otherWork } from '../other-work.ts';
import { exampleClaimed } from './example-claimed.ts';
import { bytesDigest, fileBytes } from './file-bytes.ts';
import type { PlannedSource, RecomputeAnswer, RecomputeAsk, RecomputedRow, RecomputedView } from './questions.ts';

/** Rows that go to the page, and rows whose every step goes with them. */
const mostRows = 1000;
const mostSteps = 60;

/** Works every claim out again by a plan and ranks what was claimed otherwise. Broken off, it answers without a result. */
export async function recompute(ask: RecomputeAsk, progress: Progress, signal: Signal): Promise<RecomputeAnswer> {
  const { plan, texts, period, source } = ask;
  const { model, issues: found } = readModel(texts[plan] ?? '', `${plan}.yaml`, (id) => texts[id]);
  if (!model) return { view: undefined, issues: found };
  const claims = await openClaims(source, period, (done, total) => progress(total > 0 ? (60 * done) / total : 0, 100), signal);
  await otherWork();
  if (signal.aborted || !claims.table) return { view: undefined, issues: claims.issues };
  progress(60, 100);
  const { table } = claims;
  const session = openRows(model, { claims: table }, wasmExecutor());
  try {
    if (session.inputs.issues.some(({ severity }) => severity === 'error')) return { view: undefined, issues: session.inputs.issues };
    const layers = layersOf(model);
    const payments = ask.payments ?? [layers.find((name) => name === usualPayment) ?? layers[0]!];
    const theirs = claims.theirs ?? exampleClaimed(session, table, period, payments);
    await otherWork();
    if (signal.aborted) return { view: undefined, issues: [] };
    progress(75, 100);
    const planned = plannedClaims(session, table, { period, payments, theirs });
    const issues = [...claims.issues, ...planned.recomputed.issues];
    if (issues.some(({ severity }) => severity === 'error')) return { view: undefined, issues };
    progress(95, 100);
    const label = (name: string) => ({ name, label: model.quantities.get(name)!.label });
    return { view: { ...view(session, table, planned, period), layers: layers.map(label), sha256: claims.sha256 }, issues };
  } finally {
    session.close();
  }
}

interface OpenedClaims {
  readonly table: SourceTable | undefined;
  readonly theirs: ClaimLines | undefined;
  readonly sha256: readonly string[];
  readonly issues: readonly Issue[];
}

async function openClaims(source: PlannedSource, period: string, progress: Progress, signal: Signal): Promise<OpenedClaims> {
  if (source.kind === 'example') {
    const { assumptions, persons, seed } = source;
    const { table, issues } = await openPopulation({ kind: 'synthetic', assumptions, scheme: 'resident', persons, seed, period }, progress, signal);
    return { table, theirs: undefined, sha256: [], issues };
  }
  const [ours, theirs] = await Promise.all([fileBytes(source.file), fileBytes(source.theirs)]);
  const { table, issues } = await openPopulation({ kind: 'file', file: { name: source.file.name, bytes: ours }, choices: {} }, progress, signal);
  const list = await readClaimList(source.theirs.name, theirs);
  return {
    table: list.lines ? table : undefined, theirs: list.lines,
    sha256: await Promise.all([bytesDigest(ours), bytesDigest(theirs)]),
    issues: [...list.issues, ...issues.filter(({ severity }) => severity !== 'note')],
  };
}

function view(session: RowSession, table: SourceTable, { payments, recomputed }: PlannedClaims, period: string): Omit<RecomputedView, 'layers' | 'sha256'> {
  const { differing, rows, leftOut, total, reasons } = recomputed;
  const size = (at: number): number => Math.abs(differing.claimed[at]! - differing.ours[at]!);
  const ranked = Array.from({ length: differing.count }, (_, at) => at).sort((a, b) => size(b) - size(a) || a - b).slice(0, mostRows);
  const shown = ranked.map((at, rank): RecomputedRow => {
    const [row, person] = [differing.row[at]!, groupAt(session, differing.position[at]!)];
    const reason = rowReasons[differing.reason[at]!]!;
    const reading = reasons.map((each) => each.reading).find((each) => each !== undefined && reason === 'reading');
    const settlement = settlementAt(table, row);
    const answer = rank < mostSteps && person !== undefined ? personSteps(session, table, { period, overrides: [], person }) : undefined;
    const steps = answer?.claims.find((claim) => claim.settlement === settlement);
    return {
      settlement, member: answer?.name ?? (person === undefined ? '' : session.groupName(person)),
      claimed: reason === 'no-amount' ? undefined : differing.claimed[at]!, ours: differing.ours[at]!,
      reason, ...(reading && { reading: reading.label }), place: table.place(row, 'expense'), ...(steps && { steps }),
    };
  });
  return { payments, rows, leftOut, total, reasons, differing: differing.count, shown };
}

/** Place among the session's groups of the one that holds a position; undefined where rows belong to nobody. */
function groupAt({ inputs: { groupStarts } }: RowSession, position: number): number | undefined {
  if (!groupStarts) return undefined;
  let [low, high] = [0, groupStarts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (groupStarts[middle]! <= position) low = middle;
    else high = middle;
  }
  return low;
}
