import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';

interface Props {
  /** Where the person is; going elsewhere gives the new page a fresh start. */
  readonly location: string;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

/** Keeps a fault of one page on that page: the rest goes on, and the person gets a sentence instead of a blank. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.location !== this.props.location) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? <FailedPage /> : this.props.children;
  }
}

function FailedPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('crash.title')}>
      <Notice tone="caution" title={t('crash.text')}>
        <Link href="/">{t('crash.home')}</Link>
      </Notice>
    </Page>
  );
}
