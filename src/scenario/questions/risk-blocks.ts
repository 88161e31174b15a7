import type { Uncertainty } from '../simulation/read-uncertainty.ts';

/** Risks, by their places, that depend on each other directly or through others; those of different blocks are independent. */
export function riskBlocks({ risks, matrix }: Uncertainty): readonly (readonly number[])[] {
  const blockOf = risks.map((_, risk) => risk);
  risks.forEach((_, one) => {
    for (let other = 0; other < one; other++) {
      if (matrix[one]![other] === 0 || blockOf[one] === blockOf[other]) continue;
      const [kept, joined] = [Math.min(blockOf[one]!, blockOf[other]!), Math.max(blockOf[one]!, blockOf[other]!)];
      blockOf.forEach((block, risk) => (blockOf[risk] = block === joined ? kept : block));
    }
  });
  return [...new Set(blockOf)].map((block) => risks.flatMap((_, risk) => (blockOf[risk] === block ? [risk] : [])));
}
