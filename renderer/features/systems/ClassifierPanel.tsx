import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import type { AiActLibrary } from '../../../shared/domain/library.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { toast } from '../../lib/store.ts';
import { Classified } from './classifier/Classified.tsx';
import { ClassifierRun } from './classifier/ClassifierRun.tsx';
import { endRun, keepRun, useRun } from './classifier/runs.ts';
import { systemDraft, useLocked } from './system-draft.ts';

/** On the page of an AI system: its class under the EU AI Act, found by guided questions. */
export function ClassifierPanel({ detail }: { readonly detail: RecordDetail }) {
  const libraries = useOperation('library.read', undefined);
  return (
    <QueryView query={libraries}>
      {({ aiAct }) => <Classifier record={detail.record} library={aiAct} />}
    </QueryView>
  );
}

interface ClassifierProps {
  readonly record: AnyRecord;
  readonly library: AiActLibrary;
}

function Classifier({ record, library }: ClassifierProps) {
  const { id } = record;
  const edited = useRecordDraft(record);
  const readOnly = useLocked(record);
  const given = useRun(id);
  const { classification, roles } = systemDraft(edited);
  if (given === null || readOnly) {
    return (
      <Classified
        edited={edited}
        library={library}
        readOnly={readOnly}
        onStart={(answers) => keepRun(id, answers)}
      />
    );
  }
  return (
    <ClassifierRun
      library={library}
      given={given}
      recorded={classification}
      roles={roles}
      onGiven={(answers) => keepRun(id, answers)}
      onStop={() => endRun(id)}
      onSave={(aiActClass, rows) => {
        edited.commit({ aiActClass, classifiedOn: today(), classification: rows });
        endRun(id);
        toast({ tone: 'good', title: t('systems.classifier.saved') });
      }}
    />
  );
}
