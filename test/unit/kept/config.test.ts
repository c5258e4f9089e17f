import { config } from '../../../server/src/config';

describe('the configuration of the plugin', () => {
  it.each([
    ['its defaults', config.default],
    ['a Redis server', { redis: { url: 'redis://127.0.0.1:6379' } }],
    ['one that encrypts', { redis: { url: 'rediss://user:word@redis.example:6380/2' } }],
  ])('may be %s', (_what, value) => {
    expect(() => config.validator(value)).not.toThrow();
  });

  it.each<[string, unknown, RegExp]>([
    ['an address of another kind', { redis: { url: 'https://redis.example' } }, /redis\.url/],
    ['no address', { redis: { url: 'redis' } }, /redis\.url/],
    ['a server without address', { redis: {} }, /redis\.url/],
    ['an option of the server that is not known', { redis: { url: 'redis://a', db: 1 } }, /"db"/],
    ['an option that is not known', { redis: null, redsi: null }, /"redsi"/],
  ])('may not be %s, and the start says where', (_what, value, where) => {
    expect(() => config.validator(value)).toThrow(/The configuration of journey is not valid/);
    expect(() => config.validator(value)).toThrow(where);
  });
});
