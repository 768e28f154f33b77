// Lists what npm brings into the browser, with its licence, and refuses a licence that nobody has agreed to.
// node frontend-licences.mjs package-lock.json THIRD-PARTY-FRONTEND.txt
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const agreed = new Set([
  '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC-BY-4.0', 'CC0-1.0', 'ISC', 'MIT',
  'OFL-1.1', 'Python-2.0', 'Unlicense', '(MPL-2.0 OR Apache-2.0)',
]);

const [lock, list] = process.argv.slice(2);
const shipped = Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages)
  .filter(([path, { dev, devOptional, optional, peer }]) => path && !dev && !devOptional && !optional && !peer)
  .map(([path, { version, license }]) => ({ name: path.replace(/^.*node_modules\//, ''), version, license }))
  .sort((one, other) => one.name.localeCompare(other.name, 'en'));

const refused = shipped.filter(({ license }) => !agreed.has(license));
if (refused.length > 0) {
  console.error('Not agreed to: ' + refused.map(({ name, license }) => `${name} (${license ?? 'no licence'})`).join(', '));
  process.exit(1);
}

mkdirSync(dirname(list), { recursive: true });
writeFileSync(list, shipped.map(({ name, version, license }) => `(${license}) ${name} ${version}\n`).join(''));
