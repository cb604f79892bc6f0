import type { InjectionKey } from 'vue'
import type { ScreenAction } from './screen.ts'

/**
 * Every action of the program that is offered to who is logged in, given by the shell to the screens below it: importing them there would be a circle, because
 * they are collected from all screens, and a screen in a circle cannot be replaced while the program runs.
 */
export const ALL_ACTIONS: InjectionKey<readonly ScreenAction[]> = Symbol('all actions')
