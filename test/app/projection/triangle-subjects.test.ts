import { describe, expect, test } from 'vitest';
import { shownTriangle, triangleAsk } from '../../../src/app/projection/triangle/shown-triangle.ts';
import { TriangleSubjects } from '../../../src/app/projection/triangle/triangle-subjects.ts';
import { trianglesOf } from '../../../src/app/projection/triangle/triangle-file.ts';
import type { FigureSubject, MadeInput, MadeSubject, Subject } from '../../../src/app/state/subject.ts';
import type { TriangleEdits } from '../../../src/app/state/triangle-edits.ts';
import { triangleAnswer } from '../../../src/runner/projection/triangle-answer.ts';
import { ReadSession } from '../../../src/runner/read-session.ts';

async function subjectsOf(edits: TriangleEdits) {
  const shown = shownTriangle(edits);
  const { worked } = (await triangleAnswer({ ...triangleAsk(shown, edits), simulations: 50 }, () => undefined, { aborted: false }))!;
  return { worked: worked!, subjects: new TriangleSubjects(worked!, shown) };
}

const valueOf = (input: MadeInput): number => ('subject' in input ? (input.subject as MadeSubject | FigureSubject).value! : input.value);
const made = (subject: Subject | undefined): MadeSubject => subject as MadeSubject;

describe('a number of the triangle opened up', () => {
  test('an ultimate is the latest amount times the factors to come, each from its origins', async () => {
    const { worked, subjects } = await subjectsOf({ of: 'taylor-ashe' });
    const ultimate = made(subjects.get('ultimate 5'));
    const [latest, factor] = ultimate.inputs.map(valueOf);
    expect(latest! * factor!).toBeCloseTo(worked.ultimate[5]!, 4);
    // Taylor & Ashe (1983): the first factor is 3.4906.
    expect(made(subjects.get('factor 0')).value!.toFixed(4)).toBe('3.4906');
    const { inputs } = made(subjects.get('factor 0'));
    const sums = [0, 1].map((part) => inputs.reduce((sum, input, at) => sum + (at % 2 === part ? valueOf(input) : 0), 0));
    expect(sums[0]! / sums[1]!).toBeCloseTo(worked.factors[0]!, 10);
    expect(made(subjects.get('factor 0')).rule.zh).toContain('9 个发生期');
    const product = made(subjects.get('to-ultimate 0')).inputs.map(valueOf).reduce((all_, each) => all_ * each, 1);
    expect(product).toBeCloseTo(worked.toUltimate[0]!, 8);
  });

  test('the reserves of the origins make the total, and those of a method its reserve', async () => {
    const { worked, subjects } = await subjectsOf({ of: 'steady' });
    const total = made(subjects.get('total'));
    expect(total.inputs.map(valueOf).reduce((sum, each) => sum + each, 0)).toBeCloseTo(total.value!, 4);
    const mack = worked.methods.find(({ method }) => method === 'mack')!;
    expect(subjects.method(mack).inputs.map(valueOf).reduce((sum, each) => sum + each, 0)).toBeCloseTo(mack.reserve!, 4);
  });

  test('goes back to the cells of the file', async () => {
    const text = ['就诊月份,进展月,当期支付(元)', '2024-01,1,100', '2024-01,2,50', '2024-01,3,10', '2024-02,1,120', '2024-02,2,66', '2024-03,1,90'].join('\n');
    const { tables } = await new ReadSession({ name: '赔付.csv', bytes: new TextEncoder().encode(text) }).read({});
    const { subjects } = await subjectsOf({ of: 0, file: trianglesOf('赔付.csv', tables)! });
    const known = made(subjects.get('cell 0 1'));
    expect([known.value, ...known.inputs.map(valueOf)]).toEqual([150, 100, 50]);
    expect(known.inputs.map((input) => ('subject' in input ? (input.subject as FigureSubject).place : undefined))).toEqual([{ file: '赔付.csv', cell: 'C2' }, { file: '赔付.csv', cell: 'C3' }]);
    // 186 ÷ 120 and 150 ÷ 100: 336 / 220 of the two origins together.
    expect(made(subjects.get('cell 2 1')).value).toBeCloseTo((90 * 336) / 220, 9);
  });
});
