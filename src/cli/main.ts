import { hengsuan } from './hengsuan.ts';
import { nodeWorld } from './node-world.ts';
import { writeParts } from './write-parts.ts';

/** Runs the command line in this process: `folder` is the program's own. */
export async function main(folder: string): Promise<void> {
  const shows = process.stderr.isTTY;
  const line = (words: string): void => void (shows && process.stderr.write(`\r\u001b[2K${words}`));
  // Whoever reads may stop reading (`| head`); what is left then is for nobody.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  const { stdout, rest = [], stderr, code } = await hengsuan(process.argv.slice(2), nodeWorld(folder, process.env, line));
  line('');
  process.exitCode = code;
  process.stderr.write(stderr);
  await writeParts([stdout], process.stdout);
  await writeParts(rest, process.stdout);
}
