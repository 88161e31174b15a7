export const reviewViews = ['case', 'items', 'claims', 'costs', 'plan', 'sample'] as const;
export type ReviewViewName = (typeof reviewViews)[number];

/** Which part of the task is open; it outlives a visit to another task. */
export const reviewView: { name: ReviewViewName } = $state({ name: 'case' });
