import { describe, expect, test } from 'vitest';
import { caseOf, reopenIfChanged } from '../../../src/review/case/act.ts';
import { changedParts, predecessorIssues, signingIssues, type CaseAction, type CasePart } from '../../../src/review/case/case-file.ts';
import type { Finding } from '../../../src/review/case/finding.ts';
import { caseStates } from '../../../src/review/case/case-file.ts';
import { personKey, roles, timeOf } from '../../../src/review/case/person.ts';
import { expectWorded } from '../../language/raised-codes.ts';
import { digest } from '../digest.ts';
import { wholeNumbers } from '../random.ts';
import { Acting, open, part, pass } from './acting.ts';

const finding = (more: Partial<Finding> = {}): CaseAction => ({
  action: 'finding',
  payload: {
    id: 'f1',
    title: '1 月赔付多计',
    evidence: [
      { kind: 'cell', place: { file: 'a.xlsx', sheet: '赔付', cell: 'C7' } },
      { kind: 'clause', title: '协议', article: '第八条' },
      { kind: 'claim', settlement: 'JS1' },
    ],
    amount: 431.25,
    state: 'open',
    ...more,
  },
});

describe('a case', () => {
  test('goes from draft through two reviews to sign-off', async () => {
    const { log, refused } = await Acting.signed();
    expect(refused).toEqual([]);
    const status = caseOf(log).status!;
    expect(status).toMatchObject({
      state: 'final',
      handlers: ['王'],
      reopened: 0,
      subject: { contract: 'corridor/guangzhou', year: 2024 },
    });
    expect(status.reviews.map(({ to, person, note }) => [to, person, note])).toEqual([
      ['first', '李', '同意'],
      ['second', '赵', ''],
      ['final', '钱', ''],
    ]);
  });

  test('nobody checks what they handled, under whatever spelling of the name', async () => {
    const acting = new Acting();
    await acting.do('Wang Wei', 'handler', open());
    await acting.do('李', 'handler', part('a', '1'));
    for (const name of ['Wang Wei', 'wang  wei', 'Ｗａｎｇ Wei', 'Wang\u200b Wei ', 'WANGWEI', '李'])
      await acting.do(name, 'first-reviewer', pass('first'));
    expect(acting.refused).toEqual(Array<string>(6).fill('review/own-work'));
    expect(caseOf(acting.log).status!.state).toBe('draft');
  });

  test('reviewers differ; the second may sign, the first may not', async () => {
    const acting = new Acting();
    await acting.do('王', 'handler', open());
    await acting.do('王', 'handler', part('a', '1'));
    await acting.do('李', 'first-reviewer', pass('first'));
    await acting.do('李', 'second-reviewer', pass('second'));
    await acting.do('赵', 'second-reviewer', pass('second'));
    await acting.do('李', 'signer', pass('final'));
    expect(acting.refused).toEqual(['review/same-reviewer', 'review/same-reviewer']);
    await acting.do('赵', 'signer', pass('final'));
    expect(caseOf(acting.log).status!.state).toBe('final');
  });

  test('keeps to the order of steps and to roles', async () => {
    const acting = new Acting();
    await acting.do('王', 'handler', part('a', '1'));
    await acting.do('王', 'handler', open());
    await acting.do('王', 'handler', open());
    await acting.do('李', 'second-reviewer', pass('second'));
    await acting.do('李', 'handler', pass('first'));
    await acting.do('李', 'first-reviewer', part('a', '1'));
    await acting.do('李', 'first-reviewer', { action: 'return', payload: { note: 'x' } });
    await acting.do('李', 'first-reviewer', { action: 'reopen', payload: { note: 'x', changed: [] } });
    await acting.do('李', 'boss' as 'signer', pass('first'));
    expect(acting.refused).toEqual([
      'review/case-not-open',
      'review/case-open',
      'review/step-skipped',
      'review/role-wrong',
      'review/role-wrong',
      'review/nothing-to-return',
      'review/not-signed',
      'review/role-unknown',
    ]);
  });

  test('a change voids the reviews before it and makes its author a handler for good', async () => {
    const acting = new Acting();
    await acting.do('王', 'handler', open());
    await acting.do('王', 'handler', part('a', '1'));
    await acting.do('李', 'first-reviewer', pass('first'));
    await acting.do('李', 'handler', part('a', '2'));
    expect(caseOf(acting.log).status).toMatchObject({ state: 'draft', reviews: [], handlers: ['王', '李'] });
    await acting.do('李', 'first-reviewer', pass('first'));
    expect(acting.refused).toEqual(['review/own-work']);
  });

  test('is locked by sign-off: changes are refused, remarks are not', async () => {
    const acting = await Acting.signed();
    const before = acting.log;
    await acting.do('王', 'handler', part('statement', 's2'));
    await acting.do('王', 'handler', finding());
    await acting.do('李', 'first-reviewer', { action: 'return', payload: { note: '错' } });
    await acting.do('李', 'first-reviewer', pass('first'));
    expect(acting.refused).toEqual(Array<string>(4).fill('review/case-locked'));
    expect(acting.log).toBe(before);
    await acting.do('王', 'handler', { action: 'remark', payload: { text: '已归档' } });
    expect(caseOf(acting.log).status!.state).toBe('final');
  });

  test('opens again when something signed has changed, and says what', async () => {
    const acting = await Acting.signed();
    const actor = { person: '孙', role: 'handler', time: '2026-12-01T00:00:00Z' } as const;
    const same = new Map([
      ['statement', 's1'],
      ['contract', 'c1'],
    ]);
    expect(await reopenIfChanged(acting.log, same, actor, digest)).toEqual({ log: acting.log, issues: [] });
    const { log, issues } = await reopenIfChanged(
      acting.log,
      new Map([
        ['statement', 's2'],
        ['extra', 'e'],
      ]),
      actor,
      digest,
    );
    expect(issues).toMatchObject([
      { code: 'review/signed-changed', severity: 'warning', values: { partsEn: 'statement, contract, extra', person: '钱' } },
    ]);
    issues.forEach(expectWorded);
    const status = caseOf(log).status!;
    expect(status).toMatchObject({ state: 'draft', reviews: [], reopened: 1 });
    expect(log.at(-1)!.payload).toMatchObject({ changed: ['statement', 'contract', 'extra'] });
    expect(
      changedParts(
        status,
        new Map([
          ['statement', 's2'],
          ['contract', 'c1'],
        ]),
      ),
    ).toEqual([{ part: 'statement', was: 's1', is: 's2' }]);
    // A draft is not opened again.
    expect((await reopenIfChanged(log, new Map(), actor, digest)).log).toBe(log);
  });

  test('is not signed over open findings, or over nothing', async () => {
    const acting = new Acting();
    await acting.do('王', 'handler', open());
    for (const more of [{ title: ' ' }, { id: '' }, { evidence: [] }, { amount: Number.NaN }, { state: 'closed' as 'open' }])
      await acting.do('王', 'handler', finding(more));
    expect(acting.refused).toEqual([
      'review/finding-unnamed',
      'review/finding-unnamed',
      'review/finding-without-evidence',
      'review/finding-amount',
      'review/finding-state',
    ]);
    await acting.do('王', 'handler', finding());
    await acting.do('李', 'first-reviewer', pass('first'));
    await acting.do('赵', 'second-reviewer', pass('second'));
    await acting.do('钱', 'signer', pass('final'));
    await acting.do('王', 'handler', part('a', '1'));
    await acting.do('李', 'first-reviewer', pass('first'));
    await acting.do('赵', 'second-reviewer', pass('second'));
    await acting.do('钱', 'signer', pass('final'));
    await acting.do('王', 'handler', finding({ state: 'corrected', amount: null }));
    await acting.do('李', 'first-reviewer', pass('first'));
    await acting.do('赵', 'second-reviewer', pass('second'));
    await acting.do('钱', 'signer', pass('final'));
    expect(acting.refused.slice(5)).toEqual(['review/nothing-signed', 'review/findings-open']);
    expect(caseOf(acting.log).status!.findings.get('f1')!.state).toBe('corrected');
  });

  test('refuses nameless people, broken times and empty words', async () => {
    const acting = new Acting();
    await acting.do(' \u200b', 'handler', open());
    await acting.do('王', 'handler', open(), '2026-02-30T00:00:00Z');
    await acting.do('王', 'handler', open(), 'yesterday');
    await acting.do('王', 'handler', open(20_24.5));
    await acting.do('王', 'handler', { action: 'open', payload: { id: '', title: 'x', subject: { contract: 'c', year: 2024 } } });
    await acting.do('王', 'handler', open());
    await acting.do('王', 'handler', part('a', '1'), '2020-01-01T00:00:00Z');
    await acting.do('王', 'handler', part(' ', '1'));
    await acting.do('王', 'handler', { action: 'remark', payload: { text: ' ' } });
    expect(acting.refused).toEqual([
      'review/person-missing',
      'review/time-unreadable',
      'review/time-unreadable',
      'review/case-year',
      'review/case-unnamed',
      'review/time-backwards',
      'review/part-unnamed',
      'review/note-missing',
    ]);
  });
});

test('law: over random actions nobody ever checks their own work, and what is signed was checked by two who never touched it', async () => {
  const draw = wholeNumbers(21);
  const people = ['甲', '乙', '丙', '丁', '戊'];
  let signed = 0;
  for (let sequence = 0; sequence < 60; sequence++) {
    const acting = new Acting();
    await acting.do(people[draw(0, 1)]!, 'handler', open());
    for (let step = 0; step < 40; step++) {
      const person = people[draw(0, 4)]!;
      const kind = draw(0, 19);
      const role = roles[draw(0, 3)]!;
      if (kind < 3) await acting.do(person, draw(0, 5) ? 'handler' : role, part(`p${draw(0, 1)}`, `d${draw(0, 9)}`));
      else if (kind < 4) await acting.do(person, 'handler', finding({ state: draw(0, 3) ? 'accepted' : 'open' }));
      else if (kind < 5) await acting.do(person, role, { action: 'return', payload: { note: '再核' } });
      else if (kind < 6) await acting.do(person, role, { action: 'reopen', payload: { note: '再核', changed: [] } });
      else {
        const to = (['first', 'second', 'final'] as const)[draw(0, 2)]!;
        await acting.do(
          person,
          draw(0, 4) ? ({ first: 'first-reviewer', second: 'second-reviewer', final: 'signer' } as const)[to] : role,
          pass(to),
        );
      }
    }
    // The log read again by nothing but its entries.
    const touched = new Set<string>();
    let round: { to: string; person: string }[] = [];
    let state = 0;
    for (const { action, person, payload } of acting.log) {
      if (action === 'part' || action === 'finding' || action === 'open') {
        expect(state).not.toBe(3);
        touched.add(person);
        [round, state] = [[], 0];
      } else if (action === 'return' || action === 'reopen') {
        expect(action === 'reopen').toBe(state === 3);
        [round, state] = [[], 0];
      } else if (action === 'pass') {
        const { to } = payload as { to: string };
        expect(touched.has(person)).toBe(false);
        expect(caseStates.indexOf(to as 'first')).toBe(++state);
        round.push({ to, person });
        if (state >= 2) expect(round[0]!.person).not.toBe(person);
        if (state === 3) {
          signed++;
          for (const each of round) expect(touched.has(each.person)).toBe(false);
          expect(new Set(round.slice(0, 2).map((each) => each.person)).size).toBe(2);
        }
      }
    }
    expect(caseOf(acting.log).issues).toEqual([]);
    expect(caseStates.indexOf(caseOf(acting.log).status!.state)).toBe(state);
  }
  expect(signed).toBeGreaterThan(5);
});

describe('the year before', () => {
  const subject = (year: number) => ({ contract: 'corridor/guangzhou', year });
  const statusOf = async (acting: Promise<Acting>) => caseOf((await acting).log).status!;
  const codes = (...given: Parameters<typeof predecessorIssues>) => {
    const issues = predecessorIssues(...given);
    issues.forEach(expectWorded);
    return issues.map(({ code }) => code);
  };

  test('must be signed before a year is settled, except before the first', async () => {
    const signed = await statusOf(Acting.signed(2023));
    const draft = await statusOf(new Acting().do('王', 'handler', open(2023)));
    expect(codes([], subject(2022), 2022)).toEqual([]);
    expect(codes([], subject(2024), 2022)).toEqual(['review/predecessor-missing']);
    expect(codes([draft], subject(2024), 2022)).toEqual(['review/predecessor-unsigned']);
    expect(codes([signed], subject(2024), 2022)).toEqual([]);
    expect(codes([signed], subject(2025), 2022)).toEqual(['review/predecessor-missing']);
    expect(codes([signed], { contract: 'other', year: 2024 }, 2022)).toEqual(['review/predecessor-missing']);
  });

  test('keeps a year from being signed unless a reason is given', () => {
    const predecessor = predecessorIssues([], subject(2024), 2022);
    expect(signingIssues([], subject(2024), '')).toEqual([]);
    expect(signingIssues(predecessor, subject(2024), '2023 年在别处清算')).toEqual([]);
    const kept = signingIssues(predecessor, subject(2024), '  ');
    kept.forEach(expectWorded);
    expect(kept.map(({ code }) => code)).toEqual(['review/predecessor-missing', 'review/predecessor-reason']);
  });

  test('must be carried on as it was signed', async () => {
    const signed = await statusOf(Acting.signed(2023));
    const carried = (digestOf: string): CasePart => ({ part: 'statement', digest: digestOf });
    expect(codes([signed], subject(2024), 2022, carried('s1'))).toEqual([]);
    expect(codes([signed], subject(2024), 2022, carried('s2'))).toEqual(['review/predecessor-differs']);
  });
});

test('people and times are read as one would', () => {
  expect(personKey('Ｌｉ　Ｍing\u200d')).toBe('liming');
  expect([timeOf('2026-11-21T08:30:00Z'), timeOf('2026-11-21T08:30:00.5Z')]).toEqual([
    Date.UTC(2026, 10, 21, 8, 30),
    Date.UTC(2026, 10, 21, 8, 30, 0, 500),
  ]);
  for (const broken of ['2026-11-21', '2026-11-21T08:30:00', '2026-11-21T24:00:00Z', '2026-13-01T00:00:00Z', '2026-02-29T00:00:00Z', ''])
    expect(timeOf(broken), broken).toBeUndefined();
});
