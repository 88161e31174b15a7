/** Reading and checking every model file, against only parsing their YAML; and one run of a budget against a frame. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { readDataPackage } from '../../src/tables/data-package.ts';
import { compare, contender } from './harness.ts';

const models = new URL('../../models/', import.meta.url);
const ids = readdirSync(models, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/') && name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
const texts = new Map(ids.map((id) => [id, readFileSync(new URL(`${id}.yaml`, models), 'utf8')]));
const library = (id: string) => texts.get(id);

compare({
  title: `reading and checking ${ids.length} model files (target: 200 ms in all)`,
  reference: 'YAML alone',
  contenders: [
    contender('YAML alone', () => texts.forEach((text) => void parse(text))),
    contender('read and check', () => texts.forEach((text, id) => void readModel(text, `${id}.yaml`, library))),
  ],
});

const folder = new URL('../../datasets/national/', import.meta.url);
const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
const { tables } = readDataPackage(JSON.parse(files['datapackage.json']!), files);
const engine = evaluator(readModel(texts.get('employee/pool-budget')!, 'employee/pool-budget.yaml', library).model!, tables);
let step = 0;
const slide = (path: string) => () => void engine.run({ to: '2027', overrides: [{ path, from: '2027-01', value: (step = (step + 1) % 100) / 1000 }] });
const frame = 1000 / 60;
compare({
  title: 'one edit of the employee budget, 18 years, in frames of 16.7 ms',
  reference: 'a frame',
  contenders: [
    { name: 'a frame', time: () => frame },
    contender('a parameter moves', slide('control_target'), 20),
    contender('an assumption moves', slide('base_growth'), 20),
  ],
});
