import {
  BarController,
  BarElement,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { endLabel } from './end-label.ts';
import { ground } from './ground.ts';
import { radarGround } from './radar-ground.ts';
import { timeMarkLabels } from './time-mark-labels.ts';

Chart.register(
  LineController,
  BarController,
  LineElement,
  BarElement,
  PointElement,
  LinearScale,
  Filler,
  ground,
  radarGround,
  timeMarkLabels,
  endLabel,
);

/** Chart.js with only what the charts here are made of. Imported lazily: most pages have no chart. */
export { Chart as ChartJs };
