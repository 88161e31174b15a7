import { lognormal } from '../../actuarial/severity/lognormal.ts';
import type { ClaimsOutlook } from '../../scenario/corridor/claims-outlook.ts';
import type { ClaimsAsked } from './questions.ts';

/** The claims asked about as the engine takes them: Poisson many, each lognormal or one of the past; or lognormal as a whole. */
export function claimsOf(asked: ClaimsAsked): ClaimsOutlook {
  switch (asked.kind) {
    case 'whole':
      return { paid: asked.paid, mean: asked.mean, cv: asked.cv };
    case 'sample':
      return { paid: asked.paid, count: { family: 'poisson', mean: asked.claims }, size: { claims: asked.sizes } };
    case 'collective': {
      const { paid, claims, perClaim, perClaimCv } = asked;
      // Claims that are all alike are one claim of the past.
      if (!(perClaim > 0 && perClaimCv > 0)) return { paid, count: { family: 'poisson', mean: claims }, size: { claims: [perClaim] } };
      const variance = Math.log1p(perClaimCv * perClaimCv);
      return { paid, count: { family: 'poisson', mean: claims }, size: lognormal(Math.log(perClaim) - variance / 2, Math.sqrt(variance)) };
    }
  }
}

/** A name of the claims under which what was worked out for them can be found again. */
export function claimsKey(asked: ClaimsAsked): string {
  return JSON.stringify(asked, (name, value: unknown) => (name === 'sizes' ? undefined : value));
}
