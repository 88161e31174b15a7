import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { projectFiles } from './project-files.ts';

const lineLimit = 400;

/** Files that may be longer than the limit, each with the reason. */
const longFiles: Readonly<Record<string, string>> = {};

const files = projectFiles();
const read = (file: string): Buffer => readFileSync(path.join(root, file));

describe('source files', () => {
  const source = files.filter((file) => /^(src|test|scripts)\/.*\.(ts|mjs|svelte)$/.test(file));

  test('stand in no folder for leftovers', () => {
    const leftovers = /(^|\/)(utils?|helpers?|common|shared|misc)(\/|\.)/;
    expect(source.filter((file) => leftovers.test(file)).map((file) => `${file}: name the idea the file holds`)).toEqual([]);
  });

  test(`have at most ${lineLimit} lines, or a reason`, () => {
    const long = source
      .map((file) => ({ file, lines: read(file).toString('utf8').split('\n').length }))
      .filter(({ file, lines }) => lines > lineLimit && !(file in longFiles));
    expect(long.map(({ file, lines }) => `${file}: ${lines} lines; split it, or give a reason in longFiles`)).toEqual([]);
  });

  test('keep a reason only while it is needed', () => {
    const idle = Object.keys(longFiles).filter(
      (file) => !files.includes(file) || read(file).toString('utf8').split('\n').length <= lineLimit,
    );
    expect(idle).toEqual([]);
  });
});

/** Absolute paths of one machine; an address (`https://a.cn/home/`) and a relative path have a letter or a dot before the slash. */
const machinePath = /(?<![\w.~:/)}\]>*-])\/(?:work|tmp|root|home|Users|mnt|private)(?:\/[\w.-]|(?=['"`\s]|$))|\b[A-Z]:\\Users\\/m;
const registryAddress = /registry\.npm\w+\.|npm\.pkg\.github|\bartifactory\b/i;

/** The one place where the folder of the outside cases beside a checkout is named. */
const namesCases = '.ci/run';

describe('committed text', () => {
  const texts = files
    .filter((file) => !/\.(png|jpg|ico|woff2|xlsx|xls|docx|parquet|wasm|log)$/.test(file))
    .map((file) => ({ file, text: read(file).toString('utf8') }));

  test('names no path of a machine and no package registry', () => {
    const naming = texts.flatMap(({ file, text }) =>
      text.split('\n').flatMap((line, index) => {
        const found = machinePath.exec(line) ?? registryAddress.exec(line);
        return found === null ? [] : [`${file}:${index + 1} names ${found[0]}`];
      }),
    );
    expect(naming).toEqual([]);
  });

  test('names the folder of outside cases only where they are looked for', () => {
    const folder = ['shared', 'oracles'].join('/');
    expect(texts.filter(({ file, text }) => file !== namesCases && text.includes(folder)).map(({ file }) => file)).toEqual([]);
  });

  test('is recognised when a path is planted', () => {
    const planted = ['', 'work', 'main'].join('/');
    expect(machinePath.test(`see ${planted}`)).toBe(true);
    expect(machinePath.test(`"${['', 'root'].join('/')}"`)).toBe(true);
    expect(machinePath.test('https://example.cn/work/a, ../work/a, a/tmp/b, work/b')).toBe(false);
  });
});

describe('CONTRIBUTING and decisions', () => {
  test('name files and folders that exist', () => {
    const absent = ['CONTRIBUTING.md', 'docs/decisions.md'].flatMap((file) =>
      [
        ...read(file)
          .toString('utf8')
          .matchAll(/`((?:src|test|scripts)\/[^`<>*\s]*)`/g),
      ]
        .map(([, named = '']) => named.replace(/\/$/, ''))
        .filter((named) => !files.some((each) => each === named || each.startsWith(`${named}/`)))
        .map((named) => `${file} names ${named}`),
    );
    expect(absent).toEqual([]);
  });
});
