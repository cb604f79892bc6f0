import type { InjectionKey } from 'vue'

/** 练习模式 from a screen, given by the shell: importing its store there would be a circle over all screens. */
export const BEGIN_PRACTICE: InjectionKey<() => void> = Symbol('begin practice')
