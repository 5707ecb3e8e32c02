import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Libraries, Template } from '../../../../shared/domain/library.ts';
import { policyTemplate } from '../../../../shared/domain/policy.ts';
import { documentSpec } from '../../../../shared/domain/records/controlled.ts';
import { Page } from '../../../components/Page.tsx';
import { QueryView } from '../../../components/states.tsx';
import { useOperation, useWrite } from '../../../lib/api.ts';
import { t } from '../../../lib/i18n.ts';
import { newJobId } from '../../../lib/jobs.ts';
import { fieldWords, manyOf, optionText, wordsOf } from '../../../lib/record-words.ts';
import { goTo, routes } from '../../../lib/routes.ts';
import { useReadOnly } from '../../../lib/store.ts';
import { TemplateChoice } from './TemplateChoice.tsx';
import { useMadeFrom } from './useMadeFrom.ts';
import classes from './NewDocumentScreen.module.css';

type Kind = (typeof documentSpec)['groups'][0]['fields'][0]['options'][number];
type Way = 'template' | 'empty' | 'file';

/** Begins a controlled document: from a template, empty, or from a file that is there already. */
export function NewDocumentScreen() {
  const libraries = useOperation('library.read', undefined);
  const [way, setWay] = useState<Way>('template');
  const { asks, auditor } = wordsOf('document');
  return (
    <Page
      title={t('controlled.new.title')}
      breadcrumb={[{ label: manyOf('document'), href: routes.register('document') }]}
      guidance={{ asks, auditor }}
      fill
    >
      <div className={classes['screen']}>
        <SegmentedControl
          className={classes['ways'] ?? ''}
          aria-label={t('controlled.new.ways')}
          value={way}
          onChange={(value) => setWay(value)}
          data={(['template', 'empty', 'file'] as const).map((value) => ({
            value,
            label: t(`controlled.new.way.${value}`),
          }))}
        />
        {way === 'template' && (
          <QueryView query={libraries}>
            {(loaded: Libraries) => <FromTemplate templates={loaded.templates} />}
          </QueryView>
        )}
        {way === 'empty' && <Empty />}
        {way === 'file' && <FromFile />}
      </div>
    </Page>
  );
}

function FromTemplate({ templates }: { readonly templates: readonly Template[] }) {
  const readOnly = useReadOnly();
  const [chosenId, setChosenId] = useState(templates[0]?.id ?? '');
  const [typed, setTyped] = useState<{ readonly id: string; readonly title: string }>();
  const made = useMadeFrom();
  const create = useWrite('controlled.create');
  const chosen = templates.find(({ id }) => id === chosenId);
  if (chosen === undefined) return null;
  const title = typed?.id === chosen.id ? typed.title : chosen.title;
  const isSecondPolicy = chosen.id === policyTemplate && made.has(policyTemplate);
  const finish = (): void =>
    create.mutate(
      { template: chosen.id, title: title.trim(), kind: chosen.kind, body: null },
      { onSuccess: ({ id }) => goTo(routes.record(id)) },
    );
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') finish();
      }}
    >
      <TemplateChoice
        templates={templates}
        made={made}
        chosen={chosen}
        onChoose={({ id }) => setChosenId(id)}
      />
      <footer className={classes['footer']}>
        <TextInput
          className={classes['title'] ?? ''}
          label={t('controlled.new.name')}
          maxLength={300}
          dir="auto"
          value={title}
          onChange={(event) => setTyped({ id: chosen.id, title: event.currentTarget.value })}
        />
        <Button
          type="submit"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          disabled={readOnly || title.trim() === '' || isSecondPolicy}
          loading={create.isPending}
        >
          {t('controlled.new.make')}
        </Button>
      </footer>
    </form>
  );
}

function Empty() {
  const readOnly = useReadOnly();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<Kind>('procedure');
  const create = useWrite('controlled.create');
  const words = fieldWords('document', 'kind');
  return (
    <form
      className={classes['single']}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        create.mutate(
          { template: null, title: title.trim(), kind, body: null },
          { onSuccess: ({ id }) => goTo(routes.record(id)) },
        );
      }}
    >
      <p className={classes['intro']}>{t('controlled.new.empty')}</p>
      <TextInput
        label={t('controlled.new.name')}
        maxLength={300}
        dir="auto"
        withAsterisk
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label={words.label}
        description={words.help}
        allowDeselect={false}
        data={documentSpec.groups[0].fields[0].options.map((value) => ({
          value,
          label: optionText(words, value),
        }))}
        value={kind}
        onChange={(value) => {
          if (value !== null) setKind(value);
        }}
      />
      <Group justify="flex-end">
        <Button
          type="submit"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          disabled={readOnly || title.trim() === ''}
          loading={create.isPending}
        >
          {t('controlled.new.make')}
        </Button>
      </Group>
    </form>
  );
}

function FromFile() {
  const readOnly = useReadOnly();
  const take = useWrite('controlled.import');
  return (
    <div className={classes['single']}>
      <p className={classes['intro']}>{t('controlled.new.file')}</p>
      <p className={classes['intro']}>{t('controlled.new.fileAfter')}</p>
      <Group justify="flex-end">
        <Button
          leftSection={<IconFileImport size={16} aria-hidden="true" />}
          disabled={readOnly}
          loading={take.isPending}
          onClick={() =>
            take.mutate(
              { jobId: newJobId() },
              {
                onSuccess: (document) => {
                  if (document !== null) goTo(routes.record(document.id));
                },
              },
            )
          }
        >
          {t('controlled.new.chooseFile')}
        </Button>
      </Group>
    </div>
  );
}
