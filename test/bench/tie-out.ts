/** 500,000 claim lines of the insurer against ours with planted faults, against a bare join through a Map of texts; and the smallest set among 40 differences. */
import { explainingClaims } from '../../src/review/claims/explaining-claims.ts';
import type { ClaimLines } from '../../src/review/claims/claim-lines.ts';
import { matchedClaims } from '../../src/review/claims/match-claims.ts';
import { explainingSets } from '../../src/review/tie-out/explaining-sets.ts';
import { claimDay } from '../../src/tables/claims/calendar.ts';
import { compare, contender } from './harness.ts';

const COUNT = 500_000;

/** Every 5,000th line is raised, every 10,000th missing, every 20,000th there twice. */
function lines(side: 'ours' | 'theirs'): { readonly packed: ClaimLines; readonly texts: string[]; readonly fen: Float64Array } {
  const texts: string[] = [];
  const amounts: number[] = [];
  const days: number[] = [];
  for (let claim = 0; claim < COUNT; claim++) {
    // The insurer's lines stand in another order.
    const number = side === 'ours' ? claim : (claim * 7_919) % COUNT;
    const planted = side === 'theirs';
    if (planted && number % 10_000 === 9) continue;
    for (let copy = 0; copy < (planted && number % 20_000 === 13 ? 2 : 1); copy++) {
      texts.push(`JS2024${String(number).padStart(10, '0')}`);
      amounts.push(((number * 2_654_435) % 3_000_000) / 100 + (planted && number % 5_000 === 7 ? 100 + number / 1_000 : 0));
      days.push(claimDay(2024, 1 + (number % 12), 1 + (number % 28)));
    }
  }
  const offsets = new Uint32Array(texts.length + 1);
  texts.forEach((text, line) => (offsets[line + 1] = offsets[line]! + text.length));
  const fen = Float64Array.from(amounts, (yuan) => Math.round(yuan * 100));
  const ids = { bytes: new TextEncoder().encode(texts.join('')), offsets, encoding: 'utf-8' };
  return {
    texts,
    fen,
    packed: {
      count: texts.length,
      ids,
      amounts: Float64Array.from(amounts),
      days: Int32Array.from(days),
      place: (line) => ({ row: line + 2 }),
    },
  };
}

const [ours, theirs] = [lines('ours'), lines('theirs')];

function bareJoin(): number {
  const sums = new Map<string, number>();
  for (let line = 0; line < ours.texts.length; line++) sums.set(ours.texts[line]!, (sums.get(ours.texts[line]!) ?? 0) - ours.fen[line]!);
  for (let line = 0; line < theirs.texts.length; line++)
    sums.set(theirs.texts[line]!, (sums.get(theirs.texts[line]!) ?? 0) + theirs.fen[line]!);
  let differing = 0;
  for (const difference of sums.values()) if (difference !== 0) differing++;
  return differing;
}

const plain = (side: typeof ours): ClaimLines => ({ ...side.packed, ids: side.texts });
compare({
  title: `tie-out of ${theirs.packed.count.toLocaleString('en')} claim lines against ${ours.packed.count.toLocaleString('en')} (target: 2,000 ms)`,
  reference: 'Map of texts, sums only',
  rounds: 7,
  contenders: [
    contender('Map of texts, sums only', () => void bareJoin()),
    contender('matched, packed numbers', () => void matchedClaims(ours.packed, theirs.packed)),
    contender('matched, texts', () => void matchedClaims(plain(ours), plain(theirs))),
  ],
});

const match = matchedClaims(ours.packed, theirs.packed);
console.log(
  `  ${match.differences.count} settlements differ (bare join: ${bareJoin()}): ${Object.entries(match.kinds)
    .map(([kind, { count }]) => `${kind} ${count}`)
    .join(', ')}`,
);
const month = match.months.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0]!;
const explained = explainingClaims(match.differences, month.difference, { month: month.month! });
console.log(
  `  ${month.month}: ${month.difference / 100} yuan by ${explained.claims.length} of ${explained.candidates} claims, ${explained.method}, at least ${explained.atLeast}, leaves ${explained.leaves / 100}`,
);

const many = matchedClaims(ours.packed, {
  ...theirs.packed,
  amounts: Float64Array.from(theirs.packed.amounts as Float64Array, (yuan, line) => yuan + (line % 3) + (line % 101) / 100),
});
compare({
  title: `claims that explain a difference, among ${many.differences.count.toLocaleString('en')} that differ`,
  reference: 'one or two claims',
  rounds: 5,
  contenders: [
    contender('one or two claims', () => void explainingClaims(many.differences, many.differences.theirs[5]! - many.differences.ours[5]!)),
    contender('by size, then the rest', () => void explainingClaims(many.differences, 4_321_987)),
  ],
});

const forty = Array.from({ length: 40 }, (_, index) => ((index + 1) * 7_654_321) % 9_999_991);
const sum = forty.slice(3, 35).reduce((all, each) => all + each, 0);
compare({
  title: 'smallest set among 40 differences',
  reference: 'explained',
  rounds: 7,
  contenders: [
    contender('explained', () => void explainingSets(forty, forty[3]! + forty[20]! + forty[33]!, { tolerance: 0 })),
    contender('by 32 of them', () => void explainingSets(forty, sum, { tolerance: 0 })),
    contender(
      'not explained',
      () =>
        void explainingSets(
          forty.map((each) => 2 * each),
          sum | 1,
          { tolerance: 0 },
        ),
    ),
  ],
});
