import type { Preset } from './types';

export const fourPhase: Preset = {
  key: 'four-phase',
  name: { en: 'Four phases', da: 'Fire faser', sv: 'Fyra faser' },
  cyclic: false,
  stages: [
    {
      key: 'awareness',
      name: { en: 'Awareness', da: 'Bevidsthed', sv: 'Medvetenhet' },
      readiness: { from: 0, to: 50 },
      visitorExpects: {
        en: 'Honest, plain information on what is offered and why it is worth their time',
        da: 'Ærlig og letforståelig information om, hvad der tilbydes, og hvorfor det er værd at bruge tid på',
        sv: 'Ärlig och lättbegriplig information om vad som erbjuds och varför det är värt tiden',
      },
      targetShare: 0.3,
      expectedFormats: ['article', 'explainer', 'video'],
    },
    {
      key: 'consideration',
      name: { en: 'Consideration', da: 'Overvejelse', sv: 'Övervägande' },
      readiness: { from: 50, to: 100 },
      visitorExpects: {
        en: 'The alternatives side by side, full details and advice from people they trust',
        da: 'Alternativerne side om side, alle detaljer og råd fra folk, de stoler på',
        sv: 'Alternativen sida vid sida, alla detaljer och råd från människor de litar på',
      },
      targetShare: 0.3,
      expectedFormats: ['comparison', 'product-info', 'review', 'case-study'],
    },
    {
      key: 'purchase',
      name: { en: 'Purchase', da: 'Køb', sv: 'Köp' },
      readiness: { from: 100, to: 120 },
      visitorExpects: {
        en: 'A quick and safe checkout, where the price shown is the price paid',
        da: 'Et hurtigt og trygt køb, hvor den viste pris er den, man betaler',
        sv: 'Ett snabbt och tryggt köp där det visade priset är det man betalar',
      },
      targetShare: 0.2,
      expectedFormats: ['pricing', 'terms', 'faq', 'checkout-help'],
    },
    {
      key: 'post-purchase',
      name: { en: 'Post-purchase', da: 'Efter købet', sv: 'Efter köpet' },
      readiness: { from: 120, to: 200 },
      visitorExpects: {
        en: 'Help to get started, somebody who asks how it goes and good reasons to stay',
        da: 'Hjælp til at komme i gang, nogen, der spørger, hvordan det går, og gode grunde til at blive',
        sv: 'Hjälp att komma igång, någon som frågar hur det går och goda skäl att stanna kvar',
      },
      targetShare: 0.2,
      expectedFormats: ['onboarding', 'support', 'follow-up', 'survey'],
    },
  ],
};
