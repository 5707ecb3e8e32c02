import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentVersion } from '../../../db/migrations/index.ts';
import type { Answer, Assessment } from '../../../shared/domain/assessment.ts';
import { aimsDocuments } from '../../../shared/documents/aims/index.ts';
import type { CheckReport } from '../../../shared/domain/workspace.ts';
import { run, start } from '../../fixtures/child.ts';
import { checkFile, tamper } from '../../fixtures/database.ts';
import { filesIn, hashOf, temporaryFolder } from '../../fixtures/folder.ts';
import { projectRoot, realCatalogue } from '../../fixtures/world.ts';
import { aimsbook, buildProgram, done, failed, program, script } from './program.ts';

type Listed = (Assessment & { answers: (Answer & { question: string })[] })[];
const list = (file: string): Listed =>
  JSON.parse(done('assessment', file, 'list', '--json')) as Listed;

let folder = '';
let file = '';
/** A workspace that nobody writes to. */
let sample = '';
beforeAll(() => {
  buildProgram();
  folder = mkdtempSync(join(tmpdir(), 'aimsbook-cli-'));
  file = join(folder, 'client.aims');
  sample = join(folder, 'sample.aims');
  done('new', file, '--name', 'Acme Ltd');
  done('new', sample, '--sample');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('help', () => {
  it.each([
    [],
    ['new'],
    ['info'],
    ['check'],
    ['questions'],
    ['assessment'],
    ['documents'],
    ['export'],
    ['records'],
    ['record'],
  ])('tells how: %s', (...command) => {
    const help = done(...command, '--help');
    expect(help).toMatch(/^Usage: aimsbook/);
    expect(help).toContain(command[0] ?? 'Commands:');
  });

  it('and the version are there', () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(done('--version')).toBe(`${version}\n`);
    const started = run(process.execPath, [script, '--version'], tmpdir());
    expect(started).toMatchObject({ code: 0, stdout: `${version}\n` });
    const wrong = run(process.execPath, [script, 'frobnicate']);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('a wrong call ends with 2', () => {
  it.each([
    [['frobnicate']],
    [['new']],
    [['info', 'a.aims', '--jsonn']],
    [['new', 'x.aims', '--name', '']],
    [['assessment', 'a.aims', 'erase']],
    [['assessment', 'a.aims', 'new']],
    [['assessment', 'a.aims', 'answer']],
    [['assessment', 'a.aims', 'answer', 'Q-4.1-01']],
    [['assessment', 'a.aims', 'answer', 'Q-4.1-01', '--status', 'perhaps']],
    [['assessment', 'a.aims', 'answer', 'Q-4.1-01', '--maturity', '6']],
    [['export', 'a.aims']],
    [['export', 'a.aims', '--document', 'poem']],
    [['export', 'a.aims', '--document', 'gap-report', '--format', 'odt']],
    [['export', 'a.aims', '--document', 'soa', '--assessment', 'GAP-001']],
    [['export', 'a.aims', '--document', 'all', '--assessment', 'GAP-001', '--subject', 'AIS-001']],
    [['records', 'a.aims']],
    [['records', 'a.aims', 'poem']],
    [['record', 'a.aims']],
  ])('%j', (args) => {
    expect(failed(2, ...args)).toContain('aimsbook: ');
  });

  it('also where only the records can tell', () => {
    expect(failed(2, 'assessment', file, 'new', '--title', '')).toContain('title');
  });
});

describe('a problem ends with 1', () => {
  it('names what is wrong with the file, for every command', () => {
    const text = join(folder, 'text.aims');
    writeFileSync(text, 'no workspace');
    for (const args of [
      ['info', text],
      ['check', text, '--json'],
      ['assessment', text, 'list', '--json'],
      ['documents', text, '--json'],
      ['records', text, 'risk', '--json'],
      ['record', text, 'RSK-001', '--json'],
    ]) {
      expect(failed(1, ...args)).toContain('not an Aimsbook workspace');
    }
    expect(failed(1, 'info', join(folder, 'none.aims'))).toContain('not there');
    expect(failed(1, 'new', file)).toContain('already a file');
    expect(failed(1, 'new', join(folder, 'none', 'a.aims'))).toContain('folder');
    expect(readFileSync(text, 'utf8')).toBe('no workspace');
  });

  it('names an assessment and a question that are not there', () => {
    const answer = ['assessment', sample, 'answer'];
    const note = ['--note', 'x', '--assessment', 'GAP-999'];
    expect(failed(1, ...answer, 'Q-4.1-01', ...note)).toContain('GAP-999');
    expect(failed(1, ...answer, 'Q-99.1-01', '--note', 'x')).toContain('Q-99.1-01');
  });

  it('says who has the workspace open', async () => {
    const path = join(temporaryFolder(), 'held.aims');
    done('new', path);
    const holder = start(join(projectRoot, 'tests', 'fixtures', 'programs', 'lock-holder.ts'), [
      path,
    ]);
    await holder.nextLine();
    const line = failed(1, 'assessment', path, 'new', '--title', 'x');
    expect(line).toContain('already open');
    expect(line).toContain(String(holder.child.pid));
    expect(done('check', path)).toContain('sound');
  });
});

describe('new, info and check', () => {
  it('make one plain file that says what it holds', () => {
    expect(JSON.parse(done('info', file, '--json'))).toEqual({
      file,
      organisation: 'Acme Ltd',
      schemaVersion: currentVersion,
      assessments: 0,
      evidence: 0,
    });
    expect(done('info', file)).toContain('organisation: Acme Ltd\n');
    expect(filesIn(folder)).toEqual(expect.arrayContaining(['client.aims', 'sample.aims']));
    expect(filesIn(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('find a sample that is sound, and do not write to it', () => {
    const before = hashOf(sample);
    const report = JSON.parse(done('check', sample, '--json')) as CheckReport;
    expect(report).toMatchObject({ ok: true, problems: [] });
    expect(report.checked.evidenceFiles).toBeGreaterThan(0);
    expect(done('check', sample)).toContain(String(report.checked.records));
    expect(hashOf(sample)).toBe(before);
  });

  it('find a record that was changed behind their back: exit code 1, the report on stdout', () => {
    const path = join(temporaryFolder(), 'client.aims');
    done('new', path);
    tamper(path, `UPDATE organisation SET name = 'Changed'`);
    const before = hashOf(path);
    const json = aimsbook('check', path, '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      problems: [{ kind: 'record', detail: expect.stringContaining('"name"') as string }],
    });
    const text = aimsbook('check', path);
    expect([text.code, text.stderr]).toEqual([1, '']);
    expect(text.stdout).toMatch(/^record: organisation\/organisation: "name" [^\n]*\n$/);
    expect(hashOf(path)).toBe(before);
    expect(filesIn(dirname(path))).toEqual(['client.aims']);
  });
});

describe('questions', () => {
  it('are a JSON array, each with its clause or its control', () => {
    const listed = JSON.parse(done('questions', '--json')) as Record<string, string>[];
    const { questions } = realCatalogue();
    expect(listed.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
    for (const question of listed) {
      const { clause, control } = question;
      expect([clause, control].filter((one) => one !== undefined)).toHaveLength(1);
      expect(question['id']).toContain(`Q-${clause ?? control}-`);
      for (const text of ['text', 'why', 'good', 'action']) expect(question[text]).not.toBe('');
    }
    expect(done('questions').trim().split('\n')).toHaveLength(questions.length);
  });

  it('may be cut off by whoever reads them', async () => {
    const child = spawn(process.execPath, [program, 'questions', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('assessment', () => {
  it('is started, answered and listed; exit code 0 means that it is on disk', () => {
    const path = join(temporaryFolder(), 'client.aims');
    expect(done('new', path)).toBe(`${path}\n`);
    expect(list(path)).toEqual([]);
    expect(failed(1, 'assessment', path, 'answer', 'Q-4.1-01', '--note', 'x')).toContain(
      'assessment',
    );
    expect(done('assessment', path, 'new', '--title', 'First')).toBe('GAP-001\n');
    const answer = (...args: string[]): string => done('assessment', path, 'answer', ...args);
    const note = 'Two words\nand a second line: "quoted" – ünïcode';
    const rating = ['--status', 'partly', '--maturity', '2'];
    expect(answer('Q-4.1-01', ...rating, '--note', note, '--recommendation', 'Do it.')).toBe('');
    expect(list(path)).toMatchObject([
      {
        code: 'GAP-001',
        title: 'First',
        answers: [
          { question: 'Q-4.1-01', status: 'partly', maturity: 2, note, recommendation: 'Do it.' },
        ],
      },
    ]);
    expect(done('assessment', path, 'list')).toMatch(/^GAP-001 {2}\d{4}-\d\d-\d\d {2}First\n$/);

    // What is not named stays; the latest assessment is meant unless another is named.
    answer('Q-4.1-01', '--status', 'conforms');
    expect(done('assessment', path, 'new', '--title', 'Second')).toBe('GAP-002\n');
    answer('Q-4.1-02', '--note', 'second');
    answer('Q-4.1-02', '--note', 'first', '--assessment', 'GAP-001');
    const byCode = new Map(list(path).map((one) => [one.code, one.answers]));
    expect(byCode.get('GAP-002')).toMatchObject([{ question: 'Q-4.1-02', note: 'second' }]);
    expect(byCode.get('GAP-001')).toEqual([
      expect.objectContaining({ question: 'Q-4.1-01', status: 'conforms', note }),
      expect.objectContaining({ question: 'Q-4.1-02', note: 'first' }),
    ]);
    const notApplicable = ['Q-4.1-03', '--status', 'not-applicable'];
    expect(failed(1, 'assessment', path, 'answer', ...notApplicable)).toContain('reason');
    answer(...notApplicable, '--reason', 'None sold.');
    expect(filesIn(dirname(path))).toEqual(['client.aims']);
    expect(checkFile(path)).toMatchObject({ ok: true });
  });
});

describe('documents and export', () => {
  it('say what can be made and what it lacks', () => {
    expect(JSON.parse(done('documents', file, '--json'))).toMatchObject([
      {
        document: 'gap-report',
        title: 'Gap analysis report',
        subject: null,
        ready: false,
        possible: false,
        missing: ['There is no gap analysis to report on yet.'],
        clauses: ['9.1', '9.2.1', '10.1'],
      },
      ...aimsDocuments.map(({ document, clauses }) => ({
        document,
        subject: null,
        ready: false,
        possible: false,
        clauses,
      })),
    ]);
    expect(done('documents', sample)).toMatch(/^gap-report GAP-\d+ {2}ready\n/);
    expect(failed(1, 'export', file, '--document', 'gap-report', '--out', folder)).toContain(
      'assessment',
    );
  });

  it(
    'write the report in both formats, print the paths, and replace nothing',
    { timeout: 120_000 },
    () => {
      const out = join(folder, 'new', 'out');
      const before = hashOf(sample);
      const args = ['export', sample, '--document', 'gap-report', '--out', out];
      const paths = done(...args, '--format', 'pdf,docx')
        .trim()
        .split('\n');
      expect(paths.map((path) => path.replace(/^.*\./, ''))).toEqual(['pdf', 'docx']);
      const [pdf, docx] = paths.map((path) => readFileSync(path));
      expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
      const words = textOfWord(docx ?? Buffer.alloc(0));
      const [latest] = list(sample);
      const answered = latest?.answers.filter(({ status }) => status !== 'not-assessed') ?? [];
      expect(answered.length).toBeGreaterThan(50);
      const { questions } = realCatalogue();
      const texts = answered.flatMap(({ question, note }) => [
        questions.find(({ id }) => id === question)?.text ?? question,
        ...note.split('\n'),
      ]);
      expect(texts.map(plain).filter((text) => !words.includes(text))).toEqual([]);

      const summary = done(...args, '--format', 'docx', '--variant', 'summary').trim();
      expect(paths).not.toContain(summary);
      const again = done(...args, '--format', 'docx', '--variant', 'summary').trim();
      expect(again).toBe(summary.replace('.docx', ' (2).docx'));
      expect(filesIn(out)).toHaveLength(4);
      expect(hashOf(sample)).toBe(before);
    },
  );

  it('refuse a place that is no folder', () => {
    const place = join(folder, 'text-file');
    writeFileSync(place, 'text');
    chmodSync(place, 0o644);
    const args = ['export', sample, '--document', 'gap-report', '--format', 'docx', '--out', place];
    expect(failed(1, ...args)).toContain('folder');
    expect(readFileSync(place, 'utf8')).toBe('text');
  });
});

/** One space between words, as in a line of text. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The text of a Word file, read without the program that wrote it. */
function textOfWord(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const entities: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
  };
  const text = xml
    .replaceAll(/<w:(br|tab|p)\b[^>]*>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');
  return plain(text);
}
