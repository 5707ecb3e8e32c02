import { Button, ScrollArea } from '@mantine/core';
import { IconDownload, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { Section } from '../../components/Page.tsx';
import { useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { toast } from '../../lib/store.ts';
import classes from './SupportSection.module.css';

/** The log that a user can send: seen first, then saved. */
export function SupportSection() {
  // Read when asked for, since it grows while the program runs.
  const read = useWrite('app.readLog');
  const save = useWrite('app.saveLog');
  const [open, setOpen] = useState(false);
  const toggle = (): void => {
    setOpen(!open);
    if (!open) read.mutate(undefined);
  };
  const saveIt = (): void =>
    save.mutate(undefined, {
      onSuccess: (name) => {
        if (name !== null) toast({ tone: 'good', title: t('support.log.saved', { name }) });
      },
    });
  const Eye = open ? IconEyeOff : IconEye;
  return (
    <Section title={t('support.log')} description={t('support.log.help')}>
      <div className={classes['actions']}>
        <Button
          variant="default"
          aria-expanded={open}
          leftSection={<Eye size={16} aria-hidden="true" />}
          onClick={toggle}
        >
          {t(open ? 'support.log.hide' : 'support.log.show')}
        </Button>
        <Button
          variant="default"
          loading={save.isPending}
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={saveIt}
        >
          {t('support.log.save')}
        </Button>
      </div>
      {open && read.data !== undefined && (
        <>
          <p role="status">
            {read.data.failures === 0
              ? t('support.log.empty')
              : t('support.log.count', { count: read.data.failures })}
          </p>
          <ScrollArea.Autosize
            mah={240}
            className={classes['content'] ?? ''}
            viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('support.log.content') }}
          >
            <pre className={classes['text']}>{read.data.text}</pre>
          </ScrollArea.Autosize>
        </>
      )}
    </Section>
  );
}
