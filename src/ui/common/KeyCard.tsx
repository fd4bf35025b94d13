import { useTranslation } from 'react-i18next';
import { DEFAULT_KEY_MAP, type KeyAction, type KeyMap, keyName } from '../../input/keyMap.ts';
import { i18n } from '../messages/i18n.ts';
import { Modal } from './Modal.tsx';

type RowName =
  | 'slide'
  | 'tilt'
  | 'rock'
  | 'rotate'
  | 'press'
  | 'ghost'
  | 'setEntry'
  | 'liftNeedle'
  | 'advance'
  | 'roll'
  | 'inject'
  | 'aspirate'
  | 'switchHand'
  | 'freeze'
  | 'cine'
  | 'zoom'
  | 'sound'
  | 'labels'
  | 'pointer'
  | 'peel'
  | 'corridor'
  | 'pause'
  | 'finish'
  | 'leave';

const GROUPS: readonly (readonly [
  'probe' | 'needle' | 'syringe' | 'other',
  readonly (readonly [RowName, readonly KeyAction[]])[],
])[] = [
  [
    'probe',
    [
      ['slide', ['slideLeft', 'slideRight', 'acrossPlus', 'acrossMinus']],
      ['tilt', ['tiltPlus', 'tiltMinus']],
      ['rock', ['rockPlus', 'rockMinus']],
      ['rotate', ['rotateMinus', 'rotatePlus']],
      ['press', ['press', 'lift']],
    ],
  ],
  [
    'needle',
    [
      ['ghost', ['needleLeft', 'needleRight', 'needleUp', 'needleDown']],
      ['setEntry', ['setEntry']],
      ['advance', ['advance', 'withdraw']],
      ['roll', ['rollMinus', 'rollPlus']],
      ['liftNeedle', ['liftNeedle']],
    ],
  ],
  [
    'syringe',
    [
      ['inject', ['inject']],
      ['aspirate', ['aspirate']],
    ],
  ],
  [
    'other',
    [
      ['switchHand', ['switchHand']],
      ['freeze', ['freeze']],
      ['cine', ['cineBack', 'cineForward']],
      ['zoom', ['zoomIn', 'zoomOut', 'zoomWhole']],
      ['sound', ['sound']],
      ['labels', ['labels']],
      ['pointer', ['pointer']],
      ['peel', ['takeAway', 'putBack']],
      ['corridor', ['corridor']],
      ['pause', ['pause']],
      ['finish', ['finish']],
      ['leave', ['leave']],
    ],
  ],
];

const POINTER_ROWS = [
  'drag',
  'shiftDrag',
  'wheel',
  'ctrlWheel',
  'shiftWheel',
  'click',
  'syringe',
  'orbit',
] as const;

/** A key by its cap: arrows and letters are the same everywhere, others have names. */
function keyText(code: string): string {
  const name = keyName(code);
  return name.length > 1 && i18n.exists(`language.keys.${name}`) ? i18n.t(`language.keys.${name}`) : name;
}

/** Every key and pointer movement on one card, written from the key map itself. */
export function KeyCard(props: { readonly onClose: () => void; readonly keyMap?: KeyMap }) {
  const { t } = useTranslation();
  const keyMap = props.keyMap ?? DEFAULT_KEY_MAP;
  const keysOf = (actions: readonly KeyAction[]) =>
    actions
      .map((action) => {
        const binding = keyMap.find((b) => b.action === action);
        return binding ? binding.codes.map(keyText)[0] : '';
      })
      .join('  ');
  return (
    <Modal title={t('keyCard.title')} onClose={props.onClose}>
      <p className="quiet">
        {t('keyCard.tapHold')} {t('keyCard.fine')}
      </p>
      <div className="facts">
        {GROUPS.map(([group, rows]) => (
          <section key={group} className="stack" style={{ gap: 2 }}>
            <h3>{t(`keyCard.${group}`)}</h3>
            <table>
              <tbody>
                {rows.map(([name, actions]) => (
                  <tr key={name}>
                    <th scope="row">{t(`keyCard.rows.${name}`)}</th>
                    <td className="number">
                      <kbd>{keysOf(actions)}</kbd>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
        <section className="stack" style={{ gap: 2 }}>
          <h3>{t('keyCard.pointer')}</h3>
          <ul>
            {POINTER_ROWS.map((row) => (
              <li key={row}>{t(`keyCard.pointerRows.${row}`)}</li>
            ))}
          </ul>
        </section>
      </div>
    </Modal>
  );
}
