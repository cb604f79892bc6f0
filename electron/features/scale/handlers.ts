import type { HandlersOf } from '../../ipc/context.ts'
import { weighedLabel } from '../weighed-label.ts'

export const scaleHandlers: HandlersOf<'scale'> = {
  label: (context, { code, ...place }) => weighedLabel(context, code, place),
}
