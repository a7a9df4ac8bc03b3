import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import { setPrefs } from '@/shared/prefs/prefs';
import css from './signin.module.css';

const arcs = [
  { r: 300, share: 0.72, colour: '#7fd0c1', opacity: 0.4 },
  { r: 244, share: 0.5, colour: '#7fd0c1', opacity: 0.34 },
  { r: 188, share: 0.16, colour: '#e8b565', opacity: 0.75 },
  { r: 132, share: 0.86, colour: '#7fd0c1', opacity: 0.22 },
];

/** The two halves of the door: who we are, and what is asked. */
export function Scene({ children }: { children: ReactNode }) {
  const { t, locale } = useI18n();
  return (
    <main className={css.scene}>
      <div className={css.side}>
        <div className={css.name}>
          <img src={`${import.meta.env.BASE_URL}mark.svg`} width="34" height="34" alt="" />
          {t('app.name')}
        </div>
        <p className={css.claim}>{t('app.claim')}</p>
        <svg className={css.rings} width="640" height="640" viewBox="0 0 640 640" fill="none" aria-hidden="true">
          {arcs.map(({ r, share, colour, opacity }, i) => (
            <g key={r} transform={`rotate(${-190 + i * 34} 320 320)`} strokeWidth="10">
              <circle cx="320" cy="320" r={r} stroke="#ffffff" strokeOpacity="0.07" />
              <circle
                cx="320"
                cy="320"
                r={r}
                stroke={colour}
                strokeOpacity={opacity}
                strokeLinecap="round"
                strokeDasharray={`${2 * Math.PI * r * share} ${2 * Math.PI * r}`}
              />
            </g>
          ))}
        </svg>
      </div>
      <div className={css.formSide}>
        <div className={css.tools}>
          <Button type="text" lang={locale === 'zh' ? 'en' : 'zh-CN'} onClick={() => setPrefs({ locale: locale === 'zh' ? 'en' : 'zh' })}>
            {t('menu.otherLanguage')}
          </Button>
        </div>
        {children}
      </div>
    </main>
  );
}
