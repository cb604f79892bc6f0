import { darkTheme, lightTheme } from 'naive-ui'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { baseTheme, themeOverrides } from './naive-theme.ts'
import { TOKEN_NAMES, type ThemeName, type Tokens } from './tokens.ts'

const THEMES = readThemes()

function readThemes(): Record<ThemeName, Record<string, string>> {
  const css = readFileSync('renderer/theme/tokens.css', 'utf8')
  const blocks = [...css.matchAll(/\[data-theme=['"](\w+)['"]\] \{([^}]*)\}/g)]
  const tables = blocks.map(([, name, body = '']) => [
    name,
    Object.fromEntries([...body.matchAll(/--([\w-]+): (#\w{6});/gi)].map((match) => [match[1], match[2]])),
  ])
  return Object.fromEntries(tables) as Record<ThemeName, Record<string, string>>
}

function luminance(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16)
  const [red = 0, green = 0, blue = 0] = [value >> 16, (value >> 8) & 255, value & 255].map((channel) => {
    const part = channel / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const TEXT_PAIRS = [
  'text/surface text/chrome text/selected text/flash text-2/surface text-2/chrome text-3/surface text-3/sunken text-3/chrome',
  'text-3/hover text-3/selected primary/surface primary/primary-soft primary/chrome on-primary/fill on-primary/fill-hover',
  'on-primary/fill-press pos/surface pos/pos-soft neg/surface neg/neg-soft neg/selected warn/surface warn/warn-soft warn/chrome',
  'seg-on-text/seg-on',
].flatMap((line) => line.split(' '))
const SIGN_PAIRS = [
  'fill/surface focus/surface focus/chrome focus/selected control/surface warn-solid/surface neg-solid/surface pos-solid/surface',
  'c1/surface c2/surface c4/surface c5/surface c6/surface',
].flatMap((line) => line.split(' '))

describe('contrast of the colour tokens (WCAG 2)', () => {
  for (const theme of ['light', 'dark', 'hc'] as const) {
    it(`holds in ${theme}`, () => {
      const check = (pairs: string[], minimum: number) =>
        pairs.filter((pair) => {
          const [front = '', ground = ''] = pair.split('/')
          return contrast(THEMES[theme][front] ?? '', THEMES[theme][ground] ?? '') < minimum
        })
      expect(check(TEXT_PAIRS, theme === 'hc' ? 7 : 4.5)).toEqual([])
      expect(check(SIGN_PAIRS, 3)).toEqual([])
    })
  }

  it('computes the published figure of text on surface', () => {
    expect(contrast('#1A1E23', '#FFFFFF')).toBeCloseTo(16.75, 2)
  })
})

describe('naive-theme', () => {
  it('finds every token it needs in each theme', () => {
    for (const theme of ['light', 'dark', 'hc'] as const)
      expect(TOKEN_NAMES.filter((name) => THEMES[theme][name] === undefined)).toEqual([])
  })

  it('overrides only keys that Naive UI has', () => {
    const overrides = themeOverrides(THEMES.light as Tokens)
    const unknown: string[] = []
    for (const [component, keys] of Object.entries(overrides)) {
      if (component === 'common') unknown.push(...unknownKeys('common', keys, lightTheme.common))
      else unknown.push(...unknownKeys(component, keys, selfOf(component)))
    }
    expect(unknown).toEqual([])
  })

  it('stands on the dark theme in high contrast', () => {
    expect(baseTheme('light')).toBe(lightTheme)
    expect(baseTheme('dark')).toBe(darkTheme)
    expect(baseTheme('hc')).toBe(darkTheme)
  })

  it('grows type with the font scale and heights by 72 % of it', () => {
    const { common } = themeOverrides(THEMES.light as Tokens, 1.5)
    expect(common?.fontSizeMedium).toBe('21px')
    expect(common?.heightMedium).toBe('44px')
  })
})

interface ThemePart {
  readonly self?: (common: unknown) => object
  readonly peers?: Record<string, ThemePart>
}

function partOf(component: string): ThemePart {
  return (lightTheme as unknown as Record<string, ThemePart>)[component] ?? {}
}

function selfOf(component: string): object {
  const part = partOf(component)
  const own = part.self?.(lightTheme.common) ?? {}
  const peers = Object.entries(part.peers ?? {}).map(([name, peer]) => [name, peer.self?.(lightTheme.common) ?? {}])
  return { ...own, peers: Object.fromEntries(peers) }
}

function unknownKeys(where: string, overridden: object, known: object): string[] {
  return Object.entries(overridden).flatMap(([key, value]) => {
    const there = (known as Record<string, unknown>)[key]
    if (there === undefined) return [`${where}.${key}`]
    return typeof value === 'object' && typeof there === 'object' && there !== null
      ? unknownKeys(`${where}.${key}`, value as object, there)
      : []
  })
}
