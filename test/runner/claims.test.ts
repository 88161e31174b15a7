import { describe, expect, test } from 'vitest';
import { claimsBuffers } from '../../src/runner/claims-session.ts';
import { readClaimsInWorker } from '../../src/runner/read-claims-in-worker.ts';
import { claimsTable } from '../../src/tables/claims/index.ts';

const rows = Array.from({ length: 50 }, (_, row) => `S${row},P${row % 7},2024-01-${String(1 + (row % 28)).padStart(2, '0')},三级,${row}.5`);
const bytes = new TextEncoder().encode(['结算编号,个人编号,结算日期,医院等级,医疗总费用', ...rows].join('\n'));

describe('claims read where there are no workers', () => {
  test('give columns that pass between threads, and make the same table there', async () => {
    const told: number[] = [];
    const { claims } = await readClaimsInWorker({ name: 'a.csv', bytes }, { pieceLength: 500 }, (done) => told.push(done)).reading;
    const here = claimsTable(structuredClone(claims!));
    const there = claimsTable(structuredClone(claims!, { transfer: claimsBuffers(claims!) as ArrayBuffer[] }));
    for (const column of ['settlement', 'member', 'day', 'level', 'expense']) expect(there.column(column)).toEqual(here.column(column));
    expect(there.place(3, 'expense')).toEqual(here.place(3, 'expense'));
    expect(claims!.member.length).toBe(0);
    expect(told.at(-1)).toBe(bytes.length);
  });

  test('are given up when they are cancelled', async () => {
    const told: number[] = [];
    const session = readClaimsInWorker({ name: 'a.csv', blob: new Blob([bytes]) }, { pieceLength: 500 }, (done) => {
      told.push(done);
      session.cancel();
    });
    expect((await session.reading).cancelled).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual([500]);
  });
});
