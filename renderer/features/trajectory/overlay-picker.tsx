import { Check, ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Context } from '../../../core/assessment/assessment.ts';
import type { ContextId } from '../../../core/brand.ts';
import styles from './subject-picker.module.css';

export interface OverlayPickerProps {
  /** The other contexts of the same practice; at least one. */
  readonly others: readonly Context[];
  readonly chosen: readonly ContextId[];
  readonly onChoose: (ids: readonly ContextId[]) => void;
}

const everywhere = 'everywhere';

/** Which other contexts are drawn over the one in front: some, all, or none. */
export function OverlayPicker({ others, chosen, onChoose }: OverlayPickerProps) {
  const { t } = useTranslation('trajectory');
  const isAll = others.every(({ id }) => chosen.includes(id));
  const names = others.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  const label =
    names.length === 0
      ? t('overlay.none')
      : isAll && names.length > 1
        ? t('overlay.all')
        : names.length === 1
          ? t('overlay.one', { name: names[0] ?? '' })
          : t('overlay.some', { count: names.length });
  const choose = (keys: ReadonlySet<string>) => {
    if (keys.has(everywhere) !== isAll) return onChoose(isAll ? [] : others.map(({ id }) => id));
    onChoose(others.map(({ id }) => id).filter((id) => keys.has(id)));
  };
  return (
    <MenuTrigger>
      <Button className={styles.button ?? ''}>
        {label}
        {'\u00a0'}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Menu
          className={styles.list ?? ''}
          aria-label={t('overlay.choose')}
          selectionMode="multiple"
          selectedKeys={isAll ? [everywhere, ...chosen] : chosen}
          onSelectionChange={(keys) => {
            if (keys !== 'all') choose(new Set([...keys].map(String)));
          }}
        >
          <Row id={everywhere} name={t('overlay.everywhere')} />
          {others.map(({ id, name }) => (
            <Row key={id} id={id} name={name} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Row({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <MenuItem id={id} className={styles.item ?? ''} textValue={name}>
      {({ isSelected }) => (
        <>
          <span className={styles.words}>{name}</span>
          {isSelected ? <Check size={15} aria-hidden="true" /> : null}
        </>
      )}
    </MenuItem>
  );
}
