import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './files.mjs';

/** The list of what a release contains, made by resources/scripts/sbom.mjs. */
export const SBOM = 'resources/sbom/aimsbook.cdx.json';

/** Packages whose package.json says nothing, with what their own licence file says. */
const UNDECLARED = /** @type {Readonly<Record<string, string>>} */ ({ 'png-js@2.0.0': 'MIT' });

/** Licences that let the application be passed on under its own, with a notice at most. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT'];
/** Permissive too, but only for what each is named beside. */
const PERMISSIVE_FOR = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  // Fonts, passed on as they are, with their licence and under their own names.
  'OFL-1.1': [
    '@expo-google-fonts/noto-sans-kr',
    '@expo-google-fonts/noto-sans-sc',
    '@fontsource-variable/inter',
  ],
  // Asks only that changes to its own files are published: it is passed on unchanged.
  'MPL-2.0': ['@resvg/resvg-wasm'],
  Unlicense: ['wouter'],
});

/**
 * A package of others that a release contains.
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX expression
 */

/**
 * What package-lock.json says is installed for a release: not what only development needs.
 * @param {{ packages: Record<string, any> }} lock
 * @returns {{ name: string, version: string, folder: string }[]}
 */
export function shippedByLock(lock) {
  return Object.entries(lock.packages)
    .filter(
      ([folder, entry]) =>
        folder !== '' && !entry.dev && !entry.devOptional && !entry.optional && !entry.peer,
    )
    .map(([folder, entry]) => ({
      name: entry.name ?? folder.slice(folder.lastIndexOf('node_modules/') + 13),
      version: entry.version,
      folder,
    }));
}

/**
 * What the list of shipped packages names, by name and version.
 * @param {any} bom
 * @returns {Shipped[]}
 */
export function shippedBySbom(bom) {
  return bom.components.map((/** @type {any} */ component) => ({
    name: component.group ? `${component.group}/${component.name}` : component.name,
    version: component.version,
    licence: licenceOf(component),
  }));
}

/** @param {any} component */
function licenceOf(component) {
  const named = (component.licenses ?? []).map(
    (/** @type {any} */ { license, expression }) => expression ?? license?.id ?? license?.name,
  );
  return [...new Set(named)].join(' AND ');
}

/**
 * True if the licence allows what a release does with the package: of alternatives one is enough.
 * @param {Pick<Shipped, 'name' | 'licence'>} shipped
 */
export function isPermissive({ name, licence }) {
  const bare = licence.replaceAll(/[()]/g, '').trim();
  if (bare === '' || (bare.includes(' OR ') && bare.includes(' AND '))) return false;
  const allowed = (/** @type {string} */ id) =>
    PERMISSIVE.includes(id) || (PERMISSIVE_FOR[id]?.includes(name) ?? false);
  return bare.includes(' OR ')
    ? bare.split(' OR ').some(allowed)
    : bare.split(' AND ').every(allowed);
}

/**
 * The list of shipped packages without what differs between machines and moments: addresses, paths,
 * and the versions of the tools that made it.
 * @param {any} bom what the generator made
 * @param {{ packages: Record<string, any> }} lock
 */
export function tidySbom(bom, lock) {
  const wanted = new Set(shippedByLock(lock).map(({ name, version }) => `${name}@${version}`));
  const keep = bom.components
    .map((/** @type {any} */ { type, group, name, version, licenses, purl, scope }) => {
      const full = group ? `${group}/${name}` : name;
      const known = UNDECLARED[`${full}@${version}`];
      return {
        type,
        ...(group ? { group } : {}),
        name,
        version,
        'bom-ref': `${full}@${version}`,
        ...(scope ? { scope } : {}),
        licenses: known
          ? [{ license: { id: known, acknowledgement: 'concluded' } }]
          : tidyLicences(licenses),
        purl,
      };
    })
    .filter((/** @type {any} */ component) => wanted.delete(component['bom-ref']));
  const refs = new Set(keep.map((/** @type {any} */ component) => component['bom-ref']));
  const own = bom.metadata.component;
  const short = (/** @type {string} */ ref) => ref.slice(ref.indexOf('|') + 1);
  return {
    $schema: bom.$schema,
    bomFormat: bom.bomFormat,
    specVersion: bom.specVersion,
    version: bom.version,
    metadata: {
      component: {
        type: 'application',
        name: own.name,
        version: own.version,
        'bom-ref': own['bom-ref'],
        licenses: tidyLicences(own.licenses),
      },
    },
    components: keep,
    dependencies: bom.dependencies
      .map((/** @type {any} */ { ref, dependsOn = [] }) => ({
        ref: short(ref),
        dependsOn: dependsOn.map(short).filter((/** @type {string} */ to) => refs.has(to)),
      }))
      .filter((/** @type {any} */ { ref }) => refs.has(ref) || ref === own['bom-ref']),
  };
}

/** @param {any[] | undefined} licenses */
function tidyLicences(licenses = []) {
  const bare = licenses.map(({ license, expression, acknowledgement }) =>
    expression
      ? { expression, acknowledgement }
      : {
          license: {
            ...(license.id ? { id: license.id } : { name: license.name }),
            acknowledgement: license.acknowledgement,
          },
        },
  );
  return bare.filter(
    (one, at) => bare.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at,
  );
}

/**
 * The shipped packages with the texts of their licences and notices.
 * @param {string} root
 * @returns {(Shipped & { text: string })[]}
 */
export function shippedWithTexts(root) {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const folders = new Map(
    shippedByLock(lock).map(({ name, version, folder }) => [`${name}@${version}`, folder]),
  );
  return shippedBySbom(JSON.parse(readFileSync(path.join(root, SBOM), 'utf8'))).map((shipped) => {
    const folder = folders.get(`${shipped.name}@${shipped.version}`);
    return { ...shipped, text: folder ? textOf(path.join(root, folder)) : '' };
  });
}

/**
 * The licence and notice files of a package, or what its description says about it.
 * @param {string} folder
 */
function textOf(folder) {
  if (!existsSync(folder)) return '';
  const names = readdirSync(folder).sort();
  const read = (/** @type {string} */ name) =>
    readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
  const files = names.filter((name) => /^(licen[cs]e|copying|notice)([._-]\w+)*$/i.test(name));
  if (files.length > 0) return files.map(read).join('\n\n');
  const description = names.find((name) => /^readme(\.md)?$/i.test(name));
  const section =
    description && /^#+ *licen[cs]e.*\n([\s\S]*?)(?=^#|(?![\s\S]))/im.exec(read(description));
  return section ? (section[1] ?? '').trim() : '';
}

/**
 * Writes the shipped packages for the application, and as one text for people beside it.
 * @param {string} root
 * @returns {Promise<string[]>} the files below dist/
 */
export async function compileLicences(root) {
  if (!existsSync(path.join(root, SBOM))) return [];
  const shipped = shippedWithTexts(root);
  const json = path.join('assets', 'licences.json');
  const text = path.join('assets', 'THIRD-PARTY-LICENCES.txt');
  await writeWhole(path.join(root, 'dist', json), JSON.stringify(shipped));
  await writeWhole(
    path.join(root, 'dist', text),
    `${shipped.map(asText).join(`\n\n${RULE}\n\n`)}\n`,
  );
  return [json, text];
}

const RULE = '-'.repeat(78);

/** @param {Shipped & { text: string }} shipped */
function asText({ name, version, licence, text }) {
  return [`${name} ${version}`, `Licence: ${licence}`, ...(text ? ['', text] : [])].join('\n');
}
