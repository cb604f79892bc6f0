import type { Component } from 'vue'
import type { ScreenName } from '#shared/domain/screen-name.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** Parameters of a screen: plain JSON, because tabs are kept over a restart. */
export type ScreenParameters = Readonly<Record<string, string | number | boolean | null>>

export type RailSection =
  | 'home'
  | 'till'
  | 'purchase'
  | 'sales'
  | 'stock'
  | 'stocktake'
  | 'money'
  | 'product'
  | 'partner'
  | 'report'
  | 'setting'

/**
 * One kind of tab. `features/<noun>/routes.ts` exports a list of these; the shell collects them.
 * The component gets the parameters as its props.
 */
export interface Screen {
  /** Dotted name, e.g. `product.list`, `document.form`. */
  readonly name: ScreenName
  readonly section: RailSection
  readonly icon: Component
  /** Where the section depends on the parameters; null while they do not say it yet. */
  sectionOf?(parameters: ScreenParameters): RailSection | null
  /** Where the icon depends on the parameters, e.g. on the document type. */
  iconOf?(parameters: ScreenParameters): Component
  readonly component: Component
  title(text: AllTexts, parameters: ScreenParameters): string
  /** Same key = same tab: opening it again only activates it. Default: name + parameters. */
  key?(parameters: ScreenParameters): string
}

/** Something the palette (Ctrl+K) and the rail can start. */
export interface ScreenAction {
  readonly id: string
  readonly section: RailSection
  readonly icon: Component
  readonly screen: ScreenName
  readonly parameters: ScreenParameters
  /** Position in the rail's section menu; absent = palette only. */
  readonly order?: number
  title(text: AllTexts): string
  /** More words the palette finds it by: pinyin initials, English. */
  readonly keywords: string
}
