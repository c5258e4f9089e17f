import { byId, element } from './dom.js';

export const LOCALES = [
  { key: 'en', name: 'English' },
  { key: 'da', name: 'Dansk' },
  { key: 'sv', name: 'Svenska' },
];

const radio = (group, { key, name, hint, checked }) =>
  element(
    'label',
    { class: 'choice' },
    element('input', { type: 'radio', name: group, value: key, checked }),
    element('span', {}, name, hint && element('small', {}, hint)),
  );

const MARKETS = { b2b: 'B2B', b2c: 'B2C', both: 'B2B and B2C' };

/** The stage that owns a readiness value; 200 belongs to the last one. */
export const stageAt = (stages, readiness) =>
  stages.find((stage) => readiness >= stage.readiness.from && readiness < stage.readiness.to) ??
  stages.at(-1);

const renderStages = ({ stages }, choice) => {
  const known = stages.map((stage, index) => {
    const label = radio('stage', {
      key: stage.key,
      name: stage.name,
      hint: `${stage.readiness.from}–${stage.readiness.to}`,
      checked: choice.readiness === null && choice.stage === stage.key,
    });
    label.style.setProperty('--share', stage.readiness.to - stage.readiness.from);
    label.dataset.stage = index;
    return label;
  });
  const unknown = radio('stage', {
    key: '',
    name: 'Not known',
    checked: choice.readiness === null && choice.stage === '',
  });
  unknown.classList.add('unknown');
  byId('stages').replaceChildren(element('div', { class: 'track' }, ...known), unknown);
};

/** Marks the stage that is served, says what is asked for, and what a visitor expects there. */
export const renderAsked = ({ journey }, choice, served) => {
  const stage = journey.stages.find(({ key }) => key === served);
  const slider = byId('readiness');
  if (choice.readiness === null && stage) {
    slider.value = String(Math.round((stage.readiness.from + stage.readiness.to) / 2));
  }
  slider.setAttribute('aria-valuetext', `${slider.value}, ${stage?.name ?? ''}`);
  document.querySelectorAll('.track .choice').forEach((label) => {
    label.classList.toggle('served', label.querySelector('input').value === served);
  });
  byId('asked').textContent =
    choice.readiness !== null
      ? `asked by readiness ${choice.readiness}: ${stage?.name ?? ''}`
      : choice.stage === ''
        ? `not known, so taken to be ${stage?.name ?? ''}`
        : '';
  byId('expects').textContent = stage?.visitorExpects
    ? `What this visitor expects: ${stage.visitorExpects}.`
    : '';
};

/** Draws the choices with names in the chosen language, as `choice` has them. */
export const renderControls = (definitions, choice) => {
  renderStages(definitions.journey, choice);
  if (choice.readiness !== null) byId('readiness').value = String(choice.readiness);
  const personas = [{ key: '', name: 'Anyone' }, ...definitions.personas];
  byId('personas').replaceChildren(
    ...personas.map(({ key, name, market }) =>
      radio('persona', { key, name, hint: MARKETS[market], checked: choice.persona === key }),
    ),
  );
  byId('locales').replaceChildren(
    ...LOCALES.map((locale) =>
      radio('locale', { ...locale, checked: choice.locale === locale.key }),
    ),
  );
};
