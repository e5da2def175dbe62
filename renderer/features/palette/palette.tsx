import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { foundKey } from '../../../core/search/found.ts';
import { FoundText } from '../search/found-text.tsx';
import { useSearchActions, widest } from '../search/search.store.ts';
import { useFound } from '../search/use-found.ts';
import { useFoundWords } from '../search/use-found-words.ts';
import { useOpenFound } from '../search/use-open-found.ts';
import { narrowed } from './commands.ts';
import styles from './palette.module.css';
import { usePalette } from './palette.store.ts';
import { useCommands } from './use-commands.ts';

/** Texts of the person's own that the palette shows; the rest is a step away on the page of the search. */
const mostTexts = 5;

/** One field that leads everywhere: pages, actions, models, trajectories, and what the person wrote. */
export default function Palette() {
  const { t } = useTranslation('search');
  const { typed, type, setOpen } = usePalette();
  const close = () => setOpen(false);
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      <Modal className={styles.sheet ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('palette.label')}>
          <Autocomplete inputValue={typed} onInputChange={type}>
            <TextField className={styles.field ?? ''} aria-label={t('palette.field')} autoFocus>
              <Input
                className={styles.input ?? ''}
                placeholder={t('palette.field')}
                maxLength={200}
                spellCheck="false"
                autoComplete="off"
              />
            </TextField>
            <Offers typed={typed} onDone={close} />
          </Autocomplete>
          <p className={styles.keys}>{t('palette.keys')}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Offers({ typed, onDone }: { readonly typed: string; readonly onDone: () => void }) {
  const { t } = useTranslation('search');
  const [, go] = useLocation();
  const { type, narrow } = useSearchActions();
  const about = useFoundWords();
  const openFound = useOpenFound();
  const commands = narrowed(useCommands(), typed);
  const [loaded] = useFound({ query: typed, limit: mostTexts });
  const found = loaded.state === 'ready' && typed.trim() !== '' ? loaded.value.found : [];
  const searchAll = () => {
    type(typed);
    narrow(widest);
    go('/search');
  };
  return (
    <Menu
      className={styles.menu ?? ''}
      aria-label={t('palette.list')}
      onClose={onDone}
      renderEmptyState={() => <p className={styles.none}>{t('palette.none')}</p>}
    >
      {commands.map((group) => (
        <MenuSection key={group.id} id={group.id} className={styles.section ?? ''}>
          <Header className={styles.heading ?? ''}>{group.title}</Header>
          {group.commands.map(({ id, label, hint, run }) => (
            <MenuItem key={id} id={id} textValue={label} className={styles.item ?? ''} onAction={run}>
              <span className={styles.label}>{label}</span>
              {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
      {typed.trim() === '' ? null : (
        <MenuSection id="texts" className={styles.section ?? ''}>
          <Header className={styles.heading ?? ''}>{t('palette.texts')}</Header>
          {found.map((one) => (
            <MenuItem
              key={foundKey(one)}
              id={foundKey(one)}
              textValue={about.title(one)}
              className={styles.item ?? ''}
              onAction={() => void openFound(one)}
            >
              <span className={styles.text}>
                <span className={styles.label}>
                  {about.title(one)} <span className={styles.where}>{about.where(one)}</span>
                </span>
                <span className={styles.snippet}>
                  <FoundText snippet={one.snippet} />
                </span>
              </span>
            </MenuItem>
          ))}
          <MenuItem
            id="search all"
            textValue={t('palette.allTexts', { typed })}
            className={styles.item ?? ''}
            onAction={searchAll}
          >
            <span className={styles.label}>{t('palette.allTexts', { typed })}</span>
          </MenuItem>
        </MenuSection>
      )}
    </Menu>
  );
}
