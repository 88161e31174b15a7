import type { Inline } from './report-document.ts';

export type Piece = string | Inline | readonly Inline[];

const placeholder = /\{(\w+)\}/;

/** Words alone. */
export function words(text: string, strong = false): Inline {
  return { kind: 'words', text, ...(strong && { strong }) };
}

/**
 * A sentence with its `{placeholders}` filled in; figures stay figures.
 *
 * @throws RangeError where the sentence asks for a piece that is not given
 */
export function say(sentence: string, pieces: Readonly<Record<string, Piece>> = {}): readonly Inline[] {
  const parts = sentence.split(new RegExp(placeholder, 'g')).flatMap((part, at): readonly Inline[] => {
    if (at % 2 === 0) return [words(part)];
    const piece = Object.hasOwn(pieces, part) ? pieces[part] : undefined;
    if (piece === undefined) throw new RangeError(`say: a piece called ${part}; got none`);
    return typeof piece === 'string' ? [words(piece)] : 'kind' in piece ? [piece] : piece;
  });
  return joined(parts);
}

/** Sentences and lists one after the other, with the same sign between. */
export function listed(items: readonly (readonly Inline[])[], between: string): readonly Inline[] {
  return joined(items.flatMap((item, at) => (at === 0 ? item : [words(between), ...item])));
}

/** A sentence in which only words stand. */
export function filled(sentence: string, pieces: Readonly<Record<string, string>>): string {
  return sentenceText(say(sentence, pieces));
}

export function sentenceText(content: readonly Inline[]): string {
  return content.map(({ text }) => text).join('');
}

/** Plain words next to each other become one piece. */
function joined(parts: readonly Inline[]): readonly Inline[] {
  const whole: Inline[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (part.kind === 'words' && part.text === '') continue;
    if (part.kind === 'words' && !part.strong && last?.kind === 'words' && !last.strong) whole[whole.length - 1] = words(last.text + part.text);
    else whole.push(part);
  }
  return whole;
}
