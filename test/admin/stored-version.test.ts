import { storedVersion } from '../../admin/src/content-manager/panel/storedVersion';

const saved = { id: 7, documentId: 'doc', locale: 'en' };

describe('the version whose tags the panel reads', () => {
  it('is none for a new document', () => {
    expect(storedVersion({ activeTab: 'draft' }, false)).toBeNull();
  });

  it('is the draft on the draft tab', () => {
    const version = storedVersion(
      { documentId: 'doc', activeTab: 'draft', document: saved },
      false,
    );

    expect(version).toEqual({ documentId: 'doc', locale: 'en', status: 'draft' });
  });

  it('is the published version on the published tab', () => {
    const version = storedVersion(
      { documentId: 'doc', activeTab: 'published', document: saved },
      false,
    );

    expect(version).toEqual({ documentId: 'doc', locale: 'en', status: 'published' });
  });

  it('has no locale for a type that is not localized', () => {
    const document = { ...saved, locale: null };
    const version = storedVersion({ documentId: 'doc', activeTab: 'draft', document }, false);

    expect(version).toEqual({ documentId: 'doc', status: 'draft' });
  });

  it('is the document itself for a single type, whose address has no id', () => {
    const version = storedVersion({ activeTab: 'draft', document: saved }, false);

    expect(version).toEqual({ documentId: 'doc', locale: 'en', status: 'draft' });
  });

  it('is the origin when cloning, in the locale asked for', () => {
    const version = storedVersion(
      { documentId: 'origin', activeTab: 'draft', locale: 'da' },
      false,
    );

    expect(version).toEqual({ documentId: 'origin', locale: 'da', status: 'draft' });
  });

  describe('in a locale that is not saved yet', () => {
    const screen = {
      documentId: 'doc',
      activeTab: 'draft',
      locale: 'da',
      document: {},
      otherLocales: [{ documentId: 'doc', locale: 'sv' }],
    };

    it('is another locale, when all locales have the same tags', () => {
      const version = storedVersion(screen, false);

      expect(version).toEqual({ documentId: 'doc', locale: 'sv', status: 'draft' });
    });

    it('is none, when each locale has tags of its own', () => {
      expect(storedVersion(screen, true)).toBeNull();
    });
  });
});
