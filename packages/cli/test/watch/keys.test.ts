import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { listenToKeys } from '../../src/watch/listen-to-keys.js'
import { openBrowser, openCommand } from '../../src/watch/open-browser.js'
import { createKeyboard } from './start-watch.js'

describe('keys', () => {
  const pressed = (...keys: string[]) => {
    const heard: string[] = []
    const keyboard = createKeyboard()
    listenToKeys(keyboard, { o: () => heard.push('o'), q: () => heard.push('q') })
    for (const key of keys) keyboard.press(key)
    return heard
  }

  it('call what belongs to them', () => {
    expect(pressed('o', 'x', 'q')).toEqual(['o', 'q'])
  })

  it('may come several at once', () => {
    expect(pressed('oxq')).toEqual(['o', 'q'])
  })

  it('are no letters when they are arrows or function keys', () => {
    expect(pressed('\x1bOq', '\x1b[o')).toEqual([])
  })

  it('named like something that every object has do nothing', () => {
    expect(pressed('constructor')).toEqual(['o', 'o'])
    expect(() => pressed('__proto__')).not.toThrow()
  })

  it('leave the terminal as it was when they are no longer listened to', () => {
    const keyboard = createKeyboard()
    const heard: string[] = []
    const stop = listenToKeys(keyboard, { o: () => heard.push('o') })
    expect(keyboard.states).toEqual(['raw', 'resumed'])
    stop?.()
    keyboard.press('o')
    expect(keyboard.states).toEqual(['raw', 'resumed', 'plain', 'paused'])
    expect(heard).toEqual([])
  })

  it('are left alone where there is no terminal', () => {
    const keyboard = createKeyboard(false)
    expect(listenToKeys(keyboard, {})).toBeUndefined()
    expect(keyboard.states).toEqual([])
  })
})

describe('the command that opens a browser', () => {
  it('is told of when it is not there, and is no reason to end', async () => {
    vi.stubEnv('PATH', import.meta.dirname)
    onTestFinished(() => void vi.unstubAllEnvs())
    const told = new Promise((resolve) => openBrowser('http://127.0.0.1:4321/', () => resolve('no browser')))
    expect(await told).toBe('no browser')
  })

  it.each([
    ['darwin', ['open']],
    ['win32', ['rundll32', 'url.dll,FileProtocolHandler']],
    ['linux', ['xdg-open']],
  ] as const)('on %s takes the address as an argument, through no shell', (platform, command) => {
    const url = 'http://127.0.0.1:4321/?a=b&calc.exe'
    expect(openCommand(platform, url)).toEqual([...command, url])
  })
})
