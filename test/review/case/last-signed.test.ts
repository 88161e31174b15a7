import { describe, expect, test } from 'vitest';
import { lastSigned } from '../../../src/review/case/last-signed.ts';
import { caseText, readCase } from '../../../src/review/case/case-text.ts';
import { verifyLog } from '../../../src/review/case/log.ts';
import { digest } from '../digest.ts';
import { expectWorded } from '../../language/raised-codes.ts';
import { Acting, open, pass } from './acting.ts';

const kept = async (part: string, content: string) => ({ action: 'part', payload: { part, digest: await digest(content), content } }) as const;

/** Signed with one statement, opened again, and given another. */
async function corrected(): Promise<Acting> {
  const acting = new Acting();
  await acting.do('王', 'handler', open());
  await acting.do('王', 'handler', await kept('statement', 'first'));
  await acting.do('王', 'handler', { action: 'part', payload: { part: 'contract', digest: 'c1' } });
  await acting.do('李', 'first-reviewer', pass('first'));
  await acting.do('赵', 'second-reviewer', pass('second'));
  await acting.do('赵', 'signer', pass('final'));
  await acting.do('王', 'handler', { action: 'reopen', payload: { note: '更正', changed: ['statement'] } });
  return acting.do('王', 'handler', await kept('statement', 'second'));
}

describe('what was signed last', () => {
  test('is the content at the sign-off, whatever came after', async () => {
    const { log, refused } = await corrected();
    expect(refused).toEqual([]);
    expect(lastSigned(log)).toEqual({ person: '赵', time: '2026-11-21T08:05:00Z', contents: new Map([['statement', 'first']]) });
  });

  test('is nothing where nobody signed', async () => {
    const { log } = await new Acting().do('王', 'handler', open());
    expect(lastSigned(log)).toBeUndefined();
  });

  test('is read back from a file, and a content that is not what its digest says is named', async () => {
    const { log } = await corrected();
    expect((await readCase(caseText(log), digest)).log).toEqual(log);
    const acting = new Acting();
    await acting.do('王', 'handler', open());
    await acting.do('王', 'handler', { action: 'part', payload: { part: 'statement', digest: await digest('one'), content: 'another' } });
    const verdict = await verifyLog(acting.log, digest);
    expect(verdict).toMatchObject({ sound: false, sequence: 1, issue: { code: 'review/log-content-differs' } });
    if (!verdict.sound) expectWorded(verdict.issue);
  });
});
