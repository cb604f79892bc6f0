import { darkTheme, lightTheme, type GlobalTheme, type GlobalThemeOverrides } from 'naive-ui'
import { panels, signals } from './naive-panels.ts'
import { ring, solid, type Sizes } from './naive-sizes.ts'
import type { ThemeName, Tokens } from './tokens.ts'

/** One function, three themes. `t` is the token table of the theme, `scale` the font scale (1–1.75). */
export function themeOverrides(t: Tokens, scale = 1): GlobalThemeOverrides {
  const sizes: Sizes = {
    px: (n) => `${Math.round(n * scale * 10) / 10}px`,
    row: (n) => `${Math.round(n * (1 + (scale - 1) * 0.72))}px`,
  }
  return {
    ...common(t, sizes),
    ...buttons(t),
    ...inputs(t),
    ...selections(t, sizes),
    ...panels(t, sizes),
    ...signals(t, sizes),
  }
}

function common(t: Tokens, { px, row }: Sizes): GlobalThemeOverrides {
  return {
    common: {
      fontFamily:
        '"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans SC","Noto Sans CJK SC",system-ui,sans-serif',
      fontWeightStrong: '600',
      fontSize: px(14),
      fontSizeMini: px(12),
      fontSizeTiny: px(12),
      fontSizeSmall: px(13),
      fontSizeMedium: px(14),
      fontSizeLarge: px(16),
      fontSizeHuge: px(18),
      lineHeight: '1.57',
      heightMini: row(20),
      heightTiny: row(24),
      heightSmall: row(28),
      heightMedium: row(32),
      heightLarge: row(40),
      heightHuge: row(48),
      borderRadius: '4px',
      borderRadiusSmall: '3px',
      primaryColor: t.primary,
      primaryColorHover: t['primary-hover'],
      primaryColorPressed: t['primary-press'],
      primaryColorSuppl: t.fill,
      infoColor: t.primary,
      infoColorHover: t['primary-hover'],
      infoColorPressed: t['primary-press'],
      infoColorSuppl: t.fill,
      successColor: t.pos,
      successColorHover: t.pos,
      successColorPressed: t.pos,
      successColorSuppl: t.pos,
      warningColor: t.warn,
      warningColorHover: t.warn,
      warningColorPressed: t.warn,
      warningColorSuppl: t['warn-solid'],
      errorColor: t.neg,
      errorColorHover: t.neg,
      errorColorPressed: t.neg,
      errorColorSuppl: t.neg,
      textColorBase: t.text,
      textColor1: t.text,
      textColor2: t.text,
      textColor3: t['text-3'],
      textColorDisabled: t['text-off'],
      placeholderColor: t['text-3'],
      placeholderColorDisabled: t['text-off'],
      iconColor: t['text-3'],
      iconColorHover: t['text-2'],
      iconColorPressed: t.text,
      iconColorDisabled: t['text-off'],
      bodyColor: t.chrome,
      cardColor: t.surface,
      modalColor: t.raised,
      popoverColor: t.raised,
      tableColor: t.surface,
      tableHeaderColor: t.sunken,
      tableColorHover: t.hover,
      tableColorStriped: t.surface,
      inputColor: t.surface,
      inputColorDisabled: t.sunken,
      actionColor: t.sunken,
      hoverColor: t.hover,
      dividerColor: t.line,
      borderColor: t['line-strong'],
      boxShadow1: '0 1px 3px rgba(16,24,32,.08)',
      boxShadow2: `0 0 0 1px ${t['line-strong']}, 0 6px 20px rgba(16,24,32,.12)`,
      boxShadow3: `0 0 0 1px ${t['line-strong']}, 0 12px 32px rgba(16,24,32,.16)`,
      cubicBezierEaseInOut: 'cubic-bezier(.2,0,0,1)',
    },
  }
}

function buttons(t: Tokens): GlobalThemeOverrides {
  return {
    Button: {
      fontWeight: '400',
      fontWeightStrong: '600',
      paddingMedium: '0 12px',
      paddingSmall: '0 9px',
      color: t.surface,
      colorHover: t.hover,
      colorPressed: t.hover,
      colorFocus: t.surface,
      textColor: t.text,
      textColorHover: t.text,
      textColorPressed: t.text,
      textColorFocus: t.text,
      border: solid(t['line-strong']),
      borderHover: solid(t.control),
      borderPressed: solid(t.control),
      borderFocus: solid(t.focus),
      borderDisabled: solid(t.line),
      colorPrimary: t.fill,
      colorHoverPrimary: t['fill-hover'],
      colorPressedPrimary: t['fill-press'],
      colorFocusPrimary: t.fill,
      colorDisabledPrimary: t.fill,
      textColorPrimary: t['on-primary'],
      textColorHoverPrimary: t['on-primary'],
      textColorPressedPrimary: t['on-primary'],
      textColorFocusPrimary: t['on-primary'],
      textColorDisabledPrimary: t['on-primary'],
      borderPrimary: solid(t.fill),
      borderHoverPrimary: solid(t['fill-hover']),
      borderPressedPrimary: solid(t['fill-press']),
      borderFocusPrimary: solid(t.fill),
      borderDisabledPrimary: solid(t.fill),
      rippleDuration: '0s',
    },
  }
}

function inputs(t: Tokens): GlobalThemeOverrides {
  return {
    Input: {
      color: t.surface,
      colorFocus: t.surface,
      colorDisabled: t.sunken,
      border: solid(t.control),
      borderHover: solid(t['text-2']),
      borderFocus: solid(t.focus),
      boxShadowFocus: ring(t.focus),
      borderDisabled: solid(t.line),
      borderWarning: solid(t['warn-solid']),
      borderHoverWarning: solid(t['warn-solid']),
      borderFocusWarning: solid(t['warn-solid']),
      boxShadowFocusWarning: ring(t['warn-solid']),
      borderError: solid(t.neg),
      borderHoverError: solid(t.neg),
      borderFocusError: solid(t.neg),
      boxShadowFocusError: ring(t.neg),
      caretColor: t.primary,
      paddingMedium: '0 10px',
      paddingSmall: '0 8px',
    },
  }
}

function selections(t: Tokens, { row }: Sizes): GlobalThemeOverrides {
  const selection = {
    color: t.surface,
    colorActive: t.surface,
    border: solid(t.control),
    borderHover: solid(t['text-2']),
    borderActive: solid(t.focus),
    borderFocus: solid(t.focus),
    boxShadowActive: ring(t.focus),
    boxShadowFocus: ring(t.focus),
    arrowColor: t['text-3'],
  }
  const selectMenu = {
    color: t.raised,
    optionColorPending: t.selected,
    optionColorActive: t.selected,
    optionColorActivePending: t.selected,
    optionTextColorActive: t.primary,
    optionCheckColor: t.primary,
    optionHeightMedium: row(32),
    optionHeightSmall: row(28),
  }
  return {
    Select: { peers: { InternalSelection: selection, InternalSelectMenu: selectMenu } },
    AutoComplete: { peers: { InternalSelectMenu: selectMenu } },
    Cascader: { peers: { InternalSelection: selection } },
    TreeSelect: { peers: { InternalSelection: selection } },
  }
}

/** High contrast stands on the dark theme. */
export function baseTheme(name: ThemeName): GlobalTheme {
  return name === 'light' ? lightTheme : darkTheme
}
