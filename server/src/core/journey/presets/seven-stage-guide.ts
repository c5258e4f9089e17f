import type { Preset } from './types';

export const sevenStageGuide: Preset = {
  key: 'seven-stage-guide',
  name: { en: 'Seven stages', da: 'Syv trin', sv: 'Sju steg' },
  cyclic: false,
  stages: [
    {
      key: 'awareness',
      name: { en: 'Awareness', da: 'Bevidsthed', sv: 'Medvetenhet' },
      readiness: { from: 0, to: 50 },
      visitorExpects: {
        en: 'Words for a need that they have only just noticed',
        da: 'Ord for et behov, de først lige har opdaget',
        sv: 'Ord för ett behov som de just har upptäckt',
      },
      targetShare: 0.25,
      expectedFormats: ['article', 'social-post', 'video'],
    },
    {
      key: 'evaluation',
      name: { en: 'Evaluation', da: 'Vurdering', sv: 'Utvärdering' },
      readiness: { from: 50, to: 80 },
      visitorExpects: {
        en: 'An overview of possible solutions and what sets them apart',
        da: 'Et overblik over mulige løsninger og forskellene på dem',
        sv: 'En överblick över möjliga lösningar och vad som skiljer dem åt',
      },
      targetShare: 0.2,
      expectedFormats: ['comparison', 'guide', 'product-info'],
    },
    {
      key: 'consideration',
      name: { en: 'Consideration', da: 'Overvejelse', sv: 'Övervägande' },
      readiness: { from: 80, to: 100 },
      visitorExpects: {
        en: 'Strengths and weaknesses of the few that are left, told openly',
        da: 'Styrker og svagheder ved de få, der er tilbage, fortalt åbent',
        sv: 'Styrkor och svagheter hos de få som är kvar, öppet redovisade',
      },
      targetShare: 0.15,
      expectedFormats: ['comparison', 'review', 'case-study'],
    },
    {
      key: 'purchase-decision',
      name: { en: 'Purchase decision', da: 'Købsbeslutning', sv: 'Köpbeslut' },
      readiness: { from: 100, to: 120 },
      visitorExpects: {
        en: 'The last confirmation that this is the right thing to buy',
        da: 'Den sidste bekræftelse på, at det er det rigtige køb',
        sv: 'Den sista bekräftelsen på att det är rätt köp',
      },
      targetShare: 0.1,
      expectedFormats: ['pricing', 'terms', 'faq'],
    },
    {
      key: 'post-purchase',
      name: { en: 'Post-purchase behaviour', da: 'Efterkøbsadfærd', sv: 'Efterköpsbeteende' },
      readiness: { from: 120, to: 140 },
      visitorExpects: {
        en: 'Help to enjoy what was bought, and a place to say how it went',
        da: 'Hjælp til at få glæde af købet og et sted at fortælle, hvordan det gik',
        sv: 'Hjälp att få glädje av köpet och ett ställe att berätta hur det gick',
      },
      targetShare: 0.12,
      expectedFormats: ['onboarding', 'support', 'survey'],
    },
    {
      key: 'repurchase',
      name: { en: 'Repurchase', da: 'Genkøb', sv: 'Återköp' },
      readiness: { from: 140, to: 165 },
      visitorExpects: {
        en: 'A fitting occasion to buy again',
        da: 'En passende anledning til at købe igen',
        sv: 'Ett passande tillfälle att köpa igen',
      },
      targetShare: 0.08,
      expectedFormats: ['upgrade', 'newsletter', 'offer'],
    },
    {
      key: 'loyalty',
      name: { en: 'Loyalty', da: 'Loyalitet', sv: 'Lojalitet' },
      readiness: { from: 165, to: 200 },
      visitorExpects: {
        en: 'Thanks for staying, and something they are proud to recommend',
        da: 'Tak for troskaben og noget, de er stolte af at anbefale',
        sv: 'Tack för troheten och något de är stolta över att rekommendera',
      },
      targetShare: 0.1,
      expectedFormats: ['loyalty-programme', 'referral', 'ambassador-story'],
    },
  ],
};
