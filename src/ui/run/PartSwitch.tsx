import { useTranslation } from 'react-i18next';

/** What stands under the image where a screen holds only one of them. */
export const ROOM_PARTS = ['hands', 'machine', 'scene'] as const;
export type RoomPart = (typeof ROOM_PARTS)[number];

/** On a small screen: which part of the room stands under the image. Elsewhere all do, and it is not shown. */
export function PartSwitch({
  part,
  onPart,
}: {
  readonly part: RoomPart;
  readonly onPart: (part: RoomPart) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="part-switch" aria-label={t('run.parts')}>
      {ROOM_PARTS.map((one) => (
        <button key={one} type="button" aria-pressed={one === part} onClick={() => onPart(one)}>
          {t(`run.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
