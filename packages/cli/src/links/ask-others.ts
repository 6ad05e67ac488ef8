import type { LookupFunction } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from '@findings/core'
import { ask } from './ask.js'
import { askAll } from './ask-all.js'
import { createRequest } from './create-request.js'
import { polite } from './polite.js'

/** How other sites are asked. */
export interface AskingSettings {
  readonly userAgent: string
  /** Milliseconds that one request may take, and all of them together. */
  readonly timeout: number
  readonly limit: number
  readonly allowPrivate: boolean
  /** Finds the addresses of names. Default: as the system does. */
  readonly lookup?: LookupFunction
  readonly onAnswer: (url: string, answer: Answer) => void
}

/** Milliseconds between two requests to one host. */
const pause = 200
/** The longest wait, in milliseconds, that a host may ask for. */
const patience = 30_000
const hostsAtOnce = 8

/** Ask other sites for addresses, for as long as there is time. */
export function askOthers(urls: readonly string[], settings: AskingSettings): Promise<void> {
  const { limit, onAnswer } = settings
  const signal = AbortSignal.timeout(limit)
  const request = polite(createRequest({ ...settings, signal }), {
    pause,
    patience,
    sleep: (milliseconds) => wait(milliseconds, undefined, { signal }),
    clock: () => performance.now(),
  })
  return askAll(urls, { ask: (url) => ask(url, request), hostsAtOnce, signal, onAnswer })
}
