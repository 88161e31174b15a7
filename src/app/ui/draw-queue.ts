/** Time a frame may spend on figures before the rest waits for the next one. */
const allowance = 8;

const waiting = new Map<object, () => void>();
let scheduled = false;

/** Draws with the next free frame; a newer wish of the same owner takes the place of an older. @returns a function that takes the wish back. */
export function drawSoon(owner: object, draw: () => void): () => void {
  waiting.delete(owner);
  waiting.set(owner, draw);
  if (!scheduled) {
    scheduled = true;
    requestAnimationFrame(work);
  }
  return () => {
    if (waiting.get(owner) === draw) waiting.delete(owner);
  };
}

/** Draws everything that waits, at once: before printing. */
export function drawNow(): void {
  for (const [owner, draw] of waiting) {
    waiting.delete(owner);
    draw();
  }
}

function work(): void {
  const start = performance.now();
  for (const [owner, draw] of waiting) {
    waiting.delete(owner);
    draw();
    if (performance.now() - start > allowance) break;
  }
  scheduled = waiting.size > 0;
  if (scheduled) requestAnimationFrame(work);
}
