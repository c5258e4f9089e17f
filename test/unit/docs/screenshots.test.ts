import { loadModule } from '../demo/load-module';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const { within, aired } = loadModule<{
  within: (box: Box, window: { width: number; height: number }) => Box;
  aired: (box: Box, air: { beside: number; below: number }) => Box;
}>('scripts/lib/screenshots/take.mjs');

const WINDOW = { width: 1440, height: 900 };

describe('what is cut out for a picture', () => {
  it('ends where the window ends, however long the page is', () => {
    const page = { x: 288, y: 0, width: 1152, height: 3584 };
    expect(within(page, WINDOW)).toEqual({ x: 288, y: 0, width: 1152, height: 900 });
  });

  it('begins where the window begins when the page is scrolled', () => {
    const page = { x: 288, y: -700, width: 1152, height: 1000 };
    expect(within(page, WINDOW)).toEqual({ x: 288, y: 0, width: 1152, height: 300 });
  });

  it('has whole pixels, none of the box left out', () => {
    const dialog = { x: 10.6, y: 20.4, width: 100.2, height: 50.2 };
    expect(within(dialog, WINDOW)).toEqual({ x: 10, y: 20, width: 101, height: 51 });
  });

  it('has air on every side', () => {
    const dialog = { x: 100, y: 100, width: 50, height: 50 };
    expect(aired(dialog, { beside: 16, below: 16 })).toEqual({
      x: 84,
      y: 84,
      width: 82,
      height: 82,
    });
    expect(aired(dialog, { beside: 0, below: 32 })).toEqual({ ...dialog, height: 82 });
  });
});
