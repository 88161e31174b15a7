/** Writes texts one after the other, no faster than they are taken. */
export async function writeParts(parts: Iterable<string>, out: NodeJS.WritableStream): Promise<void> {
  for (const part of parts) if (!out.write(part)) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
}
