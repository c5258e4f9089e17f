import { Button, Flex, Modal } from '@strapi/design-system';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { ColorChoice } from '../../../components/ColorChoice';
import { KeyField } from '../../../components/KeyField';
import { LocalizedTextInput } from '../../../components/LocalizedTextInput';
import { useRename } from '../../../components/useRename';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import {
  type TagKind,
  useChangeJourneyTagMutation,
  useCreateJourneyTagMutation,
} from '../../../services/tags';
import { useAction } from '../../../services/useAction';
import { personaAddress } from '../kinds';
import { problemsOf, type TagDraft } from './tagDraft';

interface TagFormProps {
  readonly kind: TagKind;
  readonly initial: TagDraft;
  readonly takenKeys: readonly string[];
  readonly onDone: () => void;
}

const useSave = (kind: TagKind) => {
  const [create, creating] = useCreateJourneyTagMutation();
  const [change, changing] = useChangeJourneyTagMutation();
  const t = useTranslate();
  const nameIn = useNameIn();
  const act = useAction();

  const save = ({ key, name, color, influence, version }: TagDraft): Promise<boolean> => {
    const data = { name, color, ...(influence && { influence }) };
    return version === undefined
      ? act(
          create({ kind, data: { key, ...data } }),
          t('definition.created', { name: nameIn(name) }),
        )
      : act(
          change({ kind, key, data: { ...data, version } }),
          t('definition.saved', { name: nameIn(name) }),
        );
  };
  return { save, isSaving: creating.isLoading || changing.isLoading };
};

/** What a persona, format or touchpoint is called, and how it looks in lists. */
export const TagForm = ({ kind, initial, takenKeys, onDone }: TagFormProps) => {
  const t = useTranslate();
  const id = useId();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(initial);
  const [wasTried, setWasTried] = useState(false);
  const { save, isSaving } = useSave(kind);
  const isNew = initial.version === undefined;
  const rename = useRename(isNew);
  const found = problemsOf(draft, takenKeys);
  const problems = wasTried ? found : {};

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (Object.keys(found).length > 0 || !(await save(draft))) return;
    if (isNew && kind === 'persona') navigate(personaAddress(draft.key));
    else onDone();
  };

  return (
    <>
      <Modal.Body>
        <form id={id} onSubmit={(event) => void submit(event)} noValidate>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <LocalizedTextInput
              required
              label={t('definition.name')}
              value={draft.name}
              error={problems.name && t(problems.name)}
              onChange={(name) => setDraft({ ...draft, ...rename(draft, name) })}
            />
            <KeyField
              label={t('definition.key')}
              hint={t(isNew ? 'definition.key.hint' : 'definition.key.stable')}
              value={draft.key}
              error={problems.key && t(problems.key)}
              isNew={isNew}
              onChange={(key) => setDraft({ ...draft, key })}
            />
            {kind === 'touchpoint' && (
              <LocalizedTextInput
                multiline
                label={t('touchpoint.influence')}
                hint={t('touchpoint.influence.hint')}
                value={draft.influence ?? {}}
                onChange={(influence) => setDraft({ ...draft, influence })}
              />
            )}
            <ColorChoice
              label={t('definition.color')}
              value={draft.color}
              onChange={(color) => setDraft({ ...draft, color })}
            />
          </Flex>
        </form>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{t('definition.cancel')}</Button>
        </Modal.Close>
        <Button type="submit" form={id} loading={isSaving}>
          {t(isNew ? 'definition.create' : 'definition.save')}
        </Button>
      </Modal.Footer>
    </>
  );
};
