import { Button, Tabs } from '@mantine/core';
import { IconArchive, IconLock } from '@tabler/icons-react';
import { memo, Suspense, useCallback, useMemo, useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { isLocked } from '../../../shared/domain/records/record.ts';
import { fieldsOf } from '../../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../../shared/domain/records/types.ts';
import { Banner } from '../../components/Banner.tsx';
import { DropArea } from '../../components/DropArea.tsx';
import { importDropped, importPasted } from '../../components/evidence/imports.ts';
import type { EvidencePlace } from '../../components/evidence/place.ts';
import { usePaste } from '../../components/evidence/usePaste.ts';
import { setArchived } from '../../components/records/record-actions.ts';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { EmptyState, LoadingState, QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { useCommands } from '../../lib/commands.ts';
import { errorText } from '../../lib/errors.ts';
import { formatInstant } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { fieldOf, manyOf, statusText } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import type { AllRegisterExtras, RecordPanel, RecordPanels } from './extras.ts';
import { ConflictPanel } from './record/ConflictPanel.tsx';
import { focusPart } from './record/focus-part.ts';
import { History } from './record/History.tsx';
import { lockedNames } from './record/locking.ts';
import { MissingBar } from './record/MissingBar.tsx';
import { RecordAside } from './record/RecordAside.tsx';
import { RecordForm } from './record/RecordForm.tsx';
import { RecordHead } from './record/RecordHead.tsx';
import { useNeighbours } from './record/useNeighbours.ts';
import classes from './RecordScreen.module.css';

interface RecordScreenProps {
  readonly id: string;
  readonly panels: RecordPanels;
  readonly extras: AllRegisterExtras;
}

/** One record: its fields, what belongs to its type, its links, evidence and history. */
export function RecordScreen({ id, panels, extras }: RecordScreenProps) {
  const query = useOperation('record.read', { id });
  // Undo may take back that it was made, and redo bring it back.
  if (query.error?.code === 'record.not-found') {
    return <Gone error={query.error} type={query.data?.record.type ?? null} />;
  }
  return (
    <QueryView query={query}>
      {(detail) => <RecordPage detail={detail} panels={panels} extras={extras} />}
    </QueryView>
  );
}

interface GoneProps {
  readonly error: unknown;
  readonly type: RecordTypeName | null;
}

/** In place of a record that is no longer there. */
function Gone({ error, type }: GoneProps) {
  const { title, meaning, todo } = errorText(error);
  return (
    <EmptyState
      title={title}
      body={`${meaning} ${todo}`}
      action={
        type !== null && (
          <Button variant="default" onClick={() => goTo(routes.register(type))}>
            {t('registers.backTo', { many: manyOf(type) })}
          </Button>
        )
      }
    />
  );
}

const none: readonly RecordPanel[] = [];

interface RecordPageProps {
  readonly detail: RecordDetail;
  readonly panels: RecordPanels;
  readonly extras: AllRegisterExtras;
}

function RecordPage({ detail, panels, extras }: RecordPageProps) {
  const { record } = detail;
  const { id, type, code, archivedAt } = record;
  const workspaceReadOnly = useReadOnly();
  const readOnly = workspaceReadOnly || archivedAt !== null;
  // What was signed stays as it was signed; a scan of the signature may still be added.
  const isFrozen = isLocked(record);
  const edited = useRecordDraft(record);
  const locked = useMemo(() => lockedNames(record), [record]);
  const own = panels[type] ?? none;
  const first = own.find((panel) => panel.first === true);
  const [tab, setTab] = useState(first?.id ?? 'details');
  const [previewId, setPreviewId] = useState<string | null>(null);
  const place = useMemo(
    (): EvidencePlace => ({ target: { recordId: id }, name: code, address: routes.record(id) }),
    [id, code],
  );
  const { previous, next } = useNeighbours(record);
  usePaste((files) => void importPasted(files, place), !readOnly);
  useCommands([
    {
      id: 'record.previous',
      label: 'registers.previous',
      group: 'registers.group',
      shortcut: '[',
      when: () => previous !== null,
      run: () => previous?.(),
    },
    {
      id: 'record.next',
      label: 'registers.next',
      group: 'registers.group',
      shortcut: ']',
      when: () => next !== null,
      run: () => next?.(),
    },
    {
      id: 'record.list',
      label: 'registers.back',
      group: 'registers.group',
      shortcut: 'U',
      run: () => goTo(routes.register(type)),
    },
  ]);
  const goToPart = (name: string): void => {
    const panel = own.find(({ fields = [] }) => fields.includes(name));
    // Owner and links are in sight whatever tab is open.
    if (fieldOf(type, name) !== undefined) setTab(panel?.id ?? 'details');
    focusPart(name);
  };
  const onPreview = useCallback(
    (shown: string | null) => setPreviewId((before) => (shown === before ? null : shown)),
    [],
  );
  const taken = own.flatMap(({ fields = [] }) => fields);
  const isFormEmpty = fieldsOf(specOf(type)).every(({ name }) => taken.includes(name));

  return (
    <div className={classes['drop']}>
      <DropArea
        disabled={readOnly}
        label={t('registers.dropHere', { code })}
        onFiles={(files) => void importDropped(files, place)}
      >
        <div className={classes['page']}>
          <RecordHead detail={detail} edited={edited} extras={extras[type] ?? {}} locked={locked} />
          <div className={classes['columns']} data-preview={previewId !== null || undefined}>
            <div className={classes['main']}>
              <Archived detail={detail} readOnly={workspaceReadOnly} />
              {locked.includes('title') && !readOnly && (
                <Banner tone="info" icon={IconLock}>
                  {t(type === 'document-version' ? 'registers.locked.version' : 'registers.locked')}
                </Banner>
              )}
              {isFrozen && !readOnly && (
                <Banner tone="info" icon={IconLock}>
                  {t('registers.locked.status', { status: statusText(type, record.status) })}
                </Banner>
              )}
              <ConflictPanel record={record} edited={edited} />
              {!readOnly && !isFrozen && <MissingBar detail={detail} onGo={goToPart} />}
              <Tabs
                value={tab}
                onChange={(value) => setTab(value ?? 'details')}
                keepMounted={false}
              >
                <Tabs.List aria-label={t('registers.parts')}>
                  {first !== undefined && <Tabs.Tab value={first.id}>{first.title}</Tabs.Tab>}
                  {!isFormEmpty && <Tabs.Tab value="details">{t('registers.details')}</Tabs.Tab>}
                  {own
                    .filter((panel) => panel !== first)
                    .map((panel) => (
                      <Tabs.Tab key={panel.id} value={panel.id}>
                        {panel.title}
                      </Tabs.Tab>
                    ))}
                  <Tabs.Tab value="history">{t('registers.history')}</Tabs.Tab>
                </Tabs.List>
                <Tabs.Panel value="details" className={classes['panel'] ?? ''}>
                  <RecordForm
                    record={record}
                    edited={edited}
                    readOnly={readOnly || isFrozen}
                    locked={locked}
                    without={taken}
                  />
                </Tabs.Panel>
                {own.map(({ id: panelId, component: Panel }) => (
                  <Tabs.Panel key={panelId} value={panelId} className={classes['panel'] ?? ''}>
                    <Suspense fallback={<LoadingState />}>
                      <PanelView panel={Panel} detail={detail} />
                    </Suspense>
                  </Tabs.Panel>
                ))}
                <Tabs.Panel value="history" className={classes['panel'] ?? ''}>
                  <History record={record} readOnly={readOnly} />
                </Tabs.Panel>
              </Tabs>
            </div>
            <RecordAside
              detail={detail}
              place={place}
              readOnly={readOnly}
              previewId={previewId}
              onPreview={onPreview}
            />
          </div>
        </div>
      </DropArea>
    </div>
  );
}

interface PanelViewProps {
  readonly panel: RecordPanel['component'];
  readonly detail: RecordDetail;
}

/** Typing into the form leaves a panel alone: it is about what is stored. */
const PanelView = memo(function PanelView({ panel: Panel, detail }: PanelViewProps) {
  return <Panel detail={detail} />;
});

interface ArchivedProps {
  readonly detail: RecordDetail;
  readonly readOnly: boolean;
}

function Archived({ detail: { record }, readOnly }: ArchivedProps) {
  const { id, type, archivedAt } = record;
  if (archivedAt === null) return null;
  return (
    <Banner
      tone="info"
      icon={IconArchive}
      action={
        !readOnly && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void setArchived({ type, ids: [id] }, false)}
          >
            {t('registers.unarchive')}
          </Button>
        )
      }
    >
      {t('registers.archivedOn', { when: formatInstant(archivedAt) })}
    </Banner>
  );
}
