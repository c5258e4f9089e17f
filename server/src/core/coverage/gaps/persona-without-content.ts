import type { GapFacts } from './gap';
import { anythingAt, type LocaleContent, type Survey } from './survey';

/** A persona that no piece along the journey is made for: it gets what everyone gets. */
export const findPersonasWithoutContent = (survey: Survey): GapFacts[] => {
  const { input, audience, locales, contentIn, otherLocales } = survey;
  const ownIn = ({ counted }: LocaleContent, persona: string): boolean =>
    input.journey.stages.some(({ key }) => counted.own(anythingAt(key), persona) > 0);

  return locales.flatMap((locale) => {
    const content = contentIn(locale);
    return audience
      .filter((persona) => persona !== null)
      .filter((persona) => !ownIn(content, persona))
      .map((persona) => ({
        type: 'persona-without-content' as const,
        keys: [persona, locale],
        persona,
        locale,
        existsIn: otherLocales(locale, (other) => ownIn(other, persona)),
        figures: { own: 0, shared: content.shared },
        shortfall: 1,
      }));
  });
};
