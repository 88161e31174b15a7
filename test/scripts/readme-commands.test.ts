import { expect, test } from 'vitest';
import { shellCommands } from '../../scripts/testing/readme-commands.mjs';

test('commands of a README are the lines of its sh blocks without comments', () => {
  const markdown = [
    'Text `npm ignore`',
    '```sh',
    '# first',
    'npm start   # opens a browser',
    '',
    'npm test',
    '```',
    '```yaml',
    'npm: no',
    '```',
  ].join('\n');
  expect(shellCommands(markdown)).toEqual(['npm start', 'npm test']);
});
