import { renderAnswer } from './answer.js';
import { contentUrl, fetchDefinitions, fetchJson } from './api.js';
import { changesBetween } from './changes.js';
import { LOCALES, renderAsked, renderControls, stageAt } from './controls.js';
import { byId } from './dom.js';

const NO_CHANGES = { added: new Set(), moved: new Map(), gone: [] };

const readAddress = () => {
  const query = new URLSearchParams(location.search);
  const readiness = query.get('readiness');
  const locale = query.get('locale');
  return {
    stage: query.get('stage') ?? 'consideration',
    readiness: readiness === null ? null : Math.min(200, Math.max(0, Number(readiness) || 0)),
    persona: query.get('persona') ?? '',
    locale: LOCALES.some(({ key }) => key === locale) ? locale : 'en',
  };
};

const writeAddress = ({ stage, readiness, persona, locale }) => {
  const asked = readiness === null ? { stage } : { readiness: String(readiness) };
  const query = new URLSearchParams({ ...asked, persona, locale });
  history.replaceState(null, '', `?${query}`);
};

let choice = readAddress();
let definitions = null;
let shown = null;
let running = new AbortController();

const showProblem = (message) => {
  byId('problem').textContent = message ?? '';
  byId('problem').hidden = !message;
};

const showRequest = (url) => {
  byId('url').textContent = `${location.origin}${url}`;
  byId('open').href = url;
};

const refresh = async () => {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const url = contentUrl(choice);
  showRequest(url);
  writeAddress(choice);
  try {
    const answer = await fetchJson(url, signal);
    if (signal.aborted) return;
    renderAsked(definitions, choice, answer.meta.match.served.stage);
    const changes = shown ? changesBetween(shown, answer.data) : NO_CHANGES;
    renderAnswer(answer, { definitions, changes, isFirst: shown === null });
    shown = answer.data;
    showProblem(null);
  } catch (error) {
    if (!signal.aborted) showProblem(error.message);
  }
};

const changeLocale = async (locale) => {
  choice = { ...choice, locale };
  definitions = await fetchDefinitions(locale);
  renderControls(definitions, choice);
  document.querySelector(`input[name="locale"][value="${locale}"]`)?.focus();
  await refresh();
};

byId('choice').addEventListener('change', ({ target }) => {
  if (target.name === 'stage') choice = { ...choice, stage: target.value, readiness: null };
  if (target.name === 'persona') choice = { ...choice, persona: target.value };
  if (target.name === 'locale')
    void changeLocale(target.value).catch((error) => showProblem(error.message));
  else if (target.name) void refresh();
});

let pause;
byId('readiness').addEventListener('input', ({ target }) => {
  choice = { ...choice, readiness: Number(target.value) };
  document.querySelectorAll('input[name="stage"]').forEach((input) => (input.checked = false));
  renderAsked(definitions, choice, stageAt(definitions.journey.stages, choice.readiness).key);
  clearTimeout(pause);
  pause = setTimeout(refresh, 150);
});

byId('choice').addEventListener('submit', (event) => event.preventDefault());

byId('copy').addEventListener('click', async ({ target }) => {
  const text = byId('url').textContent;
  try {
    await navigator.clipboard.writeText(text);
    target.textContent = 'Copied';
  } catch {
    // Not every address counts as safe enough for the clipboard: select it, to be copied by hand.
    getSelection().selectAllChildren(byId('url'));
    target.textContent = 'Selected: press Ctrl-C';
  }
  setTimeout(() => (target.textContent = 'Copy address'), 2500);
});

try {
  definitions = await fetchDefinitions(choice.locale);
  renderControls(definitions, choice);
  await refresh();
} catch (error) {
  showProblem(`The content API could not be read: ${error.message}`);
}
