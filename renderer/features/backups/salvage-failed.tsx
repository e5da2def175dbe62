import { useTranslation } from 'react-i18next';
import type { ChildError } from '../../../core/errors.ts';
import { ErrorNotice, Notice } from '../../components/notice.tsx';

/** When nothing could be saved: that so little is left is an answer, anything else is an error. */
export function SalvageFailed({ error }: { readonly error: ChildError }) {
  const { t } = useTranslation('backups');
  if (error.kind !== 'store-damaged') return <ErrorNotice error={error} />;
  return <Notice title={t('salvage.nothing')}>{t('salvage.nothingText')}</Notice>;
}
