import { describe, expect, test } from 'vitest';
import { act, caseOf } from '../../../src/review/case/act.ts';
import { canonicalJson } from '../../../src/review/case/canonical-json.ts';
import { caseText, readCase } from '../../../src/review/case/case-text.ts';
import { appendEntry, verifyLog, type LogEntry } from '../../../src/review/case/log.ts';
import { mergeLogs } from '../../../src/review/case/merge-logs.ts';
import { expectWorded } from '../../language/raised-codes.ts';
import { digest } from '../digest.ts';
import { Acting, open, part } from './acting.ts';

const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code);

describe('the log of a case', () => {
  test('verifies as it was written, and its hashes are SHA-256 of the canonical text', async () => {
    const { log } = await Acting.signed();
    expect(await verifyLog(log, digest)).toEqual({ sound: true, head: log.at(-1)!.hash });
    expect(await verifyLog([], digest)).toEqual({ sound: true, head: '' });
    const { payload, hash, ...sealed } = log[1]!;
    expect(sealed.payloadDigest).toBe(await digest('{"digest":"s1","part":"statement"}'));
    expect(payload).toEqual({ part: 'statement', digest: 's1' });
    expect(hash).toBe(
      await digest(
        `{"action":"part","payloadDigest":"${sealed.payloadDigest}","person":"王","previous":"${log[0]!.hash}","role":"handler","sequence":1,"time":"2026-11-21T08:01:00Z"}`,
      ),
    );
  });

  test('law: a change of any byte of a payload is found, in its entry', async () => {
    const { log } = await Acting.signed();
    let tried = 0;
    for (const [sequence, entry] of log.entries()) {
      const bytes = new TextEncoder().encode(canonicalJson(entry.payload));
      for (let at = 0; at < bytes.length; at++) {
        for (const flip of [1, 2, 32]) {
          const altered = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ flip : byte));
          let payload: LogEntry['payload'];
          try {
            payload = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(altered)) as LogEntry['payload'];
          } catch {
            // No JSON any more: the file does not open.
            continue;
          }
          if (canonicalJson(payload) === canonicalJson(entry.payload)) continue;
          tried++;
          const verdict = await verifyLog(log.with(sequence, { ...entry, payload }), digest);
          expect(verdict).toMatchObject({ sound: false, sequence, issue: { code: 'review/log-payload-changed' } });
        }
      }
    }
    expect(tried).toBeGreaterThan(300);
  });

  test('names the first broken entry, whatever was altered', async () => {
    const { log } = await Acting.signed();
    const altered: [string, readonly LogEntry[], number][] = [
      ['review/log-entry-changed', log.with(2, { ...log[2]!, person: '张' }), 2],
      ['review/log-entry-changed', log.with(3, { ...log[3]!, role: 'signer' }), 3],
      ['review/log-entry-changed', log.with(3, { ...log[3]!, time: '2026-11-21T09:00:00Z' }), 3],
      ['review/log-entry-changed', log.with(4, { ...log[4]!, hash: log[3]!.hash }), 4],
      ['review/log-link-broken', log.with(1, { ...log[1]!, previous: '' }), 1],
      ['review/log-entry-shape', log.toSpliced(2, 1), 2],
      ['review/log-entry-shape', [log[0]!, log[2]!, log[1]!, ...log.slice(3)], 1],
      ['review/log-entry-shape', log.with(1, { ...log[1]!, more: 1 } as LogEntry), 1],
      // Taken out and numbered anew.
      ['review/log-link-broken', log.toSpliced(2, 1).map((entry, sequence) => ({ ...entry, sequence })), 2],
    ];
    for (const [code, broken, sequence] of altered) {
      const verdict = await verifyLog(broken, digest);
      expect(verdict).toMatchObject({ sound: false, sequence, issue: { code } });
      if (!verdict.sound) expectWorded(verdict.issue);
    }
  });

  test('a log that was cut off or written anew is told by its known end alone', async () => {
    const { log } = await Acting.signed();
    const known = { length: log.length, head: log.at(-1)!.hash };
    expect((await verifyLog(log.slice(0, -1), digest)).sound).toBe(true);
    for (const other of [log.slice(0, -1), (await Acting.signed(2023)).log, []]) {
      const verdict = await verifyLog(other, digest, known);
      expect(verdict).toMatchObject({ sound: false, issue: { code: 'review/log-end-differs' } });
      if (!verdict.sound) expectWorded(verdict.issue);
    }
    // One that has gone on since is sound.
    const longer = await act(
      log,
      { action: 'remark', payload: { text: '归档' } },
      { person: '王', role: 'handler', time: '2027-01-01T00:00:00Z' },
      digest,
    );
    expect((await verifyLog(longer.log, digest, known)).sound).toBe(true);
  });

  test('keeps what was given, not what the caller makes of it later', async () => {
    const payload = { text: 'a', list: [1] };
    const log = await appendEntry([], { time: '2026-01-01T00:00:00Z', person: 'p', role: 'handler', action: 'remark', payload }, digest);
    payload.list.push(2);
    expect((await verifyLog(log, digest)).sound).toBe(true);
  });

  test('is found to break the rules although its hashes hold', async () => {
    const handler = { person: '王', role: 'handler' };
    let log = await appendEntry([], { time: '2026-01-01T00:00:00Z', ...handler, ...open() } as Parameters<typeof appendEntry>[1], digest);
    log = await appendEntry(
      log,
      { time: '2026-01-02T00:00:00Z', person: '王', role: 'first-reviewer', action: 'pass', payload: { to: 'first', note: '' } },
      digest,
    );
    expect((await verifyLog(log, digest)).sound).toBe(true);
    const { issues } = await readCase(caseText(log), digest);
    expect(issues).toMatchObject([{ code: 'review/log-against-rules', values: { sequence: 1 } }, { code: 'review/own-work' }]);
    issues.forEach(expectWorded);
    expect(codes((await act(log, part('a', '1'), { person: '王', role: 'handler', time: '2027-01-01T00:00:00Z' }, digest)).issues)).toEqual(
      ['review/log-against-rules', 'review/own-work'],
    );
  });
});

describe('two copies of a log', () => {
  test('join where one goes on from the other', async () => {
    const { log } = await Acting.signed();
    expect((await mergeLogs(log.slice(0, 3), log, digest)).log).toBe(log);
    expect((await mergeLogs(log, log.slice(0, 3), digest)).log).toBe(log);
    expect((await mergeLogs(log, log, digest)).log).toEqual(log);
  });

  test('are refused where they went different ways, and the fork is named', async () => {
    const { log } = await Acting.signed();
    const other = await act(
      log.slice(0, 3),
      part('statement', 's9'),
      { person: '周', role: 'handler', time: '2026-11-21T08:30:00Z' },
      digest,
    );
    const merged = await mergeLogs(log, other.log, digest);
    expect(merged).toMatchObject({
      log: undefined,
      issues: [{ code: 'review/log-fork', values: { sequence: 3, person: '李', otherPerson: '周' } }],
    });
    const strangers = await mergeLogs(log, (await Acting.signed(2020)).log, digest);
    expect(codes(strangers.issues)).toEqual(['review/log-other-case']);
    const broken = await mergeLogs(log, log.with(1, { ...log[1]!, payload: null }), digest);
    expect(codes(broken.issues)).toEqual(['review/log-payload-changed']);
    [...merged.issues, ...strangers.issues, ...broken.issues].forEach(expectWorded);
  });
});

describe('a case as a file', () => {
  test('comes back the same and is the same text again', async () => {
    const { log } = await Acting.signed();
    const text = caseText(log);
    const read = await readCase(text, digest);
    expect(read.issues).toEqual([]);
    expect(read.log).toEqual(log);
    expect(caseText(read.log!)).toBe(text);
    expect(read.status).toEqual(caseOf(log).status);
    expect(text.startsWith('{"format":"hengsuan-review-case","version":1,"log":[\n{"action":"open"')).toBe(true);
  });

  const wrap = (log: string, version = '1') => `{"format":"hengsuan-review-case","version":${version},"log":${log}}`;
  test.each([
    ['no JSON', '{', 'review/case-not-json'],
    ['nothing', '', 'review/case-not-json'],
    ['another file', '{"format":"x"}', 'review/case-other-file'],
    ['a list', '[]', 'review/case-other-file'],
    ['null', 'null', 'review/case-other-file'],
    ['a newer version', wrap('[]', '2'), 'review/case-version'],
    ['no version', '{"format":"hengsuan-review-case"}', 'review/case-version'],
    ['an empty log', wrap('[]'), 'review/case-other-file'],
    ['a log that is no list', wrap('7'), 'review/case-other-file'],
    ['entries that are none', wrap('[1]'), 'review/case-other-file'],
    ['entries without fields', wrap('[{}]'), 'review/log-entry-shape'],
    [
      'entries full of nothing',
      wrap(
        '[{"action":null,"hash":null,"payload":null,"payloadDigest":null,"person":null,"previous":null,"role":null,"sequence":0,"time":null}]',
      ),
      'review/log-payload-changed',
    ],
    ['ten thousand brackets', wrap(`[${'['.repeat(10_000)}${']'.repeat(10_000)}]`), 'review/case-other-file'],
  ])('%s is refused', async (_, text, code) => {
    const { log, status, issues } = await readCase(text, digest);
    expect([log, status, codes(issues)]).toEqual([undefined, undefined, [code]]);
    issues.forEach(expectWorded);
  });

  test.each([
    ['a step nobody knows', 'burn', {}],
    ['a payload of another shape', 'open', { id: 5 }],
    ['a payload of nothing', 'open', null],
  ])('%s is refused although its hash holds', async (_, action, payload) => {
    const log = await appendEntry([], { time: '2026-01-01T00:00:00Z', person: '王', role: 'handler', action, payload }, digest);
    const { issues } = await readCase(caseText(log), digest);
    expect(issues[0]).toMatchObject({ code: 'review/log-against-rules' });
    issues.forEach(expectWorded);
  });
});

describe('canonical JSON', () => {
  test('does not depend on the order of keys, and leaves out what has no value', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true, e: undefined })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}');
    expect(canonicalJson({ b: 1, a: 2 })).toBe(canonicalJson({ a: 2, b: 1 }));
  });

  test('refuses what JSON cannot hold', () => {
    for (const value of [Number.NaN, Infinity]) expect(() => canonicalJson([value])).toThrow(TypeError);
    expect(() => canonicalJson((() => 1) as unknown as string)).toThrow(TypeError);
  });
});
