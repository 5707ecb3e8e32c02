import { answers } from '../../domain/pack-profiles.ts';
import { packPaths, type PackFile } from '../../domain/pack.ts';
import { translate } from '../../i18n/index.ts';
import { wordsFor } from '../words.ts';
import { hrefOf, markup, type Html } from './html.ts';
import type { PackIndexInput } from './input.ts';
import { packScript, packStyle } from './style.ts';

export type { PackIndexInput } from './input.ts';

/** SHA-256 of a text in base64: the page's policy names its own script and style by it. */
export type Digest = (text: string) => string;

/**
 * The front page of a pack: clause by clause what answers it and where it lies. One file, which
 * loads nothing, sends nothing and runs nothing but its own search.
 */
export function buildPackIndex(input: PackIndexInput, digest: Digest): string {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${digest(packStyle)}'`,
    `script-src 'sha256-${digest(packScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = translate('packIndex.title', { organisation: input.organisation });
  const page = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>${raw(packStyle)}</style>
      </head>
      <body>
        <header>
          <p class="sub">${translate('packIndex.kind')}</p>
          <h1>${input.organisation}</h1>
          ${facts(input)}
        </header>
        <nav aria-label="${translate('packIndex.nav')}">
          <a href="#clauses">${translate('packIndex.clauses')}</a>
          <a href="#required">${translate('packIndex.required')}</a>
          <a href="#files">${translate('packIndex.files')}</a>
          <a href="#check">${translate('packIndex.check')}</a>
        </nav>
        <main>
          ${notes(input)}
          <div class="search" hidden>
            <label for="search">${translate('packIndex.search')}</label>
            <input id="search" type="search" autocomplete="off" spellcheck="false" />
            <p
              id="found"
              role="status"
              data-words="${translate('packIndex.found', { count: '{count}' })}"
            ></p>
          </div>
          ${clauses(input)} ${requiredInformation(input)} ${allFiles(input)} ${howToCheck(input)}
        </main>
        <script>${raw(packScript)}</script>
      </body>
    </html> `;
  return page.html;
}

/** Our own style and script; nothing of a record ever passes here. */
const raw = (text: string): Html => ({ html: text });

function facts({ profile, createdAt, toolVersion, period, files }: PackIndexInput): Html {
  const words = wordsFor('en-GB');
  const { from, to } = period;
  const span =
    from === null && to === null
      ? []
      : [
          [
            translate('packIndex.period'),
            translate('packIndex.periodValue', {
              from: from === null ? '…' : words.date(from),
              to: to === null ? words.date(createdAt.slice(0, 10)) : words.date(to),
            }),
          ],
        ];
  const rows = [
    [translate('packIndex.profile'), translate(`packs.profile.${profile}`)],
    [
      translate('packIndex.made'),
      `${words.date(createdAt.slice(0, 10))}, ${createdAt.slice(11, 16)} UTC`,
    ],
    ...span,
    [translate('packIndex.count'), String(files.length)],
    [translate('packIndex.tool'), `Aimsbook ${toolVersion}`],
  ];
  return markup`<dl>
    ${rows.map(
      ([name = '', value = '']) =>
        markup`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function notes({ notes: sentences }: PackIndexInput): Html {
  if (sentences.length === 0) return markup``;
  return markup`<section class="notes" aria-label="${translate('packIndex.notes')}">
    <h3>${translate('packIndex.notes')}</h3>
    <ul>
      ${sentences.map((one) => markup`<li>${one}</li>`)}
    </ul>
  </section>`;
}

function clauses({ requirements, files, controls }: PackIndexInput): Html {
  const sections = requirements.map(({ id, title }) => {
    const found = files.filter((file) => file.clauses.includes(id));
    const status = controls.get(id);
    return markup`<section class="clause" id="c-${id}" data-find>
      <h3>${id} ${title}</h3>
      ${status === undefined ? markup`` : markup`<p class="kind">${status}</p>`}
      ${
        found.length === 0
          ? markup`<p class="none">${translate('packIndex.nothing')}</p>`
          : markup`<ul>
              ${found.map(fileItem)}
            </ul>`
      }
    </section> `;
  });
  return markup`<section aria-labelledby="clauses">
    <h2 id="clauses">${translate('packIndex.clauses')}</h2>
    <p class="sub">${translate('packIndex.clausesHelp')}</p>
    ${sections}
  </section>`;
}

const fileItem = (file: PackFile): Html =>
  markup`<li>
    <a href="${hrefOf(file.path)}">${nameOf(file)}</a> <span class="kind">${kindOf(file)}</span>
  </li>`;

/** A document lies there as PDF and as Word: the ending tells which is which. */
function nameOf({ title, path }: PackFile): string {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toUpperCase();
  return ending === undefined ? title : `${title} (${ending})`;
}

function kindOf({ kind, record, version }: PackFile): string {
  return [
    translate(`packIndex.kind.${kind}`),
    record ?? '',
    version === null ? '' : translate('packIndex.version', { version }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function requiredInformation({ required, files }: PackIndexInput): Html {
  const rows = required.map(({ clause, what }) => {
    const found = files.filter(
      ({ kind, clauses: answered }) =>
        (kind === 'document' || kind === 'records') && answers(new Set(answered), clause),
    );
    return markup`<tr data-find>
      <td>${clause}</td>
      <td>${what}</td>
      <td>
        ${
          found.length === 0
            ? markup`<span class="missing">${translate('packIndex.notIncluded')}</span>`
            : found
                .filter(({ path }) => !path.endsWith('.docx') && !path.endsWith('.json'))
                .map(
                  (file) => markup`<div><a href="${hrefOf(file.path)}">${nameOf(file)}</a></div>`,
                )
        }
      </td>
    </tr> `;
  });
  return markup`<section aria-labelledby="required">
    <h2 id="required">${translate('packIndex.required')}</h2>
    <p class="sub">${translate('packIndex.requiredHelp')}</p>
    ${table([translate('packIndex.clause'), translate('packIndex.what'), translate('packIndex.where')], rows)}
  </section>`;
}

function table(heads: readonly string[], rows: readonly Html[]): Html {
  return markup`<table>
    <thead>
      <tr>
        ${heads.map((head) => markup`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function allFiles({ files }: PackIndexInput): Html {
  const rows = files.map(
    (file) =>
      markup`<tr data-find>
        <td><a href="${hrefOf(file.path)}">${file.path}</a></td>
        <td>${kindOf(file)}</td>
        <td>${file.clauses.join(', ')}</td>
        <td class="size">${sizeOf(file.size)}</td>
      </tr> `,
  );
  return markup`<section aria-labelledby="files">
    <h2 id="files">${translate('packIndex.files')}</h2>
    ${table([translate('packIndex.file'), translate('packIndex.whatItIs'), translate('packIndex.clauses'), translate('packIndex.size')], rows)}
  </section>`;
}

function howToCheck({ signers }: PackIndexInput): Html {
  return markup`<section aria-labelledby="check">
    <h2 id="check">${translate('packIndex.check')}</h2>
    <p>
      ${translate('packIndex.checkHelp')}
      <a href="${packPaths.instructions}">${packPaths.instructions}</a>
    </p>
    ${table(
      [translate('signatures.doc.by'), translate('identities.fingerprint')],
      signers.map(
        (signer) =>
          markup`<tr>
            <td>
              ${[signer.name, signer.function, signer.organisation].filter((part) => part !== '').join(', ')}
            </td>
            <td><code>${signer.fingerprint}</code></td>
          </tr>`,
      ),
    )}
  </section>`;
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
