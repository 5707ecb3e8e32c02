import { expect, it } from 'vitest';
import { recoverySheet } from '../../shared/documents/recovery-sheet.ts';
import { checkDoc } from '../../shared/documents/check.ts';

const facts = {
  fileName: 'client.aims',
  folder: '/home/mia/clients',
  organisation: 'Acme Ltd',
  setOn: '2026-05-14',
  createdAt: '2026-05-15T09:00:00.000Z',
  language: 'en-GB',
  pageSize: 'A4',
} as const;

it('names the file, the day and how others open it, and has room to write', () => {
  const doc = recoverySheet(facts);
  checkDoc(doc);
  const said = JSON.stringify(doc.blocks);
  for (const word of ['client.aims', 'Acme Ltd', '14 May 2026', 'SQLCipher 4', '256000']) {
    expect(said).toContain(word);
  }
  const figure = doc.blocks.find((block) => block.kind === 'figure');
  expect(figure?.drawing.shapes.filter(({ kind }) => kind === 'rect')).toHaveLength(64);
});

it('leaves the day to a pen where it is not known', () => {
  const said = JSON.stringify(recoverySheet({ ...facts, setOn: null }).blocks);
  expect(said).not.toContain('14 May 2026');
  expect(said).toContain('write the day');
});
