import { Anchor } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { RecordBrief } from '../../../../shared/contract/record-values.ts';
import type { Template } from '../../../../shared/domain/library.ts';
import { policyTemplate } from '../../../../shared/domain/policy.ts';
import { gapWords } from '../../../../shared/documents/templates/values.ts';
import { Banner } from '../../../components/Banner.tsx';
import { Facts } from '../../../components/Facts.tsx';
import { RecordChip } from '../../../components/records/RecordChip.tsx';
import { MarkdownView } from '../../../components/rich-text/MarkdownView.tsx';
import { QueryView } from '../../../components/states.tsx';
import { useOperation } from '../../../lib/api.ts';
import { t } from '../../../lib/i18n.ts';
import { fieldWords, headLabel } from '../../../lib/record-words.ts';
import { routes } from '../../../lib/routes.ts';
import classes from './TemplateChoice.module.css';

interface TemplatePreviewProps {
  readonly template: Template;
  readonly made: RecordBrief | undefined;
}

/** What a template is for, and the document that it would become now. */
export function TemplatePreview({ template, made }: TemplatePreviewProps) {
  const { id, title, purpose, clauses, owner, approver, reviewMonths } = template;
  const filled = useOperation('controlled.preview', { template: id });
  return (
    // Focusable, so that it can be scrolled with the keyboard.
    <section className={classes['preview']} aria-label={title} tabIndex={0}>
      <h2 className={classes['previewTitle']}>{title}</h2>
      <p className={classes['purpose']}>{purpose}</p>
      <Facts
        facts={[
          [fieldWords('document', 'requirements').label, clauses.join(', ')],
          [headLabel('document', 'owner'), owner],
          [fieldWords('document', 'approver').label, approver],
          [fieldWords('document', 'reviewMonths').label, reviewMonths],
        ]}
      />
      {made !== undefined && (
        <p className={classes['used']}>
          {t('controlled.new.used')} <RecordChip record={made} />
        </p>
      )}
      {id === policyTemplate && (
        <Banner
          tone="info"
          icon={IconInfoCircle}
          action={
            <Anchor component={Link} href={routes.policy()} size="sm">
              {t('controlled.policy.open')}
            </Anchor>
          }
        >
          {t('controlled.new.policyHint')}
        </Banner>
      )}
      <QueryView query={filled}>
        {({ body, unfilled }) => (
          <>
            {unfilled.length > 0 && (
              <div className={classes['lacking']}>
                <p>{t('controlled.new.lacking', { count: unfilled.length })}</p>
                <ul>
                  {unfilled.map((name) => (
                    <li key={name}>{gapWords(name)}</li>
                  ))}
                </ul>
              </div>
            )}
            <MarkdownView value={body} />
          </>
        )}
      </QueryView>
    </section>
  );
}
