import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { useApp, useAppActions } from '../shell/app.store.ts';
import { Mark } from '../shell/mark.tsx';
import { FirstStepDrawing } from './first-step-drawing.tsx';
import { HowItWorksDrawing } from './how-it-works-drawing.tsx';
import { PrivateDrawing } from './private-drawing.tsx';
import styles from './welcome-page.module.css';

const panels = [
  { key: 'private', Drawing: PrivateDrawing },
  { key: 'how', Drawing: HowItWorksDrawing },
  { key: 'start', Drawing: FirstStepDrawing },
] as const;

export interface WelcomePageProps {
  /** Where there is no practice yet: goes on to how it is to be protected. */
  readonly onBegin?: () => void;
}

/** The first run: what this is, how it works, and where to begin. */
export function WelcomePage({ onBegin }: WelcomePageProps) {
  const { t } = useTranslation('welcome');
  const words = useWords();
  const [, go] = useLocation();
  const { changeSettings, openPractice } = useAppActions();
  const error = useApp((state) => state.error);
  const [index, setIndex] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const { key, Drawing } = panels[index] ?? panels[0];
  const isLast = index === panels.length - 1;

  const move = (by: number) => setIndex((now) => Math.min(panels.length - 1, Math.max(0, now + by)));
  const begin = async () => {
    if (onBegin !== undefined) return onBegin();
    go('/assess');
    await changeSettings({ welcomed: true });
  };
  const explore = async () => {
    go('/');
    await openPractice('example');
    // Whoever comes back from the example has seen the panels; without a practice the decision still waits.
    if (onBegin === undefined) await changeSettings({ welcomed: true });
    else onBegin();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // A focused button answers Enter itself.
    const isOnButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'ArrowRight') move(1);
    else if (event.key === 'ArrowLeft') move(-1);
    else if (event.key === 'Enter' && !isOnButton && !event.repeat) isLast ? void begin() : move(1);
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  useEffect(() => {
    document.title = t('windowTitle');
  }, [t]);
  // Each panel is read out from its title on.
  useEffect(() => {
    if (index >= 0) title.current?.focus();
  }, [index]);

  return (
    <main className={styles.page} id="page">
      <p className={styles.brand}>
        <Mark />
        {t('brand')}
      </p>
      <div className={styles.panel} key={key}>
        <div className={styles.drawing}>
          <Drawing />
        </div>
        <div className={styles.words}>
          <p className={styles.where}>
            {t('where', { number: words.count(index + 1), all: words.count(panels.length) })}
          </p>
          <h1 className={styles.title} ref={title} tabIndex={-1}>
            {t(`${key}.title`)}
          </h1>
          <p className={styles.text}>{t(`${key}.text`)}</p>
          <p className={styles.more}>{t(`${key}.more`)}</p>
          {error === undefined ? null : <ErrorNotice error={error} />}
        </div>
      </div>
      <div className={styles.actions}>
        {index === 0 ? null : (
          <Button kind="plain" onPress={() => move(-1)}>
            {t('back')}
          </Button>
        )}
        <span className={styles.space} />
        {isLast ? <Button onPress={explore}>{t('explore')}</Button> : null}
        <Button kind="primary" shortcut={t('enter')} onPress={isLast ? begin : () => move(1)}>
          {isLast ? t('begin') : t('next')}
        </Button>
      </div>
    </main>
  );
}
