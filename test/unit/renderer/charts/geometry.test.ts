import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besidePoint } from '../../../../renderer/charts/beside-point.ts';
import { nearestStop } from '../../../../renderer/charts/nearest-stop.ts';
import { pictureLayout } from '../../../../renderer/charts/picture-layout.ts';
import { placeLabel } from '../../../../renderer/charts/place-label.ts';
import { wrapText } from '../../../../renderer/charts/wrap-text.ts';

const plot = { left: 70, top: 4, right: 320, bottom: 140 };

describe('the label at the end of a line', () => {
  it('never leaves the plot', () => {
    const spot = fc.record({ x: fc.integer({ min: 70, max: 320 }), y: fc.integer({ min: 4, max: 140 }) });
    fc.assert(
      fc.property(
        spot,
        fc.integer({ min: 10, max: 240 }),
        fc.integer({ min: 10, max: 60 }),
        fc.array(spot, { maxLength: 20 }),
        (point, width, height, line) => {
          const box = placeLabel(plot, point, { width, height }, [line]);
          expect(box.left).toBeGreaterThanOrEqual(plot.left);
          expect(box.right).toBeLessThanOrEqual(plot.right);
          expect(box.top).toBeGreaterThanOrEqual(plot.top);
          expect(box.bottom).toBeLessThanOrEqual(plot.bottom);
        },
      ),
    );
  });

  it('leaves the sign of a target free, however crowded the line is', () => {
    const line = Array.from({ length: 60 }, (_, index) => ({ x: 80 + index * 3.4, y: index % 2 === 0 ? 20 : 90 }));
    const flag = { x: 310, y: 22 };
    const point = line.at(-1) ?? flag;
    const box = placeLabel(plot, point, { width: 110, height: 14 }, [line], flag);
    const isClear = box.right < flag.x - 5 || box.left > flag.x + 5 || box.bottom < flag.y - 5 || box.top > flag.y + 5;
    expect(isClear).toBe(true);
  });

  it('stands beside the point where there is room', () => {
    const box = placeLabel(plot, { x: 100, y: 70 }, { width: 60, height: 14 }, [
      [
        { x: 80, y: 70 },
        { x: 100, y: 70 },
      ],
    ]);
    expect(box.left).toBeGreaterThan(100);
  });

  it('goes to the side on which it covers nothing', () => {
    const rising = [
      { x: 80, y: 120 },
      { x: 310, y: 60 },
    ];
    const falling = [
      { x: 80, y: 20 },
      { x: 310, y: 60 },
    ];
    const size = { width: 90, height: 14 };
    expect(placeLabel(plot, { x: 310, y: 60 }, size, [rising]).bottom).toBeLessThan(60);
    expect(placeLabel(plot, { x: 310, y: 60 }, size, [falling]).top).toBeGreaterThan(60);
  });
});

describe('a note about a point', () => {
  it('stays in the window and off the point', () => {
    const view = { width: 900, height: 600 };
    const note = { width: 340, height: 220 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 }), (x, y) => {
        const corner = besidePoint({ x, y }, note, view);
        expect(corner.x).toBeGreaterThanOrEqual(0);
        expect(corner.x + note.width).toBeLessThanOrEqual(view.width);
        expect(corner.y).toBeGreaterThanOrEqual(0);
        expect(corner.y + note.height).toBeLessThanOrEqual(view.height);
        expect(x < corner.x || x > corner.x + note.width).toBe(true);
      }),
    );
  });
});

describe('the stop under the pointer', () => {
  const stops = [
    { x: 10, y: 10 },
    { x: 100, y: 90 },
    { x: 120, y: 20 },
  ];

  it('is the nearest one along the axis', () => {
    expect(nearestStop(stops, { x: 108, y: 500 }, 'x')).toBe(1);
    expect(nearestStop(stops, { x: 500, y: 18 }, 'y')).toBe(2);
  });

  it('is none when all are far, and none when there is none', () => {
    expect(nearestStop(stops, { x: 300, y: 20 }, 'x')).toBeUndefined();
    expect(nearestStop([], { x: 0, y: 0 }, 'x')).toBeUndefined();
  });
});

describe('wrapping', () => {
  const measure = (text: string) => text.length * 6;

  it('keeps every word, and no line is wider than it may be', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 }), (words) => {
        const lines = wrapText(words.join(' '), 90, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(90);
      }),
    );
  });

  it('breaks between words where it can', () => {
    expect(wrapText('between Developing and Proficient', 120, measure)).toEqual([
      'between Developing',
      'and Proficient',
    ]);
  });
});

describe('the layout of a picture', () => {
  it('gives one chart a page and many about as many rows as columns', () => {
    expect(pictureLayout(1)).toMatchObject({ columns: 1, chartWidth: 960 });
    expect(pictureLayout(9).columns).toBe(3);
    expect(pictureLayout(30).columns).toBe(6);
    expect(pictureLayout(200).columns).toBe(8);
  });
});
