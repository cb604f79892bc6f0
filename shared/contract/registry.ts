import type { z } from 'zod'
import type { Endpoint } from './define.ts'
import * as contract from './index.ts'

export type Contract = typeof contract

type EndpointsOf<Noun> = { [Verb in keyof Noun as Noun[Verb] extends Endpoint ? Verb : never]: Noun[Verb] }

/** The contract with only its endpoints: noun → verb → endpoint. */
export type Endpoints = { [Noun in keyof Contract]: EndpointsOf<Contract[Noun]> }

/** Own-property look-up of every endpoint by its path `noun.verb`; the whitelist of what can be called. */
export const ENDPOINTS: ReadonlyMap<string, Endpoint> = collect()

function collect(): Map<string, Endpoint> {
  const endpoints = new Map<string, Endpoint>()
  for (const [noun, verbs] of Object.entries(contract))
    for (const [verb, value] of Object.entries(verbs)) if (isEndpoint(value)) endpoints.set(`${noun}.${verb}`, value)
  return endpoints
}

function isEndpoint(value: unknown): value is Endpoint<Endpoint['kind'], z.ZodType, z.ZodType> {
  return (
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'kind') && Object.hasOwn(value, 'permission')
  )
}
