import { GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, DropIndicator, GridList, GridListItem, type Key, useDragAndDrop } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './reorder-list.module.css';

export interface ReorderListProps<Id extends string> {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly name: string; readonly note?: ReactNode }[];
  /** What is dragged, so that a level cannot be dropped among dimensions. */
  readonly kind: 'level' | 'area' | 'dimension';
  readonly chosen?: Id | undefined;
  readonly onChoose?: (id: Id) => void;
  /** Puts one, from this list or another of its kind, before `before`, or at the end. */
  readonly onPut: (id: Id, before: Id | undefined) => void;
  /** Shown in the place of the list while it is empty; things can be dropped there. */
  readonly empty?: string;
}

/**
 * A list whose order is changed by dragging, or with the keyboard: Enter on the handle of a line takes it up, arrows or
 * Tab choose where, Enter puts it down.
 */
export function ReorderList<Id extends string>(props: ReorderListProps<Id>) {
  const { label, items, kind, chosen, onChoose, onPut, empty } = props;
  const { t } = useTranslation('editor');
  const type = `child-${kind}`;
  const after = (key: Key) => items[items.findIndex(({ id }) => id === key) + 1]?.id;
  const put = (id: Id, target: { readonly key: Key; readonly dropPosition: string }) => {
    const before = target.dropPosition === 'before' ? (target.key as Id) : after(target.key);
    if (before !== id) onPut(id, before);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [type]: String(key), 'text/plain': nameOf(items, key) })),
    acceptedDragTypes: [type],
    getDropOperation: () => 'move',
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.indicator ?? ''} />,
    onReorder: ({ keys, target }) => {
      for (const key of keys) put(key as Id, target);
    },
    onInsert: async ({ items: dropped, target }) => {
      for (const one of dropped) if (one.kind === 'text') put((await one.getText(type)) as Id, target);
    },
    onRootDrop: async ({ items: dropped }) => {
      for (const one of dropped) if (one.kind === 'text') onPut((await one.getText(type)) as Id, undefined);
    },
  });
  return (
    <GridList
      className={styles.list ?? ''}
      aria-label={label}
      items={items}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <p className={styles.empty}>{empty}</p>}
      {...(onChoose === undefined
        ? {}
        : {
            selectionMode: 'single' as const,
            disallowEmptySelection: true,
            selectedKeys: chosen === undefined ? [] : [chosen],
            onSelectionChange: (keys: 'all' | Set<Key>) => {
              const [key] = keys === 'all' ? [] : keys;
              if (key !== undefined) onChoose(key as Id);
            },
          })}
    >
      {({ id, name, note }) => (
        <GridListItem id={id} textValue={name} className={styles.item ?? ''}>
          <Button slot="drag" className={styles.handle ?? ''} aria-label={t('order.move', { name })}>
            <GripVertical size={16} aria-hidden="true" />
          </Button>
          <span className={styles.name} dir="auto">
            {name}
          </span>
          {note === undefined ? null : <span className={styles.note}>{note}</span>}
        </GridListItem>
      )}
    </GridList>
  );
}

function nameOf(items: ReorderListProps<string>['items'], key: Key): string {
  return items.find(({ id }) => id === key)?.name ?? '';
}
