import { Check, Plus } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import styles from './pick-several.module.css';

/** Things to choose from under one heading; without a heading they stand alone. */
interface PickGroup {
  readonly title?: string | undefined;
  readonly options: readonly { readonly key: string; readonly label: string }[];
}

export interface PickSeveralProps {
  /** What pressing it does, such as "Add a dimension". */
  readonly label: string;
  readonly groups: readonly PickGroup[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
}

/** Several of many things, ticked in a list that stays open until it is left. */
export function PickSeveral({ label, groups, selected, onSelect }: PickSeveralProps) {
  return (
    <MenuTrigger>
      <Button className={styles.button ?? ''}>
        <Plus size={14} aria-hidden="true" />
        {label}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Menu
          className={styles.list ?? ''}
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={selected}
          onSelectionChange={(keys) => {
            if (keys !== 'all') onSelect(new Set([...keys].map(String)));
          }}
        >
          {groups.map(({ title, options }, index) => (
            <MenuSection key={title ?? index} {...(title === undefined ? { 'aria-label': label } : {})}>
              {title === undefined ? null : <Header className={styles.heading ?? ''}>{title}</Header>}
              {options.map((option) => (
                <MenuItem key={option.key} id={option.key} className={styles.item ?? ''} textValue={option.label}>
                  {({ isSelected }) => (
                    <>
                      <span className={styles.words}>{option.label}</span>
                      {isSelected ? <Check size={15} aria-hidden="true" /> : null}
                    </>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
