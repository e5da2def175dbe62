import { Notification } from 'electron';
import { words } from '../words.ts';

/** Notices in sight; one that nothing holds could be collected before it is pressed. */
const inSight = new Set<Notification>();

/** Shows a quiet notice that a review is due. It names nothing of the person's: others may see the screen. */
export function showReviewNotice(onPress: () => void): void {
  if (!Notification.isSupported()) return;
  const notice = new Notification({ title: words.reviewTitle, body: words.reviewBody, silent: true, urgency: 'low' });
  inSight.add(notice);
  notice.on('click', onPress);
  const forget = () => inSight.delete(notice);
  notice.once('close', forget);
  notice.once('failed', forget);
  notice.show();
}
