import { z } from 'zod'
import type { Endpoint } from './define.ts'

/** JSON Schema (draft 2020-12) of what an endpoint takes, for integrators. Rules between fields are not in it. */
export function inputSchemaOf(endpoint: Endpoint): Record<string, unknown> {
  return { ...z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' }) }
}
