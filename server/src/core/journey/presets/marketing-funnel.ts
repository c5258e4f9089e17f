import type { Preset } from './types';

export const marketingFunnel: Preset = {
  key: 'marketing-funnel',
  name: { en: 'Marketing funnel', da: 'Marketingtragt', sv: 'Marknadsföringstratt' },
  cyclic: false,
  stages: [
    {
      key: 'awareness',
      name: { en: 'Awareness', da: 'Bevidsthed', sv: 'Medvetenhet' },
      readiness: { from: 0, to: 20 },
      visitorExpects: {
        en: 'A first impression that shows at once what the brand stands for',
        da: 'Et førsteindtryk, der straks viser, hvad brandet står for',
        sv: 'Ett första intryck som genast visar vad varumärket står för',
      },
      targetShare: 0.15,
      expectedFormats: ['social-post', 'video', 'article'],
    },
    {
      key: 'interest',
      name: { en: 'Interest', da: 'Interesse', sv: 'Intresse' },
      readiness: { from: 20, to: 50 },
      visitorExpects: {
        en: 'Useful content on the subject that rewards a closer look',
        da: 'Nyttigt indhold om emnet, som det lønner sig at se nærmere på',
        sv: 'Användbart innehåll i ämnet som lönar sig att titta närmare på',
      },
      targetShare: 0.2,
      expectedFormats: ['article', 'explainer', 'guide'],
    },
    {
      key: 'consideration',
      name: { en: 'Consideration', da: 'Overvejelse', sv: 'Övervägande' },
      readiness: { from: 50, to: 100 },
      visitorExpects: {
        en: 'Prices, features and opinions that can be held against the alternatives',
        da: 'Priser, funktioner og meninger, der kan holdes op mod alternativerne',
        sv: 'Priser, funktioner och åsikter som kan ställas mot alternativen',
      },
      targetShare: 0.25,
      expectedFormats: ['comparison', 'review', 'product-info'],
    },
    {
      key: 'purchase-decision',
      name: { en: 'Purchase decision', da: 'Købsbeslutning', sv: 'Köpbeslut' },
      readiness: { from: 100, to: 120 },
      visitorExpects: {
        en: 'A short way to payment, in the manner they prefer and at the price they were told',
        da: 'En kort vej til betaling, på den måde de foretrækker og til den pris, de fik oplyst',
        sv: 'En kort väg till betalning, på det sätt de föredrar och till det pris de fick veta',
      },
      targetShare: 0.1,
      expectedFormats: ['pricing', 'terms', 'checkout-help'],
    },
    {
      key: 'post-purchase',
      name: { en: 'Post-purchase behaviour', da: 'Efterkøbsadfærd', sv: 'Efterköpsbeteende' },
      readiness: { from: 120, to: 140 },
      visitorExpects: {
        en: 'To know that the order went through, to be thanked and to be asked for an opinion',
        da: 'At vide, at ordren gik igennem, at blive takket og at blive spurgt om sin mening',
        sv: 'Att veta att beställningen gick igenom, att bli tackad och att bli tillfrågad om sin åsikt',
      },
      targetShare: 0.1,
      expectedFormats: ['follow-up', 'survey', 'support'],
    },
    {
      key: 'loyalty',
      name: { en: 'Loyalty', da: 'Loyalitet', sv: 'Lojalitet' },
      readiness: { from: 140, to: 170 },
      visitorExpects: {
        en: 'Advantages that grow with every purchase',
        da: 'Fordele, der vokser med hvert køb',
        sv: 'Förmåner som växer med varje köp',
      },
      targetShare: 0.1,
      expectedFormats: ['loyalty-programme', 'newsletter', 'upgrade'],
    },
    {
      key: 'referral',
      name: { en: 'Referral', da: 'Anbefaling', sv: 'Rekommendation' },
      readiness: { from: 170, to: 200 },
      visitorExpects: {
        en: 'Something to gain, for themselves and for the friend they bring',
        da: 'Noget at vinde, både for dem selv og for den ven, de tager med',
        sv: 'Något att vinna, både för dem själva och för vännen de tar med',
      },
      targetShare: 0.1,
      expectedFormats: ['referral', 'testimonial', 'ambassador-story'],
    },
  ],
};
