import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/setup/root.mjs';
import { PlanRunner } from '../../../src/runner/benefits/plan-runner.ts';
import type { OpenAsk, PopulationSource } from '../../../src/runner/benefits/questions.ts';

const textOf = (id: string): string => readFileSync(path.join(root, 'models', `${id}.yaml`), 'utf8');

export const plan = 'benefits/resident-layered';
const texts = { [plan]: textOf(plan) };

export const residents: PopulationSource = { kind: 'synthetic', assumptions: textOf('population/synthetic-claims'), scheme: 'resident', persons: 4000, seed: 7, period: '2025' };

export function opening(population: PopulationSource = residents, populationName = 'residents'): OpenAsk {
  return { plan, texts, population, populationName };
}

/** The layered plan on 4000 synthetic residents, on this thread. */
export async function openRunner() {
  const runner = new PlanRunner({ inline: true });
  const population = await runner.ask('open', opening()).answer;
  return { runner, population: population! };
}
