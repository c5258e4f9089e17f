import bulk from './bulk.json';
import chart from './chart.json';
import components from './components.json';
import coverage from './coverage.json';
import definition from './definition.json';
import exportTexts from './export.json';
import expectation from './expectation.json';
import filter from './filter.json';
import gap from './gap.json';
import glance from './glance.json';
import inventory from './inventory.json';
import journey from './journey.json';
import list from './list.json';
import home from './home.json';
import panel from './panel.json';
import plugin from './plugin.json';
import preview from './preview.json';
import settings from './settings.json';
import transition from './transition.json';
import untagged from './untagged.json';
import typeTexts from './type.json';
import importTexts from './import.json';

export const messages = {
  ...bulk,
  ...chart,
  ...components,
  ...coverage,
  ...definition,
  ...exportTexts,
  ...expectation,
  ...filter,
  ...gap,
  ...glance,
  ...inventory,
  ...journey,
  ...list,
  ...home,
  ...panel,
  ...plugin,
  ...preview,
  ...settings,
  ...transition,
  ...untagged,
  ...typeTexts,
  ...importTexts,
};
