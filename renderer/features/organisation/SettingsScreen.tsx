import { NativeSelect, SegmentedControl, Stack, Switch, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { Settings } from '../../../shared/contract/values.ts';
import { FieldRow, FieldRows } from '../../components/FieldRow.tsx';
import { Page, Section } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { useAutosave } from '../../lib/autosave.ts';
import { t } from '../../lib/i18n.ts';
import { changeSettings, saveSettings } from '../../lib/settings.ts';
import { SoftwareSection } from './SoftwareSection.tsx';
import { SupportSection } from './SupportSection.tsx';

const themes = ['auto', 'light', 'dark'] as const;

const youFields = [
  ['userName', 'settings.name'],
  ['userFunction', 'settings.function'],
  ['userFirm', 'settings.firm'],
  ['userEmail', 'settings.email'],
] as const;

/** What belongs to this machine and not to a workspace. */
export function SettingsScreen() {
  const info = useOperation('app.info', undefined);
  return (
    <Page title={t('settings.title')} description={t('settings.description')} width="text">
      <QueryView query={info}>
        {({ settings, version }) => (
          <>
            <You settings={settings} />
            <Look settings={settings} />
            <Notices settings={settings} />
            <Locking settings={settings} />
            <Section title={t('settings.about')}>
              <p>{t('settings.version', { version })}</p>
              <p>{t('settings.offline')}</p>
            </Section>
            <SupportSection />
            <SoftwareSection />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function You({ settings }: { readonly settings: Settings }) {
  const { draft, edit, flush } = useAutosave<Settings>({
    id: 'settings',
    value: settings,
    save: changeSettings,
  });
  return (
    <Section title={t('settings.you')} description={t('settings.you.help')}>
      <FieldRows>
        {youFields.map(([name, label]) => (
          <FieldRow key={name}>
            <TextInput
              label={t(label)}
              value={draft[name]}
              maxLength={200}
              onChange={(event) => edit({ [name]: event.currentTarget.value })}
              onBlur={() => void flush()}
            />
          </FieldRow>
        ))}
      </FieldRows>
    </Section>
  );
}

/** The note on the desktop about what is due. */
function Notices({ settings }: { readonly settings: Settings }) {
  const { dueNotice, dueNoticeTitles } = settings;
  return (
    <Section title={t('settings.notices')}>
      <Stack gap="sm">
        <Switch
          label={t('settings.notices.due')}
          description={t('settings.notices.due.help')}
          checked={dueNotice}
          onChange={(event) => void saveSettings({ dueNotice: event.currentTarget.checked })}
        />
        <Switch
          label={t('settings.notices.bare')}
          description={t('settings.notices.bare.help')}
          disabled={!dueNotice}
          checked={!dueNoticeTitles}
          onChange={(event) => void saveSettings({ dueNoticeTitles: !event.currentTarget.checked })}
        />
      </Stack>
    </Section>
  );
}

const lockTimes = [0, 5, 15, 30, 60] as const;

/** When a workspace with a passphrase is locked because nobody works here. */
function Locking({ settings }: { readonly settings: Settings }) {
  return (
    <Section title={t('settings.lock')}>
      <NativeSelect
        label={t('settings.lock.after')}
        description={t('settings.lock.help')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maw={360}
        value={String(settings.lockAfter)}
        data={lockTimes.map((time) => ({
          value: String(time),
          label: t(`settings.lock.${time}`),
        }))}
        onChange={(event) => {
          const lockAfter = lockTimes.find((time) => String(time) === event.currentTarget.value);
          if (lockAfter !== undefined) void saveSettings({ lockAfter });
        }}
      />
    </Section>
  );
}

function Look({ settings }: { readonly settings: Settings }) {
  const id = useId();
  return (
    <Section title={t('settings.look')}>
      <div>
        <p id={id}>{t('settings.theme')}</p>
        <SegmentedControl
          mt={4}
          aria-labelledby={id}
          value={settings.theme}
          data={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          onChange={(value) => {
            const theme = themes.find((known) => known === value);
            if (theme !== undefined) void saveSettings({ theme });
          }}
        />
      </div>
    </Section>
  );
}
