import type { LocalizedText } from './types';

/** A kind of piece, as a comparison or a case study. */
export interface FormatDefinition {
  readonly key: string;
  readonly name: LocalizedText;
}

/** A channel through which visitors meet content. */
export interface TouchpointDefinition {
  readonly key: string;
  readonly name: LocalizedText;
  /** How the touchpoint works on the decision to buy. */
  readonly influence: LocalizedText;
}

/** The formats that a new project starts with, roughly from the first stage to the last. */
export const FORMATS: readonly FormatDefinition[] = [
  { key: 'article', name: { en: 'Article', da: 'Artikel', sv: 'Artikel' } },
  { key: 'video', name: { en: 'Video', da: 'Video', sv: 'Video' } },
  {
    key: 'social-post',
    name: { en: 'Social post', da: 'Opslag på sociale medier', sv: 'Inlägg i sociala medier' },
  },
  { key: 'explainer', name: { en: 'Explainer', da: 'Forklaring', sv: 'Förklaring' } },
  { key: 'guide', name: { en: 'Guide', da: 'Guide', sv: 'Guide' } },
  { key: 'checklist', name: { en: 'Checklist', da: 'Tjekliste', sv: 'Checklista' } },
  { key: 'e-book', name: { en: 'E-book', da: 'E-bog', sv: 'E-bok' } },
  { key: 'course', name: { en: 'Course', da: 'Kursus', sv: 'Kurs' } },
  { key: 'white-paper', name: { en: 'White paper', da: 'Hvidbog', sv: 'Vitbok' } },
  { key: 'comparison', name: { en: 'Comparison', da: 'Sammenligning', sv: 'Jämförelse' } },
  { key: 'review', name: { en: 'Customer review', da: 'Kundeanmeldelse', sv: 'Kundrecension' } },
  { key: 'case-study', name: { en: 'Case study', da: 'Casestudie', sv: 'Kundcase' } },
  {
    key: 'product-info',
    name: { en: 'Product information', da: 'Produktinformation', sv: 'Produktinformation' },
  },
  { key: 'demo', name: { en: 'Demo', da: 'Demonstration', sv: 'Demo' } },
  { key: 'webinar', name: { en: 'Webinar', da: 'Webinar', sv: 'Webbinarium' } },
  { key: 'pricing', name: { en: 'Pricing', da: 'Priser', sv: 'Priser' } },
  { key: 'faq', name: { en: 'FAQ', da: 'Ofte stillede spørgsmål', sv: 'Vanliga frågor' } },
  {
    key: 'terms',
    name: { en: 'Delivery and terms', da: 'Levering og vilkår', sv: 'Leverans och villkor' },
  },
  { key: 'offer', name: { en: 'Offer', da: 'Tilbud', sv: 'Erbjudande' } },
  { key: 'checkout-help', name: { en: 'Checkout help', da: 'Hjælp til køb', sv: 'Köphjälp' } },
  { key: 'onboarding', name: { en: 'Onboarding', da: 'Kom godt i gang', sv: 'Kom igång' } },
  { key: 'support', name: { en: 'Support article', da: 'Supportartikel', sv: 'Supportartikel' } },
  { key: 'follow-up', name: { en: 'Follow-up', da: 'Opfølgning', sv: 'Uppföljning' } },
  { key: 'survey', name: { en: 'Survey', da: 'Spørgeskema', sv: 'Enkät' } },
  { key: 'newsletter', name: { en: 'Newsletter', da: 'Nyhedsbrev', sv: 'Nyhetsbrev' } },
  {
    key: 'loyalty-programme',
    name: { en: 'Loyalty programme', da: 'Loyalitetsprogram', sv: 'Lojalitetsprogram' },
  },
  {
    key: 'upgrade',
    name: {
      en: 'Upgrade or add-on',
      da: 'Opgradering eller tilkøb',
      sv: 'Uppgradering eller tillval',
    },
  },
  {
    key: 'referral',
    name: { en: 'Referral programme', da: 'Anbefalingsprogram', sv: 'Värvningsprogram' },
  },
  { key: 'testimonial', name: { en: 'Testimonial', da: 'Kundeudtalelse', sv: 'Kundomdöme' } },
  {
    key: 'ambassador-story',
    name: { en: 'Ambassador story', da: 'Ambassadørhistorie', sv: 'Ambassadörsberättelse' },
  },
];

/** The touchpoints that a new project starts with. */
export const TOUCHPOINTS: readonly TouchpointDefinition[] = [
  {
    key: 'website',
    name: { en: 'Website', da: 'Website', sv: 'Webbplats' },
    influence: {
      en: 'Often the first meeting: it sets the tone and points the way',
      da: 'Ofte det første møde: det slår tonen an og viser vej',
      sv: 'Ofta det första mötet: det sätter tonen och visar vägen',
    },
  },
  {
    key: 'social-media',
    name: { en: 'Social media', da: 'Sociale medier', sv: 'Sociala medier' },
    influence: {
      en: 'Lets people talk with you and hear what other customers say',
      da: 'Lader folk tale med jer og høre, hvad andre kunder siger',
      sv: 'Låter människor prata med er och höra vad andra kunder säger',
    },
  },
  {
    key: 'email',
    name: { en: 'Email', da: 'E-mail', sv: 'E-post' },
    influence: {
      en: 'Reaches one person at a time with what suits just them',
      da: 'Når én person ad gangen med det, der passer til netop vedkommende',
      sv: 'Når en person i taget med det som passar just den',
    },
  },
  {
    key: 'store',
    name: { en: 'Physical store', da: 'Fysisk butik', sv: 'Fysisk butik' },
    influence: {
      en: 'Moves people to act, because they can hold the product and try it',
      da: 'Får folk til at handle, fordi de kan stå med produktet og prøve det',
      sv: 'Får människor att handla, eftersom de kan hålla i produkten och prova den',
    },
  },
  {
    key: 'customer-service',
    name: { en: 'Customer service', da: 'Kundeservice', sv: 'Kundtjänst' },
    influence: {
      en: 'Makes customers feel safe, before the purchase and after it',
      da: 'Gør kunderne trygge, både før og efter købet',
      sv: 'Gör kunderna trygga, både före och efter köpet',
    },
  },
  {
    key: 'reviews',
    name: { en: 'Reviews', da: 'Anmeldelser', sv: 'Recensioner' },
    influence: {
      en: 'Gives the word of people who have tried it, which weighs more than yours',
      da: 'Giver ordet til dem, der har prøvet det, og det vejer tungere end jeres',
      sv: 'Ger ordet till dem som har provat, och det väger tyngre än ert',
    },
  },
  {
    key: 'advertising',
    name: { en: 'Advertising', da: 'Annoncering', sv: 'Annonsering' },
    influence: {
      en: 'Draws the eye to the products you choose to show',
      da: 'Trækker blikket hen på de produkter, I vælger at vise',
      sv: 'Drar blicken till de produkter ni väljer att visa',
    },
  },
];
