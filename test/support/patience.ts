// A Strapi that starts, on a machine busy with other things.
jest.setTimeout(120_000);
