/** An event as the hands feel it, the barrel shows it, or the patient says it; null where none of them notices. */
import type { Aids } from '../../../engine/aids.ts';
import type { SimEvent, SyringeState } from '../../../core/sim/state.ts';
import { i18n, numberText } from '../../messages/i18n.ts';
import { nameOf, subjectText } from '../../messages/names.ts';

const t = i18n.t.bind(i18n);

const OWN_WORDS = ['nerve', 'periosteum', 'pressure', 'probe', 'sideways'] as const;
const MUCH_PAIN = 7;
const SOME_PAIN = 5;

/** What only an onlooker who knows the anatomy could tell: left out where the mode does not tell it. */
const TOLD: readonly SimEvent['kind'][] = [
  'vessel-punctured',
  'haematoma',
  'nerve-contact',
  'nerve-pierced',
  'pleural-breach',
  'dural-breach',
  'cartilage-scratched',
  'plane-split',
  'leak',
  'burst',
  'intravascular-injection',
  'intraneural-injection',
  'intratendinous-injection',
  'intradermal-injection',
  'wrong-place',
  'skin-atrophy-risk',
  'steroid-after-cloudy-fluid',
  'over-maximum-dose',
];

export function heardText(event: SimEvent, aids: Aids, look: SyringeState['aspirateLook']): string | null {
  const { kind, subject } = event;
  const isNamed = aids.tipTissue;
  switch (kind) {
    case 'layer-pop':
      if (subject === 'skin') return t('feel.heard.skin');
      return isNamed ? t('feel.heard.giveInto', { layer: nameOf(subject) }) : t('feel.heard.give');
    case 'bone-contact':
      return isNamed ? t('feel.heard.bone') : t('feel.heard.hard');
    case 'cartilage-contact':
      return isNamed ? t('feel.heard.cartilage') : t('feel.heard.hard');
    case 'tissue-torn':
      return t('feel.heard.torn');
    case 'buckling-warning':
      return t('feel.warnings.buckling');
    case 'needle-buckled':
      return t('feel.warnings.buckled');
    case 'needle-kinked':
      return t('feel.heard.kinked');
    case 'needle-withdrawn':
      return t('feel.heard.out');
    case 'injection-started':
      return isNamed ? t('feel.heard.started', { place: nameOf(subject) }) : t('feel.heard.startedBare');
    case 'aspirated':
      return t(`feel.heard.aspirate.${look === '' ? 'nothing' : look}`);
    case 'pain':
      return saidText(subject, event.size ?? 0);
    case 'fainted':
      return t('feel.heard.fainted');
    default:
      return isNamed && TOLD.includes(kind)
        ? `${t(`event.${kind}`, { subject: subjectText(kind, subject) })}.`
        : null;
  }
}

/** What the patient says. */
function saidText(cause: string, pain: number): string {
  const own = OWN_WORDS.find((c) => c === cause);
  const degree = pain >= MUCH_PAIN ? 'much' : pain >= SOME_PAIN ? 'some' : 'little';
  const words = t(`feel.says.${own && pain >= SOME_PAIN ? own : degree}`);
  return t('feel.says.quote', { words, pain: numberText(pain, 0) });
}

/** The texts of the latest events, newest last; `fromTick` is the oldest that still counts. */
export function heardTexts(
  events: readonly SimEvent[],
  fromTick: number,
  aids: Aids,
  look: SyringeState['aspirateLook'],
  most = 2,
): string[] {
  const texts: string[] = [];
  for (let i = events.length - 1; i >= 0 && events[i]!.tick >= fromTick && texts.length < most; i--) {
    const text = heardText(events[i]!, aids, look);
    if (text !== null && !texts.includes(text)) texts.unshift(text);
  }
  return texts;
}
