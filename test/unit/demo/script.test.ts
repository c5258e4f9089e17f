import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { loadModule } from './load-module';

interface Address {
  host: string;
  port: number;
}

const { urlOf, readAddress, claimAddress } = loadModule<{
  urlOf: (host: string, port: number) => string;
  readAddress: (env: Record<string, string>) => Address;
  claimAddress: (address: Address) => Promise<void>;
}>('scripts/lib/demo/address.mjs');
const { curlLines, nodeProblem, welcome } = loadModule<{
  curlLines: (url: string) => string[];
  nodeProblem: (version: string) => string | null;
  welcome: (demo: object) => string;
}>('scripts/lib/demo/words.mjs');

describe('where the demo runs', () => {
  it('is 127.0.0.1:1337 unless HOST and PORT say otherwise', () => {
    expect(readAddress({})).toEqual({ host: '127.0.0.1', port: 1337 });
    expect(readAddress({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '0.0.0.0', port: 8080 });
  });

  it.each(['abc', '0', '65536', '80.5'])('is refused with PORT=%s', (PORT) => {
    expect(() => readAddress({ PORT })).toThrow(
      `PORT is "${PORT}", and should be a number from 1 to 65535.`,
    );
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:1337'],
    ['0.0.0.0', 'http://127.0.0.1:1337'],
    ['::', 'http://127.0.0.1:1337'],
    ['::1', 'http://[::1]:1337'],
    ['demo.example', 'http://demo.example:1337'],
  ])('with HOST=%s is reached at %s', (host, url) => {
    expect(urlOf(host, 1337)).toBe(url);
  });

  it('may be a port that is free, and not one that is taken', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
    const whileTaken = await claimAddress({ host: '127.0.0.1', port }).catch(String);
    await new Promise((resolve) => server.close(resolve));

    expect(whileTaken).toContain(`Port ${port} is taken.`);
    await expect(claimAddress({ host: '127.0.0.1', port })).resolves.toBeUndefined();
  });
});

describe('the Node that the demo runs on', () => {
  it.each(['20.12.0', '22.0.0', '26.1.0'])('may be %s', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });

  it.each(['18.20.0', '20.11.1', '27.0.0'])('may not be %s', (version) => {
    expect(nodeProblem(version)).toBe(
      `The demo needs Node 20.12 to 26, and this is Node ${version}.`,
    );
  });
});

describe('what the demo says at the end', () => {
  it('has three requests to try', () => {
    const lines = curlLines('http://127.0.0.1:1337');
    expect(lines).toHaveLength(3);
    for (const line of lines)
      expect(line).toMatch(/^curl .*http:\/\/127\.0\.0\.1:1337\/api\/journey\//);
  });

  it('has the addresses and the login', () => {
    const demo = {
      url: 'http://demo.example',
      adminUrl: 'http://demo.example/admin',
      adminEmail: 'someone@demo.example',
      adminPassword: 'a-pass-word',
    };
    const text = welcome(demo);
    for (const part of Object.values(demo)) expect(text).toContain(part);
  });
});
