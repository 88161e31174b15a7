export const corridorViews = ['settlement', 'statement', 'tieOut', 'designs', 'outlook'] as const;
export type CorridorViewName = (typeof corridorViews)[number];

/** Which part of the task is open; it outlives a visit to another task. */
export const corridorView: { name: CorridorViewName } = $state({ name: 'settlement' });
