// Several processes share no SQLite file; scripts/test.mjs looks whether the server is there.
process.env['JOURNEY_TEST_DB'] = 'postgres';
