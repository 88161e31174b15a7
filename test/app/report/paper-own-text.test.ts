import { describe, expect, test } from 'vitest';
import { ownName, ownTexts, sectionTitle } from '../../../src/app/papers/own-texts.ts';

describe('text of one’s own in the papers', () => {
  const year = { paper: 'settlement', subject: 'corridor/guangzhou/2024' } as const;

  test('is kept by paper, by what it is of, and by section', () => {
    expect(ownName(year, 'findings')).toBe('settlement/corridor/guangzhou/2024/findings');
    const kept = { findings: '编制说明的', 'settlement/corridor/guangzhou/2024/findings': '甲', 'settlement/corridor/guangzhou/2023/findings': '乙', 'projection/national-employees/chances': '丙' };
    expect(ownTexts(kept, year)).toEqual({ findings: '甲' });
    expect(ownTexts(kept, { paper: 'projection', subject: 'national-employees' })).toEqual({ chances: '丙' });
    expect(ownTexts(undefined, year)).toEqual({});
  });

  test('is called after the section’s heading in both languages', () => {
    expect(sectionTitle({ paper: 'benefits' }, 'payers')).toEqual({ zh: '由谁支付', en: 'Who pays' });
    expect(sectionTitle({ paper: 'projection' }, 'chances')).toEqual({ zh: '可能性', en: 'Chances' });
    expect(sectionTitle({ paper: 'settlement' }, 'findings').zh).not.toBe('findings');
  });
});
