import type { TriangleRow } from '../../../actuarial/reserving/read-triangle.ts';

/** Where the published triangle comes from. */
export const taylorAsheSource = 'Taylor & Ashe, Second moments of estimates of outstanding claims, Journal of Econometrics 23 (1983), 37–61';

const cumulative = [
  [357848, 1124788, 1735330, 2218270, 2745596, 3319994, 3466336, 3606286, 3833515, 3901463],
  [352118, 1236139, 2170033, 3353322, 3799067, 4120063, 4647867, 4914039, 5339085],
  [290507, 1292306, 2218525, 3235179, 3985995, 4132918, 4628910, 4909315],
  [310608, 1418858, 2195047, 3757447, 4029929, 4381982, 4588268],
  [443160, 1136350, 2128333, 2897821, 3402672, 3873311],
  [396132, 1333217, 2180715, 2985752, 3691712],
  [440832, 1288463, 2419861, 3483130],
  [359480, 1421128, 2864498],
  [376686, 1363294],
  [344014],
];

/** Ten years of origin and of development, cumulative, in the currency of the paper, which it does not name here. */
export const taylorAsheRows: readonly TriangleRow[] = cumulative.flatMap((row, origin) =>
  row.map((paid, development) => ({ origin: String(origin + 1).padStart(2, '0'), development: development + 1, paid })),
);
