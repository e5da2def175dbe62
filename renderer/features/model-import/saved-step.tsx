import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { type Saved, useImportActions } from './import.store.ts';
import { ImportFrame } from './import-frame.tsx';

/** What came of an import, and where to go from here. */
export function SavedStep({ saved }: { readonly saved: Saved }) {
  const { t } = useTranslation('model-import');
  const [, go] = useLocation();
  const { beginAnew } = useImportActions();
  const leave = (route: string) => {
    go(route);
    void beginAnew();
  };
  const { title } = saved;
  if (saved.as === 'draft') {
    return (
      <ImportFrame title={t('saved.draft', { title })} summary={t('saved.draftText')}>
        <Ways
          first={{ label: t('saved.write'), onPress: () => leave(`/models/draft/${saved.modelId}`) }}
          onAnother={() => void beginAnew()}
          onLibrary={() => leave('/models')}
        />
      </ImportFrame>
    );
  }
  const { outcome, versionId } = saved.added;
  const first =
    outcome === 'diverging'
      ? { label: t('saved.sideBySide'), onPress: () => leave(`/models/of/${saved.modelId}`) }
      : { label: t('saved.begin'), onPress: () => leave(`/assess/with/${versionId}`) };
  return (
    <ImportFrame title={t(`saved.${outcome}`, { title })} summary={t(`saved.${outcome}Text`)}>
      <Ways
        first={first}
        second={{ label: t('saved.readIt'), onPress: () => leave(`/models/${versionId}`) }}
        onAnother={() => void beginAnew()}
        onLibrary={() => leave('/models')}
      />
    </ImportFrame>
  );
}

interface Way {
  readonly label: string;
  readonly onPress: () => void;
}

interface WaysProps {
  readonly first: Way;
  readonly second?: Way;
  readonly onAnother: () => void;
  readonly onLibrary: () => void;
}

function Ways({ first, second, onAnother, onLibrary }: WaysProps) {
  const { t } = useTranslation('model-import');
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 'var(--space-2)' }}>
      <Button kind="primary" onPress={first.onPress}>
        {first.label}
      </Button>
      {second === undefined ? null : <Button onPress={second.onPress}>{second.label}</Button>}
      <Button onPress={onLibrary}>{t('saved.library')}</Button>
      <Button kind="plain" onPress={onAnother}>
        {t('saved.another')}
      </Button>
    </div>
  );
}
