/** This moment as ISO text. */
export function now(): string {
  return new Date().toISOString();
}

/** Hour and minute of a moment, on the clock of this machine: 10:42. */
export function clockText(moment: string): string {
  const time = new Date(moment);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
