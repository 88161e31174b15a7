import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { commands } from '../../src/cli/command-list.ts';
import { saveProject } from '../../src/project/save.ts';
import { baselineScenario } from '../../src/scenario/scenario.ts';
import { sha256 } from '../project/digest.ts';
import { projectWith } from '../project/project-run.ts';
import { line } from './overlay.ts';

describe('help', () => {
  it.each(commands)('$name tells what it takes, every option and an example, in both languages', async ({ name, options, example }) => {
    for (const locale of ['zh', 'en'] as const) {
      for (const flag of ['--help', '-h']) {
        const { stdout, stderr, code } = await line(`${name} ${flag} --lang ${locale}`);
        expect([stderr, code]).toEqual(['', 0]);
        for (const option of options) expect(stdout).toContain(`--${option.name}`);
        expect(stdout).toContain(example.line);
        expect(stdout).toContain(example.says[locale]);
      }
    }
  });

  it('lists the commands', async () => {
    const { stdout, code } = await line('--help --lang en');
    expect(code).toBe(0);
    for (const { name, summary } of commands) expect(stdout).toContain(`  ${name.padEnd(Math.max(...commands.map((each) => each.name.length)))}  ${summary.en}`);
  });

  it.each(commands.filter(({ name }) => name !== 'check'))('the example of $name runs', async ({ example }) => {
    const words = [...example.line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
    // Files that an example takes for granted are those of an untouched project.
    const own = words.filter((word) => word.endsWith('.hengsuan'));
    const saved = own.length === 0 ? new Uint8Array() : await saveProject(await projectWith({ scenario: baselineScenario, reasons: {} }), sha256);
    const { stdout, code } = await line(words.slice(1), Object.fromEntries(own.map((name) => [name, saved])));
    expect(code).toBe(0);
    expect(stdout).not.toBe('');
  });

  it('--version names program and version', async () => {
    expect((await line('--version')).stdout).toMatch(/^hengsuan \d+\.\d+\.\d+\n$/);
  });
});

describe('the language', () => {
  it.each([
    [{}, '没有“rn”这个命令'],
    [{ LANG: 'C.UTF-8' }, '没有“rn”这个命令'],
    [{ LANG: 'en_US.UTF-8' }, 'There is no command “rn”; is “run” meant?'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, '没有“rn”这个命令，是不是“run”？'],
  ])('is the system’s: %o', async (environment, words) => {
    expect((await line('rn', {}, environment)).stderr).toContain(words);
  });

  it('is the one asked for, before or behind the command', async () => {
    expect((await line('--lang en check --help')).stdout).toContain('Usage');
    expect((await line('check --help --lang=en')).stdout).toContain('Usage');
    expect((await line('run --lang en')).stderr).toContain('MODEL is missing');
  });
});

describe('wrong usage ends with 2, nothing on standard output and the way out', () => {
  it.each([
    ['', 'hengsuan COMMAND'],
    ['budgets', 'is “budget” meant?'],
    ['frobnicate', 'There is no command “frobnicate”'],
    ['--frobnicate', 'There is no option “--frobnicate”'],
    ['run employee/pool-budget --scenari x', 'is “--scenario” meant?'],
    ['run', 'MODEL is missing'],
    ['run a b', '“b” is one argument too many'],
    ['explain employee/pool-budget', 'VARIABLE@PERIOD[ELEMENT] is missing'],
    ['run employee/pool-budget --data', '--data takes DIR|FILE|synthetic:…'],
    ['run employee/pool-budget --json=yes', '--json takes no value'],
    ['run employee/pool-budget --json --csv', '--json and --csv exclude each other'],
    ['run employee/pool-budget --to 2027 --to 2028', '--to is given 2 times (2027, 2028); keep one'],
    ['run employee/pool-budget --set control_target', 'PATH=VALUE'],
    ['run employee/pool-budget --set control_target=', 'PATH=VALUE'],
    ['run employee/pool-budget --set control_target=0.1@soon', 'PATH=VALUE'],
    ['run employee/pool-budget --set control_target=0.1@2027-13', 'PATH=VALUE'],
    ['run employee/pool-budget --set control_target=0.1@2027-06..2027-01', 'PATH=VALUE'],
    ['budget --year next', '--year says “next”; it takes YYYY'],
    ['check --lang fr', '--lang says “fr”; it takes zh, en'],
  ])('%s', async (words, says) => {
    const { stdout, stderr, code } = await line(`${words}`, {}, { LANG: 'en_GB.UTF-8' });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(says);
    expect(stderr).toMatch(/hengsuan (COMMAND|run|budget|explain|check)/);
  });

  it.each(['--', '-'])('%s is no option', async (dash) => {
    expect((await line(`run ${dash} employee/pool-budget x`)).code).toBe(2);
  });
});

describe('docs/command-line.md', () => {
  const page = readFileSync(path.join(root, 'docs/command-line.md'), 'utf8');

  it.each(commands)('describes $name with the columns and members it writes', ({ name }) => {
    expect(page).toContain(`| \`${name}`);
    expect(page).toContain(`hengsuan.${name}/1`);
  });

  /** Names of members, without languages, addresses of cells and what differs by the code of an issue or the kind of a place. */
  const membersOf = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(membersOf);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => {
      if (['zh', 'en'].includes(name) || name.includes('@')) return membersOf(inner);
      return ['issues', 'place', 'source'].includes(name) ? [name] : [name, ...membersOf(inner)];
    });
  };

  it.each([
    'run national-residents',
    'budget --set control_target=2%',
    'explain employee/pool-budget premium@2027',
    'check national-residents',
    'compare employee/pool-budget --set control_target=2%',
    'compare benefits/resident-layered --data synthetic:resident:300:7 --to 2026 --set ratio.tertiary=65% --by all',
    'solve benefits/resident-layered --data synthetic:resident:300:7 --to 2026 --lever ratio.tertiary=50%..60%/1% --target funds<=-1%',
    'backtest resident/all/expenditure/total --horizon 1',
    'backtest region-residents --horizon 1',
    'backtest national/monthly_flows/resident',
    'explain benefits/resident-layered own_payment@2026 --data synthetic:resident:300:7 --person P00000012',
  ])('names every member that %s writes', async (words) => {
    const members = new Set(membersOf(JSON.parse((await line(`${words} --json`)).stdout)));
    expect([...members].filter((member) => !page.includes(`\`${member}\``))).toEqual([]);
  });
});
