import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconChartBar,
  IconDots,
  IconFileText,
  IconPencil,
  IconRepeat,
  IconTrash,
} from '@tabler/icons-react';
import type { AssessmentSummary } from '../../../shared/contract/values.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { removeAssessment, setArchived } from './assessment-actions.ts';

/** What can be done with one gap analysis of the list. */
export function AssessmentMenu({ summary }: { readonly summary: AssessmentSummary }) {
  const { id, title, archivedAt } = summary.assessment;
  const archived = archivedAt !== null;
  const ArchiveIcon = archived ? IconArchiveOff : IconArchive;
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={t('assessments.menu', { title })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconChartBar size={16} stroke={1.6} />}
          onClick={() => goTo(routes.results(id))}
        >
          {t('assessments.openResults')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileText size={16} stroke={1.6} />}
          onClick={() => goTo(routes.documents(id))}
        >
          {t('assessments.openReport')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPencil size={16} stroke={1.6} />}
          onClick={() => goTo(routes.assessmentSetup(id))}
        >
          {t('assessments.editSetup')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRepeat size={16} stroke={1.6} />}
          onClick={() => goTo(routes.assessmentRepeat(id))}
        >
          {t('assessments.repeat')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<ArchiveIcon size={16} stroke={1.6} />}
          onClick={() => void setArchived(summary, !archived)}
        >
          {archived ? t('assessments.unarchive') : t('assessments.archive')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} stroke={1.6} />}
          onClick={() => void removeAssessment(summary)}
        >
          {t('assessments.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
