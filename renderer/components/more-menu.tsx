import { Ellipsis } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import styles from './more-menu.module.css';

export interface MoreMenuProps {
  /** What the button is called for those who do not see its three dots, such as "More with Baking bread". */
  readonly label: string;
  readonly entries: readonly { readonly key: string; readonly label: string; readonly onPress: () => void }[];
}

/** What can be done with a thing besides what stands beside it already. */
export function MoreMenu({ label, entries }: MoreMenuProps) {
  return (
    <MenuTrigger>
      <Button className={styles.button ?? ''} aria-label={label}>
        <Ellipsis size={18} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Menu className={styles.list ?? ''} aria-label={label}>
          {entries.map(({ key, label: words, onPress }) => (
            <MenuItem key={key} id={key} className={styles.entry ?? ''} textValue={words} onAction={onPress}>
              {words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
