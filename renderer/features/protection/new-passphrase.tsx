import { useTranslation } from 'react-i18next';
import { shortestPassphrase } from '../../../core/contract/shortest-passphrase.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import styles from './new-passphrase.module.css';
import type { NewPassphraseState, PassphraseWay } from './use-new-passphrase.ts';

export interface NewPassphraseProps {
  readonly choosing: NewPassphraseState;
  readonly autoFocus?: boolean;
  /** It takes the place of another, whose field stands above. */
  readonly isReplacing?: boolean;
}

/** Where a passphrase is chosen: one's own, typed twice and judged in words, or six words that are drawn at random. */
export function NewPassphrase({ choosing, autoFocus = false, isReplacing = false }: NewPassphraseProps) {
  const { t } = useTranslation('protection');
  return (
    <div className={styles.choosing}>
      <Segmented<PassphraseWay>
        label={t('choose.way')}
        options={[
          { key: 'own', label: t('choose.own') },
          { key: 'words', label: t('choose.words') },
        ]}
        selected={choosing.way}
        onSelect={choosing.setWay}
      />
      {choosing.way === 'own' ? (
        <Own choosing={choosing} autoFocus={autoFocus} isReplacing={isReplacing} />
      ) : (
        <SixWords phrase={choosing.phrase} onAnother={choosing.suggest} />
      )}
      {choosing.error === undefined ? null : <ErrorNotice error={choosing.error} />}
    </div>
  );
}

function Own({ choosing, autoFocus, isReplacing }: Required<NewPassphraseProps>) {
  const { t } = useTranslation('protection');
  const { first, again, judgement, problem } = choosing;
  const ofFirst = problem === 'tooShort' || problem === 'tooEasy' ? problem : undefined;
  return (
    <>
      <div className={styles.field}>
        <PassphraseField
          label={t(isReplacing ? 'choose.new' : 'choose.first')}
          value={first}
          onChange={choosing.setFirst}
          autoFocus={autoFocus}
          hint={judgement === undefined ? t('choose.hint', { count: shortestPassphrase }) : undefined}
          problem={ofFirst === undefined ? undefined : t(`choose.problem.${ofFirst}`, { count: shortestPassphrase })}
        />
        <p className={styles.judgement} role="status">
          {judgement === undefined ? null : (
            <>
              <strong>{t(`strength.${judgement.strength}`)}.</strong>{' '}
              {judgement.advice === undefined ? '' : t(`advice.${judgement.advice}`)}
            </>
          )}
        </p>
      </div>
      <PassphraseField
        label={t('choose.again')}
        value={again}
        onChange={choosing.setAgain}
        problem={problem === 'different' ? t('choose.problem.different') : undefined}
      />
    </>
  );
}

function SixWords({ phrase, onAnother }: { readonly phrase: string | undefined; readonly onAnother: () => void }) {
  const { t } = useTranslation('protection');
  return (
    <div className={styles.suggestion}>
      <p className={styles.phrase} role="status">
        {phrase}
      </p>
      <Button size="small" onPress={onAnother}>
        {t('choose.another')}
      </Button>
      <p className={styles.hint}>{t('choose.wordsHint')}</p>
    </div>
  );
}
