import type { Preset } from './types';

// Danish and Swedish marketers use the English names of these stages.
export const seeThinkDoCare: Preset = {
  key: 'see-think-do-care',
  name: { en: 'See–Think–Do–Care', da: 'See–Think–Do–Care', sv: 'See–Think–Do–Care' },
  cyclic: false,
  stages: [
    {
      key: 'see',
      name: { en: 'See', da: 'See', sv: 'See' },
      readiness: { from: 0, to: 50 },
      visitorExpects: {
        en: 'Content about their world, for a broad audience with nothing to buy in mind',
        da: 'Indhold om deres verden, til et bredt publikum uden købeplaner',
        sv: 'Innehåll om deras värld, för en bred publik utan köpplaner',
      },
      targetShare: 0.3,
      expectedFormats: ['article', 'video', 'social-post'],
    },
    {
      key: 'think',
      name: { en: 'Think', da: 'Think', sv: 'Think' },
      readiness: { from: 50, to: 80 },
      visitorExpects: {
        en: 'Help to think the matter through and to see what the options are',
        da: 'Hjælp til at tænke sagen igennem og se, hvilke muligheder der er',
        sv: 'Hjälp att tänka igenom saken och se vilka möjligheter som finns',
      },
      targetShare: 0.3,
      expectedFormats: ['guide', 'comparison', 'review'],
    },
    {
      key: 'do',
      name: { en: 'Do', da: 'Do', sv: 'Do' },
      readiness: { from: 80, to: 120 },
      visitorExpects: {
        en: 'What it takes to act now: the price, what is in stock and a clear next step',
        da: 'Det, der skal til for at handle nu: prisen, hvad der er på lager, og et klart næste skridt',
        sv: 'Det som behövs för att handla nu: priset, vad som finns i lager och ett tydligt nästa steg',
      },
      targetShare: 0.2,
      expectedFormats: ['product-info', 'pricing', 'terms', 'checkout-help'],
    },
    {
      key: 'care',
      name: { en: 'Care', da: 'Care', sv: 'Care' },
      readiness: { from: 120, to: 200 },
      visitorExpects: {
        en: 'Attention after the purchase: good service, news that matters and thanks for coming back',
        da: 'Opmærksomhed efter købet: god service, nyheder, der betyder noget, og tak for at komme igen',
        sv: 'Omtanke efter köpet: bra service, nyheter som betyder något och tack för att de kommer tillbaka',
      },
      targetShare: 0.2,
      expectedFormats: ['support', 'newsletter', 'loyalty-programme', 'referral'],
    },
  ],
};
