/** The page of examples: puts the site's own address into the texts, copies them, and writes down what the element tells. */
import '../../ui/styles/examples.css';
import { initMessages, i18n } from '../../ui/messages/i18n.ts';
import { SITE_URL } from '../../ui/common/siteUrl.ts';

/** Stands for this site in the texts, as in docs/embedding.md. */
const PLACEHOLDER = ['https:', '', 'drills.example', ''].join('/');
/** The page grows no further: what is older goes. */
const MOST_LINES = 12;
const MOST_CHARS = 400;
const site = new URL(SITE_URL, document.baseURI).href;

await initMessages();
for (const code of document.querySelectorAll('[data-example]'))
  code.textContent = (code.textContent ?? '').replaceAll(PLACEHOLDER, site);

for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-frame]'))
  frame.src = `${site}${frame.dataset['frame']}&origin=${encodeURIComponent(location.origin)}`;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
  button.addEventListener('click', async () => {
    const section = button.closest('section')!;
    const text = section.querySelector('[data-example]')?.textContent ?? '';
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    button.nextElementSibling!.textContent = i18n.t(isCopied ? 'example.copied' : 'example.notCopied');
  });

/** The parts of `<sono-needle>` that are used here; its script is loaded beside this one, as on any page. */
interface Drill extends HTMLElement {
  start(): Promise<unknown>;
  pause(): Promise<unknown>;
  capture(): Promise<unknown>;
}
const drill = document.querySelector<Drill>('sono-needle')!;
const told = document.querySelector('#told')!;

function tell(message: unknown): void {
  const text = JSON.stringify(message);
  const line = document.createElement('li');
  line.textContent = text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS)} …` : text;
  told.append(line);
  while (told.childElementCount > MOST_LINES) told.firstElementChild!.remove();
}

for (const type of ['ready', 'step', 'scored', 'record', 'error'])
  drill.addEventListener(type, (event) => tell((event as CustomEvent<unknown>).detail));

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-command]'))
  button.addEventListener('click', () => {
    const command = button.dataset['command'] as 'start' | 'pause' | 'capture';
    drill[command]().catch((cause: unknown) =>
      tell({ error: cause instanceof Error ? cause.message : cause }),
    );
  });
