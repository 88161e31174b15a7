import { act } from '../../../src/review/case/act.ts';
import type { CaseAction } from '../../../src/review/case/case-file.ts';
import type { LogEntry } from '../../../src/review/case/log.ts';
import type { Role } from '../../../src/review/case/person.ts';
import { expectWorded } from '../../language/raised-codes.ts';
import { digest } from '../digest.ts';

export const open = (year = 2024, contract = 'corridor/guangzhou'): CaseAction => ({
  action: 'open',
  payload: { id: `${contract}-${year}`, title: `${year} 年清算`, subject: { contract, year } },
});
export const part = (name: string, content: string): CaseAction => ({ action: 'part', payload: { part: name, digest: content } });
export const pass = (to: 'first' | 'second' | 'final', note = ''): CaseAction => ({ action: 'pass', payload: { to, note } });

/** A case that is acted on one minute after the other; what is refused is kept in `refused`. */
export class Acting {
  log: readonly LogEntry[] = [];
  refused: string[] = [];
  private minute = 0;

  async do(person: string, role: Role, action: CaseAction, time?: string): Promise<this> {
    const minute = this.minute++;
    const now = `2026-11-21T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00Z`;
    const { log, issues } = await act(this.log, action, { person, role, time: time ?? now }, digest);
    issues.forEach(expectWorded);
    this.log = log;
    this.refused.push(...issues.map(({ code }) => code));
    return this;
  }

  /** Drafted by 王, checked by 李 and 赵, signed by 钱. */
  static async signed(year = 2024): Promise<Acting> {
    const acting = new Acting();
    await acting.do('王', 'handler', open(year));
    await acting.do('王', 'handler', part('statement', 's1'));
    await acting.do('王', 'handler', part('contract', 'c1'));
    await acting.do('李', 'first-reviewer', pass('first', '同意'));
    await acting.do('赵', 'second-reviewer', pass('second'));
    return acting.do('钱', 'signer', pass('final'));
  }
}
