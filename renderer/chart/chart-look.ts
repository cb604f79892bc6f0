import { onScopeDispose, shallowRef, type Ref } from 'vue'
import type { ChartLook } from './chart-data.ts'

/** The look of the theme that is painted now; it follows theme and size of type. */
export function useChartLook(): Readonly<Ref<ChartLook>> {
  const root = document.documentElement
  const look = shallowRef(readLook(root))
  const observer = new MutationObserver(() => (look.value = readLook(root)))
  observer.observe(root, { attributes: true, attributeFilter: ['data-theme', 'style'] })
  onScopeDispose(() => observer.disconnect())
  return look
}

/** Values of the tokens of an element; `tokens.css` stays the only place with colours. */
export function readLook(element: Element): ChartLook {
  const style = getComputedStyle(element)
  // A missing value (a test without style sheets) must still be a colour.
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim() || 'black'
  const scale = Number(style.getPropertyValue('--fs')) || 1
  return {
    colours: [token('c1'), token('c2'), token('c3'), token('c4'), token('c5'), token('c6')],
    text: token('text'),
    secondText: token('text-2'),
    line: token('line'),
    strongLine: token('line-strong'),
    surface: token('surface'),
    font: getComputedStyle(document.body).fontFamily,
    scale,
  }
}
