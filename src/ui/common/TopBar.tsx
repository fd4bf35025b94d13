import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { LanguagePicker } from './LanguagePicker.tsx';
import { SITE_URL } from './siteUrl.ts';

/** The strip along the top of every page: home, the page's heading, what the page puts there, and the language. */
export function TopBar({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <header className="top-bar">
      <Link href="/" className="brand">
        <img className="brand-icon" src={`${SITE_URL}icon.svg`} alt="" />
        <span>{t('app.name')}</span>
      </Link>
      <h1>{title}</h1>
      <span className="spring" />
      {children}
      <LanguagePicker />
    </header>
  );
}
