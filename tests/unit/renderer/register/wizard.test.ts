import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wizardWords } from '../../../../renderer/components/records/record-wizard-words.ts';
import { creationOf, initialDraft } from '../../../../renderer/features/register/new/initial.ts';
import { parseFirstLink, routes } from '../../../../renderer/lib/routes.ts';
import { operations } from '../../../../shared/contract/operations.ts';
import { patchSchema } from '../../../../shared/domain/records/schema.ts';
import { fieldsOf } from '../../../../shared/domain/records/spec.ts';
import { recordTypeNames, specOf } from '../../../../shared/domain/records/types.ts';
import { linkName, recordWizard } from '../../../../shared/wizards/record-wizard.ts';
import { problemsOf } from '../../../../shared/wizards/wizard.ts';
import { recordId } from '../../domain/record-fixture.ts';
import { anyDraft } from './arbitrary.ts';

const wizardOf = (type: (typeof recordTypeNames)[number]) =>
  recordWizard(specOf(type), wizardWords(type));

const system = {
  id: recordId('system', 1),
  type: 'system' as const,
  code: 'AIS-001',
  title: 'Triage',
  status: 'design',
  archived: false,
};

describe('the wizard of a record type', () => {
  it('asks at most seven things a step, and each thing once', () => {
    for (const type of recordTypeNames) {
      const spec = specOf(type);
      const { steps } = wizardOf(type);
      for (const { fields } of steps) {
        expect(fields.length).toBeGreaterThan(0);
        expect(fields.length).toBeLessThanOrEqual(7);
      }
      const asked = steps.flatMap(({ fields }) => fields.map(({ name }) => name));
      const wanted = [
        'title',
        'owner',
        'due',
        ...fieldsOf(spec)
          // What has a panel of its own on the page is left to it.
          .filter(({ computed, later }) => computed !== true && later !== true)
          .map(({ name }) => name),
        ...spec.links
          .filter(({ group, required }) => group !== undefined || required === true)
          .map(({ name }) => linkName(name)),
      ];
      expect(asked.toSorted()).toEqual(wanted.toSorted());
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    }
  });

  it('goes on only when what is required is there', () => {
    for (const type of recordTypeNames) {
      const draft = { ...initialDraft(type, null), title: '' };
      for (const step of wizardOf(type).steps) {
        const lacking = problemsOf(step, draft).map(({ field }) => field);
        const required = step.fields
          .filter((field) => field.required === true && (field.when?.(draft) ?? true))
          .map(({ name }) => name)
          // Criteria begin filled in.
          .filter((name) => type !== 'risk-criteria' || name === 'title');
        expect(lacking.toSorted()).toEqual(required.toSorted());
      }
    }
  });

  it('says a contradiction beside its field, in the words of the type', () => {
    const draft = {
      ...initialDraft('objective', null),
      title: 'Fewer wrong rejections',
      why: 'x',
      startOn: '2026-06-01',
      due: '2026-05-01',
    };
    const [head, ...groups] = wizardOf('objective').steps;
    const found = [head, ...groups].flatMap((step) =>
      step === undefined ? [] : problemsOf(step, draft),
    );
    const problem = found.find(({ field }) => field === 'due');
    expect(problem?.problem).toBe('rule');
    expect(problem?.message).toMatch(/\w+ .*\./);
  });

  it('makes a record that the operations take, from any entries', () => {
    for (const type of recordTypeNames) {
      fc.assert(
        fc.property(anyDraft(type), (typed) => {
          const draft = { ...initialDraft(type, null), ...typed, title: 'A title' };
          const input = creationOf(type, draft);
          operations['record.create'].input.parse(input);
          const data = patchSchema(specOf(type)).safeParse(input.data);
          expect(data.error?.issues ?? []).toEqual([]);
        }),
        { numRuns: 20 },
      );
    }
  });
});

describe('a record that begins linked', () => {
  it('has the link among its entries', () => {
    const draft = initialDraft('risk', { relation: 'concerns', record: system });
    expect(creationOf('risk', { ...draft, title: 'x' }).links).toEqual([
      { relation: 'concerns', toId: system.id },
    ]);
  });

  it('finds the link in its address', () => {
    for (const link of [
      { relation: 'used-by', toId: system.id },
      { relation: 'modified-by', fromId: system.id },
    ]) {
      const address = routes.recordNew('risk', link);
      expect(address).toMatch(/^\/registers\/risk\/new\//);
      expect(parseFirstLink(address.split('/').at(-1))).toEqual(link);
    }
    expect(routes.recordNew('risk')).toBe('/registers/risk/new');
    expect(parseFirstLink(undefined)).toBeNull();
    expect(parseFirstLink('nonsense')).toBeNull();
  });
});
