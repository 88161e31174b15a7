import type { reviewZh } from './review.zh-CN.ts';
export const reviewEn: { readonly title: string } = { title: 'Review' };
