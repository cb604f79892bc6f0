import { computed, shallowRef, type ComputedRef } from 'vue'
import { enUS } from './en-US.ts'
import { zhCN } from './zh-CN.ts'

export type Language = 'zh-CN' | 'en-US'

/** Same keys, same functions, other words: a missing key of the second language does not compile. */
export type Texts<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...parameters: infer P) => string
      ? (...parameters: P) => string
      : Texts<T[Key]>
}

export type AllTexts = Texts<typeof zhCN>

const LANGUAGES: Record<Language, AllTexts> = { 'zh-CN': zhCN, 'en-US': enUS }

export const language = shallowRef<Language>('zh-CN')

/** All words of the interface in the current language: `text.value.product.title`, in templates `text.product.title`. */
export const text: ComputedRef<AllTexts> = computed(() => LANGUAGES[language.value])
