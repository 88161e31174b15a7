/** This moment as ISO text. */
export function now(): string {
  return new Date().toISOString();
}

/** Day, hour and minute of a moment, on the clock of this machine: 2026-11-22 10:42. */
export function momentText(moment: string): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return moment;
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return `${day} ${clockText(moment)}`;
}

/** Hour and minute of a moment, on the clock of this machine: 10:42. */
export function clockText(moment: string): string {
  const time = new Date(moment);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
