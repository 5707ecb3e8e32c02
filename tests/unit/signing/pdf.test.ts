import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../../electron/documents/pdf.ts';
import type { SigningIdentity } from '../../../electron/signing/identity.ts';
import { signPdf, verifyPdf } from '../../../electron/signing/pdf.ts';
import { fromPkcs12 } from '../../../electron/signing/pkcs12.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { temporaryFolder } from '../../fixtures/folder.ts';
import { mutations } from '../../fixtures/mutate.ts';
import { fixture, password, person } from '../../fixtures/signing/people.ts';
import { compressedPdf, plainPdf, withUpdate } from '../../fixtures/signing/pdfs.ts';
import { sampleDoc } from '../../documents/sample.ts';
import { assets, pdfInfo, pdfStructure, pdfText } from '../../documents/support.ts';

let author: SigningIdentity;
let manager: SigningIdentity;
let consultant: SigningIdentity;
let report: Uint8Array;
beforeAll(async () => {
  author = await person('김민수 Élodie (1)');
  manager = await person('Max Manager', 'rsa-3072');
  consultant = await fromPkcs12(fixture('chain.p12'), password);
  report = await renderPdf(sampleDoc([]), assets);
});
const signing = (day: number) => ({ at: `2027-01-${10 + day}T10:00:00Z`, reason: 'Approved – é' });

async function signed(
  pdf: Uint8Array,
  ...signers: readonly SigningIdentity[]
): Promise<Uint8Array> {
  let result = pdf;
  for (const [day, signer] of signers.entries()) {
    result = await signPdf(result, signer, signing(day));
  }
  return result;
}

/** What pdfsig says of each signature. */
function pdfsig(pdf: Uint8Array): { readonly valid: number; readonly text: string } {
  const path = join(temporaryFolder(), 'd.pdf');
  writeFileSync(path, pdf);
  const text = execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8', stdio: 'pipe' });
  return { valid: text.split('Signature is Valid.').length - 1, text };
}

const kinds: readonly (readonly [string, () => Uint8Array])[] = [
  ['of Aimsbook', () => report],
  ['with compressed structure', compressedPdf],
  ['of a classic kind', plainPdf],
];

describe.each(kinds)('a PDF %s', (_kind, pdf) => {
  it('takes one, two, three signatures, and pdfsig agrees', async () => {
    const all = [author, manager, consultant];
    for (const count of [1, 2, 3]) {
      const file = await signed(pdf(), ...all.slice(0, count));
      expect(file.subarray(0, pdf().length)).toEqual(pdf());
      const { valid, text } = pdfsig(file);
      expect(valid, text).toBe(count);
      expect(text.match(/ETSI\.CAdES\.detached/g)).toHaveLength(count);
      expect(text.match(/Total document signed/g)).toHaveLength(1);
      const checks = await verifyPdf(file);
      expect(checks).toMatchObject(
        all.slice(0, count).map((_signer, at) => ({
          field: `Signature${at + 1}`,
          signedAt: `2027-01-${10 + at}T10:00:00.000Z`,
          reason: 'Approved – é',
          intact: true,
          problems: [],
          coversWholeFile: at === count - 1,
        })),
      );
    }
  });
});

describe('a signed report', () => {
  it('says who signed, why, where and when', async () => {
    const pdf = await signPdf(report, author, { ...signing(0), location: 'Genève' });
    const [check] = await verifyPdf(pdf, { trusted: [author.certificate] });
    expect(check).toMatchObject({
      certificate: { name: '김민수 Élodie (1)', function: 'Head of Quality' },
      location: 'Genève',
      trusted: 'trusted',
    });
    const { text } = pdfsig(pdf);
    expect(text).toContain('김민수 Élodie (1)');
    expect(text).toMatch(/Signing Time: Jan 10 2027 \d\d:00:00/);
    expect(text).toContain('SHA-256');
  });

  it('stays tagged and a PDF/A in form, and reads as before', async () => {
    const pdf = await signed(report, author, manager);
    const raw = Buffer.from(pdf).toString('latin1');
    expect(pdfText(pdf)).toBe(pdfText(report));
    expect(pdfStructure(pdf)).toBe(pdfStructure(report));
    expect(pdfInfo(pdf)).toMatch(/Tagged: +yes/);
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    // Printed, with an appearance, of no extent; only ever added to.
    expect(raw.match(/\/F 132\n\/Rect \[0 0 0 0\]/g)).toHaveLength(2);
    expect(raw.match(/\/AP <<\/N \d+ 0 R>>/g)).toHaveLength(2);
    expect(raw).toContain('/SigFlags 3');
    expect(raw).not.toContain('/NeedAppearances');
    const ids = raw.match(/\/ID \[<[0-9a-f]{32}>/g) ?? [];
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
  });

  it('has no trusted signature only because somebody else is trusted', async () => {
    const pdf = await signed(report, consultant);
    const [check] = await verifyPdf(pdf, { trusted: [author.certificate] });
    expect(check).toMatchObject({ intact: true, trusted: 'unknown-issuer' });
  });
});

describe('an unsigned PDF', () => {
  it('has no signature', async () => {
    expect(await verifyPdf(report)).toEqual([]);
  });

  it('is refused where it is encrypted or lets nobody sign', async () => {
    const encrypted = plainPdf({ trailer: '/Encrypt <</Filter /Standard>>' });
    const certified = plainPdf({ catalog: ' /Perms <</DocMDP 4 0 R>>' });
    for (const pdf of [encrypted, certified]) {
      const { code } = await failureOfAsync(() => signPdf(pdf, author, signing(0)));
      expect(code).toBe('pdf.protected');
    }
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', Buffer.from('%PDF-1.7 and nothing more')],
    ['one that is cut off', plainPdf().subarray(0, 300)],
    ['a circle', withUpdate(plainPdf(), []).with(0, 0x25)],
  ])('that is %s is refused or read, never followed for ever', async (_what, pdf) => {
    const outcome = await verifyPdf(pdf).then(
      (checks) => checks.length,
      (error: { code?: string }) => error.code,
    );
    expect([0, 'pdf.unreadable']).toContain(outcome);
  });
});

it('that swells when it is unpacked, or names endless objects, is refused at once', async () => {
  const bomb = Buffer.from(compressedPdf()).toString('latin1');
  for (const other of [
    bomb.replace('/W [1 2 1]', '/W [0 0 0]').replace('/Root', '/Index [0 999999 0 999999] /Root'),
    bomb.replace('/N 4 ', '/N 99999999999 '),
  ]) {
    const { code } = await failureOfAsync(() => verifyPdf(Buffer.from(other, 'latin1')));
    expect(code).toBe('pdf.unreadable');
  }
});

describe('what comes after a signature', () => {
  const changes: readonly (readonly [string, readonly (readonly [number, string])[]])[] = [
    ['another page content', [[4, '<</Length 1>>\nstream\nn\nendstream']]],
    ['another page size', [[2, '<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 9 9]>>']]],
    [
      'an annotation',
      [
        [6, '[50 0 R]'],
        [50, '<</Type /Annot /Subtype /FreeText>>'],
      ],
    ],
    ['an object that nothing names', [[60, '<<>>']]],
    ['nothing at all', []],
  ];
  it.each(changes)('is noticed: %s', async (_what, change) => {
    const pdf = withUpdate(await signed(plainPdf(), author), change);
    expect(await verifyPdf(pdf)).toMatchObject([
      { intact: false, problems: ['changed-after-signing'], coversWholeFile: false },
    ]);
  });

  it('is noticed where a further signature covers it', async () => {
    const changed = withUpdate(await signed(plainPdf(), author), [[60, '<<>>']]);
    const checks = await verifyPdf(await signPdf(changed, manager, signing(1)));
    expect(checks).toMatchObject([
      { intact: false, problems: ['changed-after-signing'] },
      { intact: true, problems: [] },
    ]);
  });

  it('is noticed where the later signature shows something on the page', async () => {
    const once = await signed(plainPdf(), author);
    const twice = Buffer.from(await signPdf(once, manager, signing(1))).toString('latin1');
    const shown = twice.slice(once.length).replace('/Rect [10 20 10 20]', '/Rect [10 20 90 90]');
    const [first] = await verifyPdf(Buffer.from(twice.slice(0, once.length) + shown, 'latin1'));
    expect(first).toMatchObject({ intact: false, problems: ['changed-after-signing'] });
  });
});

describe('any other byte', () => {
  it('of a signed file is noticed (property)', async () => {
    const pdf = await signed(report, author);
    const property = fc.asyncProperty(
      fc.nat(pdf.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (place, change) => {
        expect(await isIntact(pdf.with(place, (pdf[place] ?? 0) ^ change))).toBe(false);
      },
    );
    await fc.assert(property, { numRuns: 150 });
    expect(await isIntact(pdf)).toBe(true);
  });

  it('of a small file with two signatures is noticed, wherever it is', async () => {
    const pdf = await signed(plainPdf(), author, consultant);
    for (let place = 0; place < pdf.length; place += 7) {
      const change = [0x01, 0x20, 0x80][place % 3] ?? 1;
      const other = pdf.with(place, (pdf[place] ?? 0) ^ change);
      expect(await isIntact(other), `byte ${place}`).toBe(false);
    }
  });

  it('and any other damage is noticed or refused', async () => {
    for (const file of [await signed(plainPdf(), author), await signed(compressedPdf(), author)]) {
      for (const other of mutations(file, 200)) expect(await isIntact(other)).toBe(false);
    }
    for (const other of mutations(compressedPdf(), 200)) {
      const outcome = await signPdf(other, author, signing(0)).then(
        () => 'signed',
        (error: { code?: string }) => error.code,
      );
      expect(['signed', 'pdf.unreadable', 'pdf.protected']).toContain(outcome);
    }
  });
});

/** Whether there are signatures and all are intact; any failure but the expected ones fails the test. */
async function isIntact(pdf: Uint8Array): Promise<boolean> {
  try {
    const checks = await verifyPdf(pdf);
    return checks.length > 0 && checks.every(({ intact }) => intact);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'signature.damaged' && code !== 'pdf.unreadable') throw error;
    return false;
  }
}
