// The pages as a document of their own: what it needs of the program's styles stands in it, so that it can be printed
// without the window, also after a restart.

/** @param root the element whose pages are printed (`PrintRoot`) */
export function printedHtml(root: Element, language: string): string {
  const styles = [...document.styleSheets, ...document.adoptedStyleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => neededCss(rule, root)))
    .filter((css) => css !== '')
    .join('\n')
  const head = `<meta charset="utf-8"><style>${styles.replaceAll('</', '<\\/')}</style>`
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${root.outerHTML}</body></html>`
}

/** A rule as far as the pages need it; empty: not at all. */
function neededCss(rule: CSSRule, root: Element): string {
  if (rule instanceof CSSStyleRule) return isFor(rule.selectorText, root) ? rule.cssText : ''
  if (!(rule instanceof CSSMediaRule)) return rule.cssText
  // What is for the screen only never prints; the printer knows the other media itself.
  if (rule.media.mediaText === 'screen') return ''
  const inner = [...rule.cssRules].map((one) => neededCss(one, root)).filter((css) => css !== '')
  return inner.length === 0 ? '' : `@media ${rule.media.mediaText} {\n${inner.join('\n')}\n}`
}

/** Words of the whole page, and whatever something on the pages answers to. */
function isFor(selectors: string, root: Element): boolean {
  const plain = selectors.replaceAll(/::?(before|after|first-line|first-letter|marker|placeholder|selection)/g, '')
  if (/(^|,)\s*(:root|html|body|\*)/.test(plain)) return true
  try {
    return root.matches(plain) || root.querySelector(plain) !== null
  } catch {
    // A selector this engine has no word for is rather kept than lost.
    return true
  }
}
