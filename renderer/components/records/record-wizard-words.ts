import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import type { RecordWizardWords } from '../../../shared/wizards/record-wizard.ts';
import { t } from '../../lib/i18n.ts';
import { capital, headLabel, wordsOf } from '../../lib/record-words.ts';

/** The words of a type as its wizard and its page take them. */
export function wizardWords(type: RecordTypeName): RecordWizardWords {
  const { groups, fields, links, problems, one } = wordsOf(type);
  return {
    first: {
      title: t('registers.wizard.first', { one: capital(one) }),
      intro: t('registers.wizard.first.intro'),
    },
    title: headLabel(type, 'title'),
    titleHelp: t('registers.wizard.title.help'),
    owner: headLabel(type, 'owner'),
    ownerHelp: t('registers.wizard.owner.help'),
    due: headLabel(type, 'due'),
    dueHelp: t('registers.wizard.due.help'),
    groups,
    fields,
    links,
    ...(problems === undefined ? {} : { problems }),
  };
}
