import { recordSpecs, recordTypeNames, specOf } from '../../../shared/domain/records/types.ts';
import { emptyRow, emptyValue } from '../../../shared/domain/records/schema.ts';
import { fieldsOf, type FieldSpec } from '../../../shared/domain/records/spec.ts';
import { expect, test } from '../fixtures/app.ts';
import { makeWorkspace } from '../fixtures/workspace.ts';
import { waitForHome } from '../pages/home.ts';
import { addressesOf, visit } from '../pages/screens.ts';

/** Text that runs wherever it is taken for HTML, Markdown with HTML or an address. */
const evil = [
  '"><img src=evil onerror="window.__ran=1">',
  '<svg onload="window.__ran=1"></svg>',
  '<script>window.__ran=1</script>',
  '[go](javascript:window.__ran=1)',
  '<a href="javascript:window.__ran=1">go</a>',
  '{{7*7}}${7*7}',
].join(' ');
const evilText = `# ${evil}\n\n| ${evil} |\n| --- |\n| ${evil} |\n\n- ${evil}\n\n<style>*{display:none}</style>`;

function evilValue(field: FieldSpec): unknown {
  switch (field.kind) {
    case 'line':
      return evil;
    case 'text':
    case 'rich':
      return evilText;
    case 'lines':
      return [evil, `${evil} `];
    case 'rows':
      return [
        {
          ...emptyRow(field.columns),
          ...Object.fromEntries(
            field.columns
              .filter(({ computed }) => computed === undefined)
              .map((column) => [column.name, evilValue(column)]),
          ),
        },
      ];
    default:
      return emptyValue(field);
  }
}

/** What is written over the sample's records, and what stands beside them in new ones. */
const attacks = recordTypeNames.map((type) => ({
  type,
  isSingle: specOf(type).single === true,
  statuses: specOf(type).statuses,
  fields: fieldsOf(recordSpecs[type])
    .filter(
      ({ kind, computed }) => computed === undefined && /^(line|text|rich|lines|rows)/.test(kind),
    )
    .map((field) => [field.name, evilValue(field)] as const),
}));

test('text that would run as HTML is text on every screen', async ({ desk }) => {
  test.setTimeout(300_000);
  const path = makeWorkspace(desk, 'sample.aims', 'sample');
  const { page, complaints } = await desk.start([path]);
  await waitForHome(page);

  const written = await page.evaluate(
    async ({ all, line, text }) => {
      const { invoke } = window.aimsbook;
      const names: string[] = [];
      const note = (name: string, answer: { ok: boolean }): void => {
        if (answer.ok) names.push(name);
      };
      for (const { type, fields, isSingle } of all) {
        const found = await invoke('record.find', { types: [type], search: '' });
        const id = found.ok ? found.value[0]?.id : undefined;
        // Where one field is refused, by a rule of its own, the others go in one by one.
        const data = Object.fromEntries(fields);
        const save = async (patch: object): Promise<boolean> => {
          if (id === undefined) return true;
          const answer = await invoke('record.save', { id, patch });
          note(type, answer);
          return answer.ok;
        };
        if (!(await save({ data }))) {
          for (const [name, value] of fields) await save({ data: { [name]: value } });
        }
        const head = { title: line, owner: line };
        await save(head);
        if (isSingle) continue;
        note(type, await invoke('record.create', { type, head, data, links: [] }));
      }
      note(
        'organisation',
        await invoke('organisation.save', {
          name: line,
          legalName: line,
          description: text,
          contactName: line,
          contactEmail: line,
          sites: [{ name: line, address: line }],
        }),
      );
      note('assessor', await invoke('assessor.save', { name: line, function: line, firm: line }));
      const list = await invoke('assessment.list', undefined);
      const assessment = list.ok ? list.value[0]?.assessment.id : undefined;
      if (assessment !== undefined) {
        const patch = { title: line, scope: text, exclusions: text, criteria: text };
        note('assessment', await invoke('assessment.update', { id: assessment, patch }));
        const detail = await invoke('assessment.read', { id: assessment });
        const answers = detail.ok ? detail.value.answers.slice(0, 12) : [];
        for (const { questionId } of answers) {
          const patch = {
            note: text,
            recommendation: text,
            owner: line,
            notApplicableReason: text,
          };
          note(
            'answer',
            await invoke('answer.save', { assessmentId: assessment, questionId, patch }),
          );
        }
        const target = { assessmentId: assessment, questionId: answers[0]?.questionId ?? '' };
        note(
          'reference',
          await invoke('evidence.addReference', {
            title: line,
            location: line,
            description: text,
            target,
          }),
        );
        const bytes = new TextEncoder().encode(text);
        for (const name of [`${line}.html`, `${line}.svg`, `${line}.md`]) {
          note('evidence', await invoke('evidence.importBytes', { name, bytes, target }));
        }
        const plan = detail.ok ? detail.value.actions.slice(0, 5) : [];
        for (const { id } of plan) {
          note('action', await invoke('action.save', { id, patch: { title: line, detail: text } }));
        }
      }
      for (const { type } of all.slice(0, 3)) {
        const query = { search: '', filters: {}, archived: false, sort: null };
        const view = { id: null, type, name: line, query, columns: [] };
        note('view', await invoke('view.save', view as never));
      }
      return names;
    },
    { all: attacks, line: evil, text: evilText },
  );
  const reached = new Set(written);
  // What is frozen or follows rules of its own is left, and no more than that.
  const left = [...recordTypeNames, 'organisation', 'assessor', 'assessment', 'answer'].filter(
    (name) => !reached.has(name),
  );
  expect(left).toEqual(['document-version']);
  await page.reload();
  await page.getByRole('main').waitFor();

  const documents = await page.evaluate(async () => {
    const list = await window.aimsbook.invoke('document.list', undefined);
    const first = new Map<string, string>();
    for (const { document, subject, possible } of list.ok ? list.value : []) {
      const address = `/documents/of/${document}${subject === null ? '' : `/${subject.id}`}`;
      if (possible && !first.has(document)) first.set(document, address);
    }
    return [...first.values()];
  });
  expect(documents.length).toBeGreaterThan(20);
  const evidence = await page.evaluate(async () => {
    const list = await window.aimsbook.invoke('evidence.list', undefined);
    return (list.ok ? list.value : []).slice(-4).map((one) => `/evidence/${one.evidence.id}`);
  });
  let shown = 0;
  // Lists are made of the same parts: a few stand for all.
  const lists = ['risk', 'document', 'person', 'task'].map((type) => `/registers/${type}`);
  const screens = (await addressesOf(page)).filter(
    (one) => !/^\/registers\/[^/]+$/.test(one) || lists.includes(one),
  );
  for (const address of [...screens, ...evidence, ...documents]) {
    await visit(page, address);
    const found = await page.evaluate(() => {
      const made = 'img[src="evil"], svg[onload], a[href^="javascript:" i], [onerror], main script';
      return {
        ran: '__ran' in window,
        made: document.querySelector(made)?.outerHTML ?? '',
        shows: document.body.innerText.includes('onerror="window.__ran=1"'),
      };
    });
    expect(found, address).toMatchObject({ ran: false, made: '' });
    expect(complaints, address).toEqual([]);
    if (found.shows) shown += 1;
  }
  // The text did get to the screens, word for word.
  expect(shown).toBeGreaterThan(80);

  // As HTML it would have been noticed: here it is, put in by hand, and the policy stops it.
  const stopped = await page.evaluate(
    (text) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        );
        const guest = document.createElement('div');
        guest.innerHTML = text;
        document.body.append(guest);
      }),
    evil,
  );
  expect(stopped).toMatch(/^script-src/);
  expect(await page.evaluate(() => '__ran' in window)).toBe(false);
  complaints.length = 0;
});
