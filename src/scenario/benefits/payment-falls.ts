import type { Asked, Answers, Profile } from './plan-profiles.ts';

/** Two expenses of one profile, a moment apart, of which the higher has the lower amount. */
export interface Fall {
  readonly profile: Profile;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

export type Measured = 'payments' | 'own';

interface Stretch {
  readonly measured: Measured;
  readonly profile: Profile;
  readonly from: number;
  readonly to: number;
}

/** Each narrowing cuts a stretch to a sixteenth: four of them take a step of 5% to a millionth. */
const cuts = 16;
const narrowings = 4;
/** A fen: below it two expenses read alike. */
const leastStretch = 0.01;
/** Stretches that are looked into, those with the sharpest bends first. */
const mostStretches = 4000;
/** Rounding to a whole yuan, or yen, is no fall. */
const leastFall = 1.02;

/**
 * Where payments of all layers together, or own payment, fall as the expense rises. Amounts bend where a bound lies; into
 * every stretch of the grid beside a bend it looks closer, towards the least slope, until a jump stands out however
 * small against the stretch.
 *
 * @param asked questions by profile, expenses rising inside each
 * @param ask answers further questions
 */
export function paymentFalls(asked: readonly Asked[], answers: Answers, ask: (asked: readonly Asked[]) => Answers): Readonly<Record<Measured, readonly Fall[]>> {
  let stretches = [...bends(asked, answers, 'payments'), ...bends(asked, answers, 'own')];
  const falls: Record<Measured, Fall[]> = { payments: [], own: [] };
  for (let pass = 1; pass <= narrowings && stretches.length > 0; pass++) {
    const questions = stretches.flatMap(({ profile, from, to }) => Array.from({ length: cuts + 1 }, (_, cut) => ({ profile, expense: cut === cuts ? to : from + ((to - from) * cut) / cuts })));
    const found = ask(questions);
    stretches = stretches.map((stretch, index) => {
      const first = index * (cuts + 1);
      const amount = (cut: number) => amountOf(found, stretch.measured, first + cut);
      const steepest = Array.from({ length: cuts }, (_, cut) => cut).reduce((least, cut) => (amount(cut + 1) - amount(cut) < amount(least + 1) - amount(least) ? cut : least), 0);
      const isFine = stretch.to - stretch.from < cuts * leastStretch;
      const [one, next] = isFine ? [0, cuts] : [steepest, steepest + 1];
      const [from, to] = [questions[first + one]!.expense, questions[first + next]!.expense];
      const [before, after] = [amount(one), amount(next)];
      if (pass === narrowings && before - after > leastFall) falls[stretch.measured].push({ profile: stretch.profile, from, to, before, after });
      return { ...stretch, from, to };
    });
  }
  return falls;
}

function amountOf({ expense, own }: Answers, measured: Measured, question: number): number {
  return measured === 'own' ? own[question]! : expense[question]! - own[question]!;
}

/** Stretches between neighbouring questions whose slope is not that of both neighbours. */
function bends(asked: readonly Asked[], answers: Answers, measured: Measured): readonly Stretch[] {
  const slope = (index: number): number | undefined => {
    const [one, next] = [asked[index], asked[index + 1]];
    if (!one || one.profile !== next?.profile) return undefined;
    return (amountOf(answers, measured, index + 1) - amountOf(answers, measured, index)) / (next.expense - one.expense);
  };
  const found: { readonly stretch: Stretch; readonly bend: number }[] = [];
  for (let index = 0; index + 1 < asked.length; index++) {
    const own = slope(index);
    if (own === undefined) continue;
    const bend = Math.max(...[slope(index - 1), slope(index + 1)].map((beside) => (beside === undefined ? 0 : Math.abs(beside - own))), own < 0 ? 1 - own : 0);
    if (bend > 1e-6) found.push({ stretch: { measured, profile: asked[index]!.profile, from: asked[index]!.expense, to: asked[index + 1]!.expense }, bend });
  }
  return found.toSorted((a, b) => b.bend - a.bend).slice(0, mostStretches).map(({ stretch }) => stretch);
}
