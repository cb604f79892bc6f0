/** Colour tokens that Naive UI must know by value; everything else uses `var(--name)`. */
export const TOKEN_NAMES = [
  'chrome',
  'surface',
  'sunken',
  'raised',
  'hover',
  'selected',
  'line',
  'line-strong',
  'control',
  'text',
  'text-2',
  'text-3',
  'text-off',
  'primary',
  'primary-hover',
  'primary-press',
  'primary-soft',
  'fill',
  'fill-hover',
  'fill-press',
  'on-primary',
  'focus',
  'seg-on',
  'seg-on-text',
  'pos',
  'pos-soft',
  'neg',
  'neg-soft',
  'warn',
  'warn-soft',
  'warn-solid',
] as const

export type TokenName = (typeof TOKEN_NAMES)[number]
export type Tokens = Readonly<Record<TokenName, string>>

/** The theme as it is painted: what the setting `system` resolves to is one of these. */
export type ThemeName = 'light' | 'dark' | 'hc'

/** Values of the tokens of the theme that is set on the element. `tokens.css` stays the only place with colours. */
export function readTokens(element: Element): Tokens {
  const style = getComputedStyle(element)
  // A missing value (a test without style sheets) must still be a colour for Naive UI's arithmetic.
  const entries = TOKEN_NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim() || 'black'] as const)
  return Object.fromEntries(entries) as Tokens
}
