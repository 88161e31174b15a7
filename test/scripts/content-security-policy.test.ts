import { createHash } from 'node:crypto';
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { policyHeader, policyMeta } from '../../scripts/content-security-policy.mjs';

describe('the content-security policy', () => {
  test('lets no text run as code and nothing load from elsewhere', () => {
    expect(policyHeader).not.toContain("'unsafe-eval'");
    expect(policyHeader).not.toMatch(/https?:|\*/);
    expect(policyHeader).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policyHeader).toContain("frame-ancestors 'none'");
  });

  test('stands in the page without the directive that pages may not carry', () => {
    expect(policyMeta).not.toContain('frame-ancestors');
    expect(policyHeader.startsWith(policyMeta)).toBe(true);
  });

  const drawn = { document: new JSDOM('').window.document };
  const ordinal = { type: 'ordinal', domain: ['a', 'b'] } as const;

  test.each([
    ['a plot', () => Plot.plot({ ...drawn, marks: [Plot.dot([1, 2])] })],
    ['a ramp', () => Plot.legend({ ...drawn, color: { type: 'threshold', domain: [0, 1] } })],
    ['swatches in a row', () => Plot.legend({ ...drawn, color: ordinal })],
    ['swatches in columns', () => Plot.legend({ ...drawn, color: ordinal, columns: '2' })],
  ] as const)('lets through the style sheet Plot writes into %s', (_, draw) => {
    const sheets = [...draw().querySelectorAll('style')];
    expect(sheets.length).toBe(1);
    for (const sheet of sheets) {
      expect(policyHeader).toContain(
        `'sha256-${createHash('sha256')
          .update(sheet.textContent ?? '')
          .digest('base64')}'`,
      );
    }
  });
});
