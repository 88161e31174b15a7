/** Papers in the order of their list. */
export const paperNames = ['settlement', 'benefits', 'projection'] as const;
export type PaperName = (typeof paperNames)[number];

/** Which paper is looked at; it outlives a visit to another task, not a reload. */
export const paperView: { name: PaperName } = $state({ name: 'settlement' });
