import { IconInfoCircle } from '@tabler/icons-react';
import type { DocumentItem } from '../../../shared/contract/values.ts';
import { LoadingState, QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { PreviewBoundary } from './PreviewBoundary.tsx';
import { PreviewDesk } from './PreviewDesk.tsx';
import { DocPreview } from './preview/DocPreview.tsx';
import classes from './KindPreview.module.css';

/** A document of the registers as it will be, built where the records are. */
export function KindPreview({ document, subjectId }: DocumentItem) {
  const preview = useOperation('document.preview', { document, subjectId });
  return (
    <PreviewDesk>
      <QueryView query={preview} loading={<LoadingState label={t('documents.preview.loading')} />}>
        {({ doc, leftOut }) => (
          <PreviewBoundary>
            {leftOut > 0 && (
              <p className={classes['leftOut']}>
                <IconInfoCircle size={16} aria-hidden="true" />
                {t('documents.preview.leftOut', { count: leftOut })}
              </p>
            )}
            <DocPreview doc={doc} />
          </PreviewBoundary>
        )}
      </QueryView>
    </PreviewDesk>
  );
}
