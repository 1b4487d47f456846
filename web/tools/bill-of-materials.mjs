// Writes the bill of materials (CycloneDX 1.6) and the licences of all parts into a folder that holds cargo-metadata.json.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = process.argv[2];
const metadata = JSON.parse(readFileSync(join(folder, 'cargo-metadata.json'), 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

const crates = metadata.packages
  .filter((part) => part.source)
  .map((part) => ({ name: part.name, version: part.version, licence: part.license ?? 'see its files', purl: `pkg:cargo/${part.name}@${part.version}`, path: dirname(part.manifest_path) }));
const modules = Object.entries(lock.packages)
  .filter(([path, part]) => path && !part.dev && !part.optional)
  .map(([path, part]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { name, version: part.version, licence: part.license ?? 'see its files', purl: `pkg:npm/${name.replace('@', '%40')}@${part.version}`, path };
  });

const component = ({ name, version, licence, purl }) => ({ type: 'library', name, version, purl, licenses: [{ expression: licence.replaceAll('/', ' OR ') }] });
const bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: { component: { type: 'application', name: 'parvis', version: metadata.packages.find((part) => part.name === 'parvis').version } },
  components: [...crates, ...modules].map(component),
};
writeFileSync(join(folder, 'bill-of-materials.cdx.json'), `${JSON.stringify(bill, null, 1)}\n`);

const texts = [...crates, ...modules].map((part) => {
  const files = existsSync(part.path) ? readdirSync(part.path).filter((file) => /^(licen[cs]e|copying|notice|unlicense)/i.test(file)) : [];
  const bodies = files.map((file) => {
    try {
      return readFileSync(join(part.path, file), 'utf8').trim();
    } catch {
      return '';
    }
  });
  return `${part.name} ${part.version}\n${part.licence}\n\n${bodies.filter(Boolean).join('\n\n')}`;
});
writeFileSync(join(folder, 'LICENCES-OF-ALL-PARTS.txt'), texts.join(`\n\n${'='.repeat(80)}\n\n`));
