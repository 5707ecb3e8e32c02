import { Section } from '../../components/Page.tsx';
import { t } from '../../lib/i18n.ts';
import { groupIntro } from '../../lib/record-words.ts';
import type { ReviewEdit } from './review-edit.ts';
import { StepFields } from './StepFields.tsx';

const fields = ['suitable', 'adequate', 'effective', 'conclusion'];

/** What top management concludes about the AIMS as a whole. */
export function Conclusion({ edit }: { readonly edit: ReviewEdit }) {
  return (
    <Section title={t('reviews.step.conclusion')} description={groupIntro('review', 'outputs')}>
      <StepFields edit={edit} names={fields} />
    </Section>
  );
}
