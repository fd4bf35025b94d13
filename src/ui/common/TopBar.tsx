import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { LanguagePicker } from './LanguagePicker.tsx';
import { SITE_URL } from './siteUrl.ts';

/** The first page of a document begins where the browser puts it; of every later one the heading is read out. */
let isFirstPage = true;

/**
 * The strip along the top of every page: home, the page's heading, what the page puts there, and the language. The heading is
 * the window's title as well, and takes the focus that went with the page before, so that it is read out.
 */
export function TopBar({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const siteName = t('app.name');
  useEffect(() => {
    document.title = title === siteName ? siteName : `${title} – ${siteName}`;
  }, [title, siteName]);
  useEffect(() => {
    if (!isFirstPage && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return (
    <header className="top-bar">
      <Link href="/" className="brand" aria-label={siteName}>
        <img className="brand-icon" src={`${SITE_URL}icon.svg`} alt="" />
        <span>{siteName}</span>
      </Link>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <span className="spring" />
      {children}
      <LanguagePicker />
    </header>
  );
}
