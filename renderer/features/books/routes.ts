import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'

export const screens: Screen[] = []
export const actions: ScreenAction[] = []
