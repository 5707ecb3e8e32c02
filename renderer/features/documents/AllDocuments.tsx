import { useDeferredValue, useMemo, useState } from 'react';
import type { DocumentEntry, DocumentItem } from '../../../shared/contract/values.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { DocumentList } from './DocumentList.tsx';
import { DocumentPane } from './DocumentPane.tsx';
import { groupDocuments, itemOf, itemsToWrite, keyOf, shownEntry } from './documents-data.ts';
import { noteTicked, useTicked } from './export-store.ts';
import { FormatChoice } from './FormatChoice.tsx';
import { MakeBar } from './MakeBar.tsx';
import { useWorkspaceKey } from './useExport.ts';
import { WrittenFiles } from './WrittenFiles.tsx';
import classes from './AllDocuments.module.css';

interface AllDocumentsProps {
  readonly entries: readonly DocumentEntry[];
  readonly focus: DocumentItem | null;
}

/** Every document of the workspace: the list to choose from, and the one that is looked at. */
export function AllDocuments({ entries, focus }: AllDocumentsProps) {
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const groups = useMemo(() => groupDocuments(entries, wanted), [entries, wanted]);
  const workspace = useWorkspaceKey();
  const ticked = useTicked(workspace);
  const shown = shownEntry(entries, focus);
  const items = itemsToWrite(entries, ticked, shown);
  const chosen = items.some((item) => ticked.has(keyOf(item)));
  return (
    <div className={classes['screen']}>
      <div className={classes['list']}>
        <DocumentList
          groups={groups}
          search={search}
          onSearch={setSearch}
          shown={shown === undefined ? null : keyOf(itemOf(shown))}
          onShow={({ document, subjectId }) =>
            goTo(routes.document(document, subjectId), { replace: true })
          }
          ticked={ticked}
          onTicked={(next) => noteTicked(workspace, next)}
        />
        <WrittenFiles />
      </div>
      {shown !== undefined && <DocumentPane key={keyOf(itemOf(shown))} entry={shown} />}
      <div className={classes['bar']}>
        <MakeBar items={items}>
          <p className={classes['chosen']}>
            {chosen
              ? t('documents.chosen', { count: items.length })
              : t(items.length > 0 ? 'documents.chosen.shown' : 'documents.chosen.none')}
          </p>
          <FormatChoice brief />
        </MakeBar>
      </div>
    </div>
  );
}
