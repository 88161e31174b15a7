import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesOf, descriptorOf, filesOf, folders, rowsOf } from './shipped.ts';

const hasBothLanguages = (words: { zh: string; en: string }) => /\p{Script=Han}/u.test(words.zh) && /[A-Za-z]/.test(words.en) && !/\p{Script=Han}/u.test(words.en.replaceAll(/医保发〔\d+〕\d+号/g, ''));

it('ships the folders the manual names', () => {
  expect(folders).toEqual(['county-resident-2024', 'curves', 'demography', 'local-budgets', 'national', 'region-2014-2022', 'tacheng-2024']);
});

describe.each(folders)('%s', (folder) => {
  const descriptor = descriptorOf(folder);

  it('is named after its folder and says as of when its figures are', () => {
    expect(descriptor.name).toBe(folder);
    expect(descriptor.asOf).toMatch(/^\d{4}(-\d{2})?$/);
  });

  it('describes itself in Chinese and in English', () => {
    const texts = [descriptor.title, descriptor.description, descriptor.licence];
    for (const resource of descriptor.resources) texts.push(resource.title, ...resource.schema.fields.map((field) => field.title));
    expect(texts.filter((text) => !hasBothLanguages(text))).toEqual([]);
  });

  it('lists every file it holds and no other', () => {
    expect(['datapackage.json', ...descriptor.resources.map((resource) => resource.path)].sort()).toEqual(filesOf(folder));
  });

  it.each(descriptor.resources)('gives the checksum and the rows of $path', (resource) => {
    expect(createHash('sha256').update(bytesOf(folder, resource.path)).digest('hex')).toBe(resource.sha256);
    expect(rowsOf(folder, resource.name)).toHaveLength(resource.rows);
  });

  it.each(descriptor.resources)('names the columns of $path in order, each value column with a unit', (resource) => {
    const header = bytesOf(folder, resource.path).toString('utf8').split('\n', 1)[0];
    const { fields } = resource.schema;
    expect(fields.map((field) => field.name).join(',')).toBe(header);
    expect(fields.filter((field) => field.type === 'number' && !field.unit && !fields.some((other) => other.name === field.unitColumn)).map((field) => field.name)).toEqual([]);
  });

  it.each(descriptor.resources)('writes $path as UTF-8 with LF and numbers in figures', (resource) => {
    const text = bytesOf(folder, resource.path).toString('utf8');
    expect(text).not.toMatch(/\r|\uFEFF|\uFFFD/);
    expect(text.endsWith('\n')).toBe(true);
    const numeric = resource.schema.fields.filter((field) => field.type !== 'string');
    const wrong = rowsOf(folder, resource.name).flatMap((row) => numeric.map((field) => row[field.name]!).filter((cell) => !/^(-?\d+(\.\d+)?)?$/.test(cell)));
    expect(wrong).toEqual([]);
  });

  it.each(descriptor.resources)('lists every source of $path', (resource) => {
    const cited = new Set(rowsOf(folder, resource.name).map((row) => `${row['source']} ${row['url']}`));
    expect(new Set(resource.sources.map((source) => `${source.title} ${source.url ?? ''}`))).toEqual(cited);
  });

  it('carries notes in both languages with ids of their own', () => {
    expect(new Set(descriptor.notes.map((note) => note.id)).size).toBe(descriptor.notes.length);
    expect(descriptor.notes.filter((note) => !hasBothLanguages(note)).map((note) => note.id)).toEqual([]);
    expect(descriptor.notes.filter((note) => !/^[a-z0-9-]+$/.test(note.id) || !['note', 'warning'].includes(note.severity))).toEqual([]);
  });

  it('points each note at rows that exist', () => {
    const astray = descriptor.notes.flatMap((note) => note.touches.filter((touch) => !touchesRows(folder, touch)).map((touch) => `${note.id}: ${JSON.stringify(touch)}`));
    expect(astray).toEqual([]);
  });

  it('holds no address of a private machine', () => {
    const texts = filesOf(folder).map((file) => bytesOf(folder, file).toString('utf8'));
    expect(texts.filter((text) => /localhost|127\.0\.0\.1|192\.168\.|file:\/\/|\/(?:home|tmp|root|work|Users)\/|[A-Z]:\\/.test(text))).toEqual([]);
  });
});

/** Each column named exists, each code of `where` is met, and some row lies in the years. */
function touchesRows(folder: string, touch: ReturnType<typeof descriptorOf>['notes'][number]['touches'][number]): boolean {
  const resource = descriptorOf(folder).resources.find((candidate) => candidate.name === touch.resource);
  if (!resource || touch.columns.some((column) => !resource.schema.fields.some((field) => field.name === column))) return false;
  const rows = rowsOf(folder, touch.resource).filter((row) => {
    const year = Number((row['year'] ?? row['notice_year'] ?? row['month'] ?? row['from'] ?? '').slice(0, 4));
    return touch.years === undefined || (year >= touch.years[0] && year <= touch.years[1]);
  });
  return rows.length > 0 && Object.entries(touch.where ?? {}).every(([column, codes]) => codes.some((code) => rows.some((row) => row[column] === code)));
}
