/** Words of the review task and the settlement paper in Chinese. */
export const reviewZh = {
  title: '审核',
} as const;
