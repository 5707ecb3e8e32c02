import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../lib/i18n.ts';
import { saveSettings, useSettings } from '../../lib/settings.ts';
import classes from './WhoAmICard.module.css';

const skippedKey = 'aimsbook.who.skipped';

/** Asks once, lightly, who works on this machine. */
export function WhoAmICard() {
  const settings = useSettings();
  const [skipped, setSkipped] = useState(() => localStorage.getItem(skippedKey) === 'yes');
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [firm, setFirm] = useState('');
  if (settings === undefined || settings.userName !== '' || skipped) return null;
  const skip = (): void => {
    localStorage.setItem(skippedKey, 'yes');
    setSkipped(true);
  };
  return (
    <form
      className={classes['card']}
      aria-label={t('welcome.who.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void saveSettings({
          userName: name.trim(),
          userFunction: role.trim(),
          userFirm: firm.trim(),
        });
      }}
    >
      <h2 className={classes['title']}>{t('welcome.who.title')}</h2>
      <p className={classes['body']}>{t('welcome.who.body')}</p>
      <div className={classes['fields']}>
        <TextInput
          label={t('welcome.who.name')}
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('welcome.who.function')}
          value={role}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <TextInput
          label={t('welcome.who.firm')}
          value={firm}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setFirm(event.currentTarget.value)}
        />
      </div>
      <div className={classes['actions']}>
        <Button variant="subtle" color="gray" onClick={skip}>
          {t('welcome.who.skip')}
        </Button>
        <Button type="submit" variant="default" disabled={name.trim() === ''}>
          {t('welcome.who.save')}
        </Button>
      </div>
    </form>
  );
}
