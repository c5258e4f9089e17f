import type { Preset } from './types';

/*
 * This model ends at the purchase. The time after it has a stage of its own: a decision stage that ran to 200
 * would overlap most with advocacy, and visitors about to buy would be served what is meant for ambassadors.
 */
export const awarenessConsiderationDecision: Preset = {
  key: 'awareness-consideration-decision',
  name: {
    en: 'Awareness–consideration–decision',
    da: 'Bevidsthed–overvejelse–beslutning',
    sv: 'Medvetenhet–övervägande–beslut',
  },
  cyclic: false,
  stages: [
    {
      key: 'awareness',
      name: { en: 'Awareness', da: 'Bevidsthed', sv: 'Medvetenhet' },
      readiness: { from: 0, to: 50 },
      visitorExpects: {
        en: 'The problem explained so that they recognise it, before any solution is offered',
        da: 'Problemet forklaret, så de genkender det, før der tilbydes en løsning',
        sv: 'Problemet förklarat så att de känner igen det, innan en lösning erbjuds',
      },
      targetShare: 0.35,
      expectedFormats: ['article', 'explainer', 'e-book'],
    },
    {
      key: 'consideration',
      name: { en: 'Consideration', da: 'Overvejelse', sv: 'Övervägande' },
      readiness: { from: 50, to: 80 },
      visitorExpects: {
        en: 'The kinds of solution there are, with what speaks for and against each',
        da: 'De typer løsninger, der findes, med fordele og ulemper ved hver',
        sv: 'De typer av lösningar som finns, med för- och nackdelar för var och en',
      },
      targetShare: 0.3,
      expectedFormats: ['comparison', 'white-paper', 'webinar'],
    },
    {
      key: 'decision',
      name: { en: 'Decision', da: 'Beslutning', sv: 'Beslut' },
      readiness: { from: 80, to: 120 },
      visitorExpects: {
        en: 'Reasons to choose this supplier: customer cases, prices and a way to try it',
        da: 'Grunde til at vælge netop denne leverandør: kundecases, priser og en måde at prøve det på',
        sv: 'Skäl att välja just den här leverantören: kundcase, priser och ett sätt att prova',
      },
      targetShare: 0.2,
      expectedFormats: ['case-study', 'demo', 'pricing'],
    },
    {
      key: 'post-purchase',
      name: { en: 'Post-purchase', da: 'Efter købet', sv: 'Efter köpet' },
      readiness: { from: 120, to: 200 },
      visitorExpects: {
        en: 'Help to get started and get on, so that the choice proves right',
        da: 'Hjælp til at komme i gang og videre, så valget viser sig at være rigtigt',
        sv: 'Hjälp att komma igång och vidare, så att valet visar sig vara rätt',
      },
      targetShare: 0.15,
      expectedFormats: ['onboarding', 'support', 'follow-up'],
    },
  ],
};
