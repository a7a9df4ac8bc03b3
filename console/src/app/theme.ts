import { theme, type ThemeConfig } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { usePrefs } from '@/shared/prefs/prefs';

const dark = typeof window === 'undefined' ? undefined : window.matchMedia('(prefers-color-scheme: dark)');

/** The theme in force: the person's choice, or the system's. */
export function useDark(): boolean {
  const { theme: choice } = usePrefs();
  const system = useSyncExternalStore(
    (listen) => {
      dark?.addEventListener('change', listen);
      return () => dark?.removeEventListener('change', listen);
    },
    () => dark?.matches ?? false,
  );
  const isDark = choice === 'system' ? system : choice === 'dark';
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return isDark;
}

/** Ant Design in the colours of shared/ui/tokens.css. */
export function antTheme(isDark: boolean): ThemeConfig {
  const c = isDark
    ? { accent: '#2b9384', soft: '#16322c', link: '#74cdbd', text: '#e4eae6', text2: '#adb8b1', surface: '#171d1a', raised: '#1d2420', line: '#29322d', strong: '#3c4842', red: '#f98375', amber: '#e09a3a', green: '#4aa871', canvas: '#0f1412', placeholder: '#8f9b94' }
    : { accent: '#14665c', soft: '#e2f1ed', link: '#0f5c53', text: '#1b2421', text2: '#4e5a54', surface: '#ffffff', raised: '#ffffff', line: '#e2e7e3', strong: '#c9d1cb', red: '#d03a2b', amber: '#c2710c', green: '#2f8551', canvas: '#f3f5f3', placeholder: '#5f6b65' };
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: c.accent,
      colorInfo: c.accent,
      colorLink: c.link,
      colorError: c.red,
      colorWarning: c.amber,
      colorSuccess: c.green,
      colorTextBase: c.text,
      colorText: c.text,
      colorTextSecondary: c.text2,
      colorTextDescription: c.text2,
      colorTextPlaceholder: c.placeholder,
      colorBgBase: c.surface,
      colorBgContainer: c.surface,
      colorBgElevated: c.raised,
      colorBgLayout: c.canvas,
      colorBorder: c.strong,
      colorBorderSecondary: c.line,
      borderRadius: 6,
      borderRadiusLG: 8,
      fontSize: 13,
      controlHeight: 30,
      controlHeightSM: 24,
      fontFamily: 'var(--font)',
      fontFamilyCode: 'var(--mono)',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Tabs: { itemSelectedColor: c.link, itemHoverColor: c.link, itemActiveColor: c.link, inkBarColor: c.link },
      DatePicker: { cellActiveWithRangeBg: c.soft },
      Segmented: { itemSelectedBg: c.surface },
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
    },
  };
}
