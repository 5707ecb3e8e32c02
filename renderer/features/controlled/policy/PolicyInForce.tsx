import { Anchor } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { ControlledDocument } from '../../../../shared/domain/controlled-documents.ts';
import { Banner } from '../../../components/Banner.tsx';
import { MarkdownView } from '../../../components/rich-text/MarkdownView.tsx';
import { t } from '../../../lib/i18n.ts';
import { routes } from '../../../lib/routes.ts';
import classes from './PolicyEditor.module.css';

/** The policy while it can't be changed: to read, with the way to its next version. */
export function PolicyInForce({ document }: { readonly document: ControlledDocument }) {
  const { id, code, status, data } = document;
  const key = status === 'in-review' ? 'policy.inReview' : 'policy.approved';
  return (
    <div className={classes['locked']}>
      <Banner
        tone="info"
        icon={IconLock}
        action={
          <Anchor component={Link} href={routes.record(id)} size="sm">
            {t('policy.toDocument', { code })}
          </Anchor>
        }
      >
        {t(key, { version: data.version })}
      </Banner>
      <section className={classes['preview']} aria-label={t('policy.preview')} tabIndex={0}>
        <MarkdownView value={data.body} headings={2} />
      </section>
    </div>
  );
}
