import type { ComponentProps } from 'react';
import type { AiActClass } from '../../../../shared/domain/ai-act-classifier.ts';
import { Tag } from '../../../components/Tag.tsx';
import { fieldWords, optionText } from '../../../lib/record-words.ts';

const tones: Readonly<Record<AiActClass, ComponentProps<typeof Tag>['tone']>> = {
  prohibited: 'danger',
  'high-risk': 'warning',
  limited: 'info',
  minimal: 'good',
  'general-purpose': 'info',
  'not-in-scope': 'neutral',
};

export const classText = (result: AiActClass): string =>
  optionText(fieldWords('system', 'aiActClass'), result);

/** A class of the EU AI Act as a coloured word. */
export function ClassTag({ result }: { readonly result: AiActClass }) {
  return <Tag tone={tones[result]}>{classText(result)}</Tag>;
}
