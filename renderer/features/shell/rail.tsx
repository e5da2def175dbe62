import {
  BookOpenText,
  ChartSpline,
  Compass,
  Footprints,
  House,
  Library,
  LockKeyhole,
  LockKeyholeOpen,
  type LucideIcon,
  MapPin,
  Route,
  Search,
  Settings2,
  ShieldCheck,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { usePalette } from '../palette/palette.store.ts';
import { paletteKey } from '../palette/use-palette-keys.ts';
import { UndoButtons } from '../undo/undo-buttons.tsx';
import { useAppActions, useStatus } from './app.store.ts';
import { Mark } from './mark.tsx';
import styles from './rail.module.css';
import { lockKey, useLockKey } from './use-lock-key.ts';

type Place =
  | 'home'
  | 'assess'
  | 'trajectory'
  | 'plan'
  | 'journal'
  | 'contexts'
  | 'models'
  | 'offTheMap'
  | 'privacy'
  | 'settings';

interface Entry {
  readonly place: Place;
  readonly to: string;
  readonly icon: LucideIcon;
}

/** Every page a person can go to from everywhere, in groups. */
export const groups: readonly (readonly Entry[])[] = [
  [
    { place: 'home', to: '/', icon: House },
    { place: 'assess', to: '/assess', icon: Compass },
    { place: 'trajectory', to: '/trajectory', icon: ChartSpline },
    { place: 'plan', to: '/plan', icon: Route },
    { place: 'journal', to: '/journal', icon: BookOpenText },
  ],
  [
    { place: 'contexts', to: '/contexts', icon: MapPin },
    { place: 'models', to: '/models', icon: Library },
    { place: 'offTheMap', to: '/off-the-map', icon: Footprints },
  ],
  [
    { place: 'privacy', to: '/privacy', icon: ShieldCheck },
    { place: 'settings', to: '/settings', icon: Settings2 },
  ],
];

/** The way between the pages; icons alone when the window is narrow. */
export function Rail() {
  const { t } = useTranslation('shell');
  const [location] = useLocation();
  return (
    <nav className={styles.rail} aria-label={t('rail.label')}>
      <div className={styles.brand}>
        <Mark />
        <span className={styles.word}>CHILD</span>
      </div>
      <FindButton />
      <div className={styles.places}>
        {groups.map((entries) => (
          <ul key={entries[0]?.place} className={styles.group}>
            {entries.map(({ place, to, icon: Icon }) => (
              <li key={place}>
                <Link
                  href={to}
                  className={styles.entry ?? ''}
                  title={t(`rail.${place}`)}
                  {...(isWithin(location, to) ? { 'aria-current': 'page', ref: bringIntoSight } : {})}
                >
                  <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
                  <span className={styles.word}>{t(`rail.${place}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        ))}
      </div>
      <RailFoot />
    </nav>
  );
}

/** Opens the palette: the way to everything by its name. */
function FindButton() {
  const { t } = useTranslation('search');
  const setOpen = usePalette((state) => state.setOpen);
  return (
    <button
      type="button"
      className={styles.find}
      title={`${t('palette.open')} (${paletteKey})`}
      aria-haspopup="dialog"
      onClick={() => setOpen(true)}
    >
      <Search size={16} strokeWidth={1.75} aria-hidden="true" />
      <span className={styles.word}>{t('palette.open')}</span>
      <span className={styles.findKey} aria-hidden="true">
        {paletteKey}
      </span>
    </button>
  );
}

/** What is true of the practice in sight, and the way to lock it. */
function RailFoot() {
  const { t } = useTranslation('shell');
  const status = useStatus();
  const { lock } = useAppActions();
  const isProtected = status?.protection === 'passphrase' && status.practice === 'own';
  useLockKey(isProtected, lock);
  const how = status?.practice === 'example' ? 'example' : isProtected ? 'encrypted' : 'notEncrypted';
  const Icon = isProtected ? LockKeyhole : LockKeyholeOpen;
  return (
    <div className={styles.foot} data-protected={isProtected}>
      <UndoButtons />
      <p className={styles.promise} title={`${t('rail.promise')} ${t(`rail.${how}`)}`}>
        <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles.word}>
          {t('rail.promise')}
          <br />
          {t(`rail.${how}`)}
        </span>
      </p>
      {isProtected ? (
        <button
          type="button"
          className={styles.lock}
          onClick={() => void lock()}
          title={`${t('rail.lock')} (${lockKey})`}
        >
          <LockKeyhole className={styles.lockSign ?? ''} size={18} strokeWidth={1.75} aria-hidden="true" />
          <span className={styles.word}>{t('rail.lock')}</span>
        </button>
      ) : null}
    </div>
  );
}

/** As a ref it is called when an entry becomes the current one: the places may have been scrolled away from it. */
function bringIntoSight(entry: HTMLAnchorElement | null): void {
  entry?.scrollIntoView({ block: 'nearest' });
}

function isWithin(location: string, to: string): boolean {
  return to === '/' ? location === '/' : location === to || location.startsWith(`${to}/`);
}
