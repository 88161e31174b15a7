import { describe, expect, test } from 'vitest';
import { AskQueue } from '../../src/runner/ask-queue.ts';

/** Work that waits until it is let go. */
function work() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    of: (name: string) => () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    },
    end: async (name: string) => {
      ends.get(name)!();
      await Promise.resolve();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('a queue of questions', () => {
  test('lets a newer question of a lane take the place of one that has not begun', async () => {
    const queue = new AskQueue();
    const { begun, of, end } = work();
    const answers = ['first', 'second', 'third', 'fourth'].map((name) => queue.ask('amounts', of(name)));
    await end('first');
    await end('fourth');
    expect(begun).toEqual(['first', 'fourth']);
    expect(await Promise.all(answers)).toEqual(['first', undefined, undefined, 'fourth']);
  });

  test('serves every lane, one question at a time', async () => {
    const queue = new AskQueue();
    const { begun, of, end } = work();
    const answers = [queue.ask('amounts', of('a')), queue.ask('results', of('r')), queue.ask('curve', of('c'))];
    expect(begun).toEqual(['a']);
    await end('a');
    expect(begun).toEqual(['a', 'r']);
    await end('r');
    await end('c');
    expect(await Promise.all(answers)).toEqual(['a', 'r', 'c']);
  });

  test('goes on after a question that fails', async () => {
    const queue = new AskQueue();
    await expect(queue.ask('amounts', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await queue.ask('amounts', () => Promise.resolve(1))).toBe(1);
  });

  test('lets what waits go when it is cleared', async () => {
    const queue = new AskQueue();
    const { of, end } = work();
    const running = queue.ask('amounts', of('running'));
    const waiting = queue.ask('amounts', of('waiting'));
    queue.clear();
    expect(await waiting).toBeUndefined();
    await end('running');
    expect(await running).toBe('running');
  });
});
