import type { Preset } from './types';

export const fiveStage: Preset = {
  key: 'five-stage',
  name: { en: 'Five stages', da: 'Fem trin', sv: 'Fem steg' },
  cyclic: true,
  stages: [
    {
      key: 'awareness',
      name: { en: 'Awareness', da: 'Bevidsthed', sv: 'Medvetenhet' },
      readiness: { from: 0, to: 50 },
      visitorExpects: {
        en: 'Something that catches interest and tells who you are and what you can help with',
        da: 'Noget, der fanger interessen og fortæller, hvem I er, og hvad I kan hjælpe med',
        sv: 'Något som väcker intresse och berättar vilka ni är och vad ni kan hjälpa till med',
      },
      targetShare: 0.3,
      expectedFormats: ['article', 'video', 'social-post'],
    },
    {
      key: 'consideration',
      name: { en: 'Consideration', da: 'Overvejelse', sv: 'Övervägande' },
      readiness: { from: 50, to: 80 },
      visitorExpects: {
        en: 'Something to judge by: how you compare with others, what customers say and what the product does in detail',
        da: 'Noget at vurdere ud fra: hvordan I klarer jer mod andre, hvad kunderne siger, og hvad produktet kan i detaljer',
        sv: 'Något att bedöma utifrån: hur ni står er mot andra, vad kunderna säger och vad produkten klarar i detalj',
      },
      targetShare: 0.25,
      expectedFormats: ['comparison', 'review', 'case-study', 'product-info'],
    },
    {
      key: 'decision',
      name: { en: 'Decision', da: 'Beslutning', sv: 'Beslut' },
      readiness: { from: 80, to: 120 },
      visitorExpects: {
        en: 'Clear answers on price, service and terms, and an easy way to buy',
        da: 'Klare svar om pris, service og vilkår og en nem vej til køb',
        sv: 'Tydliga svar om pris, service och villkor och en enkel väg till köp',
      },
      targetShare: 0.2,
      expectedFormats: ['pricing', 'faq', 'terms', 'demo'],
    },
    {
      key: 'retention',
      name: { en: 'Retention', da: 'Fastholdelse', sv: 'Kundvård' },
      readiness: { from: 120, to: 150 },
      visitorExpects: {
        en: 'Quick help, a company that listens and a product that keeps its promises',
        da: 'Hurtig hjælp, en virksomhed, der lytter, og et produkt, der holder, hvad det lover',
        sv: 'Snabb hjälp, ett företag som lyssnar och en produkt som håller vad den lovar',
      },
      targetShare: 0.15,
      expectedFormats: ['onboarding', 'support', 'newsletter', 'survey'],
    },
    {
      key: 'advocacy',
      name: { en: 'Advocacy', da: 'Anbefaling', sv: 'Rekommendation' },
      readiness: { from: 150, to: 200 },
      visitorExpects: {
        en: 'Easy ways to tell others, and stories worth passing on',
        da: 'Nemme måder at fortælle det videre på og historier, der er værd at dele',
        sv: 'Enkla sätt att berätta för andra och berättelser värda att dela',
      },
      targetShare: 0.1,
      expectedFormats: ['referral', 'testimonial', 'ambassador-story'],
    },
  ],
};
