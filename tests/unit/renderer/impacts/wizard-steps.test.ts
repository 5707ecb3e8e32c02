import { describe, expect, it } from 'vitest';
import { wizardWords } from '../../../../renderer/components/records/record-wizard-words.ts';
import { initialDraft } from '../../../../renderer/features/register/new/initial.ts';
import { specOf } from '../../../../shared/domain/records/types.ts';
import { recordWizard } from '../../../../shared/wizards/record-wizard.ts';
import { stepsFor } from '../../../../shared/wizards/wizard.ts';

describe('the wizard of an impact assessment', () => {
  const wizard = recordWizard(specOf('impact'), wizardWords('impact'));
  const shownFor = (fullNeeded: string | null): readonly string[] =>
    stepsFor(wizard, { ...initialDraft('impact', null), fullNeeded }).map(({ id }) => id);

  it('leaves out the step that only a full assessment needs', () => {
    expect(shownFor('yes')).toContain('affected');
    expect(shownFor(null)).toEqual(shownFor('yes'));
    expect(shownFor('no')).toEqual(shownFor('yes').filter((id) => id !== 'affected'));
  });

  it('leaves questions, benefits and harms to the guided assessment', () => {
    const asked = wizard.steps.flatMap(({ fields }) => fields.map(({ name }) => name));
    for (const name of ['screening', 'benefits', 'harms', 'without']) {
      expect(asked).not.toContain(name);
    }
    expect(asked).toContain('fullNeeded');
  });
});
