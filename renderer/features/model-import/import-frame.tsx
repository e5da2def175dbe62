import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useImportError } from './import.store.ts';
import { RefusedFiles } from './refused-files.tsx';

export interface ImportFrameProps {
  readonly title: string;
  readonly summary?: ReactNode;
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

/** The frame of every step of an import: where it is, what did not work, and what is to be done. */
export function ImportFrame({ title, summary, actions, footer, children }: ImportFrameProps) {
  const { t } = useTranslation('model-import');
  const error = useImportError();
  return (
    <Page
      context={
        <>
          <Link href="/models">{t('library')}</Link> · {t('context')}
        </>
      }
      title={title}
      {...(summary === undefined ? {} : { summary })}
      {...(actions === undefined ? {} : { actions })}
      {...(footer === undefined ? {} : { footer })}
    >
      {error === undefined ? null : <ErrorNotice error={error} />}
      <RefusedFiles />
      {children}
    </Page>
  );
}
