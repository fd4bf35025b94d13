import { useTranslation } from 'react-i18next';
import { toldStructures } from '../../ui/messages/names.ts';
import { type DraftSession, useSession } from './draftSession.ts';

/** The structures and spaces of the draft's body as a list: to pick one without pointing at it. */
export function PickByName(props: {
  readonly session: DraftSession;
  readonly pickedId: string | null;
  readonly onPick: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { facts } = useSession(props.session);
  const groups = [
    { name: t('workbench.spaces'), places: toldStructures(facts.spaces) },
    { name: t('workbench.structures'), places: toldStructures(facts.structures) },
  ];
  const isListed = groups.some(({ places }) => places.some(({ id }) => id === props.pickedId));
  return (
    <label className="field">
      {t('workbench.pickByName')}
      <select
        value={isListed ? props.pickedId! : ''}
        onChange={(e) => e.target.value !== '' && props.onPick(e.target.value)}
      >
        <option value="">{t('workbench.choose')}</option>
        {groups.map(({ name, places }) => (
          <optgroup key={name} label={name}>
            {places.map((place) => (
              <option key={place.id} value={place.id}>
                {place.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
