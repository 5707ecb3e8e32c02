import { Button, Group, Stack } from '@mantine/core';
import type { RecoveryOutcome } from '../../shared/contract/backup-values.ts';
import type { EntityName } from '../../shared/domain/changelog.ts';
import { Dialog } from '../components/Dialog.tsx';
import { formatNumber } from '../lib/format.ts';
import { t } from '../lib/i18n.ts';
import { useApp } from '../lib/store.ts';

/** Says once what was read out of a damaged file, and what was not. */
export function RecoveredDialog() {
  const recovered = useApp((state) => state.recovered);
  if (recovered === null) return null;
  const { records, entries, entriesSetAside, isComplete, lost, filesLost } = recovered;
  const close = (): void => useApp.setState({ recovered: null });
  const figures = { records: formatNumber(records), entries: formatNumber(entries) };
  return (
    <Dialog opened onClose={close} title={t('recovered.title')} size="lg">
      <Stack gap="sm">
        <p>{t(isComplete ? 'recovered.complete' : 'recovered.partly', figures)}</p>
        {entriesSetAside > 0 && (
          <p>{t('recovered.aside', { count: formatNumber(entriesSetAside) })}</p>
        )}
        <Lines title={t('recovered.lost')} lines={byKind(lost)} />
        <Lines title={t('recovered.files')} lines={filesLost} />
        <Group justify="flex-end">
          <Button onClick={close}>{t('common.close')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Records of one kind in one line: how many, and the first that have a name. */
function byKind(lost: RecoveryOutcome['lost']): string[] {
  const kinds = new Map<EntityName, string[]>();
  for (const { entity, label } of lost) kinds.set(entity, [...(kinds.get(entity) ?? []), label]);
  return [...kinds].map(([entity, labels]) => {
    const known = labels.filter((label) => label !== '').slice(0, mostNames);
    const line = t('recovered.kind', {
      kind: t(`backups.entity.${entity}`),
      count: formatNumber(labels.length),
    });
    return known.length === 0 ? line : t('recovered.named', { line, names: known.join(', ') });
  });
}

const mostNames = 5;
const most = 50;

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <p>{title}</p>
      <ul>
        {lines.slice(0, most).map((line, index) => (
          <li key={`${index} ${line}`}>{line}</li>
        ))}
        {lines.length > most && (
          <li>{t('backups.preview.more', { count: lines.length - most })}</li>
        )}
      </ul>
    </div>
  );
}
