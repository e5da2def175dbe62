import type { Segment } from '../../../core/search/snippet.ts';
import styles from './search-page.module.css';

/** A piece of a text with what was searched for marked in it. */
export function FoundText({ snippet }: { readonly snippet: readonly Segment[] }) {
  return (
    <>
      {snippet.map(({ text, isHit }, index) => {
        // The pieces of one text have no other name than their place.
        const place = `${index} ${text}`;
        return isHit ? (
          <mark key={place} className={styles.hit}>
            {text}
          </mark>
        ) : (
          <span key={place}>{text}</span>
        );
      })}
    </>
  );
}
