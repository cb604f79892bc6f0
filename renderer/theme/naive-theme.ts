import { darkTheme, lightTheme, type GlobalTheme, type GlobalThemeOverrides } from 'naive-ui'
import type { ThemeName, Tokens } from './tokens.ts'

/** Sizes at a font scale: type grows with it, heights at 72 % of it. */
interface Sizes {
  px(size: number): string
  row(size: number): string
}

/** One function, three themes. `t` is the token table of the theme, `scale` the font scale (1–1.75). */
export function themeOverrides(t: Tokens, scale = 1): GlobalThemeOverrides {
  const sizes: Sizes = {
    px: (n) => `${Math.round(n * scale * 10) / 10}px`,
    row: (n) => `${Math.round(n * (1 + (scale - 1) * 0.72))}px`,
  }
  return { ...common(t, sizes), ...buttons(t), ...inputs(t), ...selections(t, sizes), ...panels(t, sizes), ...signals(t, sizes) }
}

const ring = (color: string) => `0 0 0 1px ${color}`
const solid = (color: string) => `1px solid ${color}`

function common(t: Tokens, { px, row }: Sizes): GlobalThemeOverrides {
  return {
    common: {
      fontFamily:
        '"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans SC","Noto Sans CJK SC",system-ui,sans-serif',
      fontWeightStrong: '600',
      fontSize: px(14), fontSizeMini: px(12), fontSizeTiny: px(12), fontSizeSmall: px(13),
      fontSizeMedium: px(14), fontSizeLarge: px(16), fontSizeHuge: px(18),
      lineHeight: '1.57',
      heightMini: row(20), heightTiny: row(24), heightSmall: row(28), heightMedium: row(32),
      heightLarge: row(40), heightHuge: row(48),
      borderRadius: '4px', borderRadiusSmall: '3px',
      primaryColor: t.primary, primaryColorHover: t['primary-hover'], primaryColorPressed: t['primary-press'], primaryColorSuppl: t.fill,
      infoColor: t.primary, infoColorHover: t['primary-hover'], infoColorPressed: t['primary-press'], infoColorSuppl: t.fill,
      successColor: t.pos, successColorHover: t.pos, successColorPressed: t.pos, successColorSuppl: t.pos,
      warningColor: t.warn, warningColorHover: t.warn, warningColorPressed: t.warn, warningColorSuppl: t['warn-solid'],
      errorColor: t.neg, errorColorHover: t.neg, errorColorPressed: t.neg, errorColorSuppl: t.neg,
      textColorBase: t.text, textColor1: t.text, textColor2: t.text, textColor3: t['text-3'], textColorDisabled: t['text-off'],
      placeholderColor: t['text-3'], placeholderColorDisabled: t['text-off'],
      iconColor: t['text-3'], iconColorHover: t['text-2'], iconColorPressed: t.text, iconColorDisabled: t['text-off'],
      bodyColor: t.chrome, cardColor: t.surface, modalColor: t.raised, popoverColor: t.raised,
      tableColor: t.surface, tableHeaderColor: t.sunken, tableColorHover: t.hover, tableColorStriped: t.surface,
      inputColor: t.surface, inputColorDisabled: t.sunken, actionColor: t.sunken, hoverColor: t.hover,
      dividerColor: t.line, borderColor: t['line-strong'],
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
      fontWeight: '400', fontWeightStrong: '600', paddingMedium: '0 12px', paddingSmall: '0 9px',
      color: t.surface, colorHover: t.hover, colorPressed: t.hover, colorFocus: t.surface,
      textColor: t.text, textColorHover: t.text, textColorPressed: t.text, textColorFocus: t.text,
      border: solid(t['line-strong']), borderHover: solid(t.control), borderPressed: solid(t.control),
      borderFocus: solid(t.focus), borderDisabled: solid(t.line),
      colorPrimary: t.fill, colorHoverPrimary: t['fill-hover'], colorPressedPrimary: t['fill-press'], colorFocusPrimary: t.fill, colorDisabledPrimary: t.fill,
      textColorPrimary: t['on-primary'], textColorHoverPrimary: t['on-primary'], textColorPressedPrimary: t['on-primary'], textColorFocusPrimary: t['on-primary'], textColorDisabledPrimary: t['on-primary'],
      borderPrimary: solid(t.fill), borderHoverPrimary: solid(t['fill-hover']), borderPressedPrimary: solid(t['fill-press']), borderFocusPrimary: solid(t.fill), borderDisabledPrimary: solid(t.fill),
      rippleDuration: '0s',
    },
  }
}

function inputs(t: Tokens): GlobalThemeOverrides {
  return {
    Input: {
      color: t.surface, colorFocus: t.surface, colorDisabled: t.sunken, border: solid(t.control), borderHover: solid(t['text-2']),
      borderFocus: solid(t.focus), boxShadowFocus: ring(t.focus), borderDisabled: solid(t.line),
      borderWarning: solid(t['warn-solid']), borderHoverWarning: solid(t['warn-solid']), borderFocusWarning: solid(t['warn-solid']), boxShadowFocusWarning: ring(t['warn-solid']),
      borderError: solid(t.neg), borderHoverError: solid(t.neg), borderFocusError: solid(t.neg), boxShadowFocusError: ring(t.neg),
      caretColor: t.primary, paddingMedium: '0 10px', paddingSmall: '0 8px',
    },
  }
}

function selections(t: Tokens, { row }: Sizes): GlobalThemeOverrides {
  const selection = {
    color: t.surface, colorActive: t.surface, border: solid(t.control), borderHover: solid(t['text-2']),
    borderActive: solid(t.focus), borderFocus: solid(t.focus), boxShadowActive: ring(t.focus), boxShadowFocus: ring(t.focus), arrowColor: t['text-3'],
  }
  const selectMenu = {
    color: t.raised, optionColorPending: t.selected, optionColorActive: t.selected, optionColorActivePending: t.selected,
    optionTextColorActive: t.primary, optionCheckColor: t.primary, optionHeightMedium: row(32), optionHeightSmall: row(28),
  }
  return {
    Select: { peers: { InternalSelection: selection, InternalSelectMenu: selectMenu } },
    AutoComplete: { peers: { InternalSelectMenu: selectMenu } },
    Cascader: { peers: { InternalSelection: selection } },
    TreeSelect: { peers: { InternalSelection: selection } },
  }
}

function panels(t: Tokens, { px, row }: Sizes): GlobalThemeOverrides {
  return {
    DataTable: {
      thColor: t.sunken, thColorHover: t.hover, thTextColor: t['text-2'], thFontWeight: '600',
      tdColor: t.surface, tdColorHover: t.hover, tdColorStriped: t.surface, tdTextColor: t.text, borderColor: t.line, borderRadius: '0',
      fontSizeSmall: px(13), fontSizeMedium: px(13),
      thPaddingSmall: '6px 10px', tdPaddingSmall: '5px 10px', thPaddingMedium: '6px 10px', tdPaddingMedium: '5px 10px',
    },
    Tabs: { tabTextColorActiveLine: t.text, tabTextColorHoverLine: t.text, barColor: t.fill, tabFontWeightActive: '600', tabGapMediumLine: '20px' },
    Tag: { borderRadius: '3px', heightSmall: row(18), fontSizeSmall: px(12), padding: '0 5px', colorWarning: t['warn-soft'], colorBorderedWarning: t['warn-soft'], textColorWarning: t.warn, colorError: t['neg-soft'], colorBorderedError: t['neg-soft'], textColorError: t.neg, colorSuccess: t['pos-soft'], colorBorderedSuccess: t['pos-soft'], textColorSuccess: t.pos },
    Dialog: { borderRadius: '8px', color: t.raised, titleFontSize: px(16), titleFontWeight: '600', padding: '16px 18px', iconSize: '0px' },
    Card: { borderRadius: '6px', color: t.surface, borderColor: t.line, titleFontSizeMedium: px(16), titleFontWeight: '600', paddingMedium: '12px 16px' },
  }
}

function signals(t: Tokens, { px, row }: Sizes): GlobalThemeOverrides {
  return {
    Tooltip: { color: t.text, textColor: t.surface, padding: '4px 8px', borderRadius: '3px' },
    Popover: { color: t.raised, borderRadius: '6px', padding: '12px 16px' },
    Dropdown: { color: t.raised, optionColorHover: t.hover, optionColorActive: t.selected, optionHeightMedium: row(32), borderRadius: '6px' },
    Message: { borderRadius: '6px', padding: '9px 14px', iconColorSuccess: t.pos, iconColorWarning: t.warn, iconColorError: t.neg },
    Radio: { buttonBorderColor: t['line-strong'], buttonBorderColorActive: t.control, buttonColor: t.sunken, buttonColorActive: t['seg-on'], buttonTextColor: t['text-2'], buttonTextColorActive: t['seg-on-text'], buttonBoxShadowFocus: ring(t.focus), buttonBorderRadius: '4px' },
    Checkbox: { border: solid(t.control), borderFocus: solid(t.focus), boxShadowFocus: ring(t.focus), borderRadius: '3px', colorChecked: t.fill, borderChecked: solid(t.fill), checkMarkColor: t['on-primary'] },
    Alert: {
      borderRadius: '4px', padding: '8px 12px', iconSize: '18px', iconMargin: '9px 8px 0 12px', contentTextColorWarning: t.text, contentTextColorError: t.text,
      colorWarning: t['warn-soft'], borderWarning: solid(t['warn-soft']), iconColorWarning: t.warn,
      colorError: t['neg-soft'], borderError: solid(t['neg-soft']), iconColorError: t.neg,
      colorInfo: t['primary-soft'], borderInfo: solid(t['primary-soft']), iconColorInfo: t.primary,
      colorSuccess: t['pos-soft'], borderSuccess: solid(t['pos-soft']), iconColorSuccess: t.pos,
    },
    Switch: { railColor: t.control, railColorActive: t.fill, buttonColor: t.surface, boxShadowFocus: ring(t.focus) },
    Progress: { fillColor: t.fill, railColor: t.line, railHeight: '5px' },
    Menu: { itemColorActive: t.selected, itemColorActiveHover: t.selected, itemTextColorActive: t.primary, itemIconColorActive: t.primary, itemHeight: row(36), borderRadius: '6px' },
    Form: { labelTextColor: t['text-2'], labelFontSizeTopMedium: px(12), feedbackFontSizeMedium: px(12), labelHeightMedium: '20px' },
    Empty: { textColor: t['text-2'], iconColor: t['text-3'] },
  }
}

/** High contrast stands on the dark theme. */
export function baseTheme(name: ThemeName): GlobalTheme {
  return name === 'light' ? lightTheme : darkTheme
}
