import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A busy machine renders slowly: waiting longer changes nothing where things go well.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

// What the design system asks of a browser and jsdom does not have.
Object.assign(window, {
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
  IntersectionObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
  PointerEvent: class extends MouseEvent {},
});
Object.assign(Element.prototype, {
  hasPointerCapture: () => false,
  setPointerCapture: () => undefined,
  releasePointerCapture: () => undefined,
  scrollIntoView: () => undefined,
});
Object.assign(window, { strapi: { backendURL: 'http://localhost:1337', flags: {} } });

/** jsdom has none; a router that knows of every way out makes one for each step. */
class RequestStub {
  readonly method = 'GET';
  readonly url: string;
  readonly signal: AbortSignal | null | undefined;

  constructor(url: URL | string, init?: RequestInit) {
    this.url = String(url);
    this.signal = init?.signal;
  }
}
Object.assign(globalThis, { Request: RequestStub });
