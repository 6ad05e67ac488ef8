import { describe, expect, it } from 'vitest'
import { leftAlone } from '../../src/links/left-alone.js'

describe('an address that can only be an example', () => {
  it.each([
    'https://example.org/',
    'https://www.example.com/a',
    'https://trust.example.net./',
    'https://clinic.example/',
    'http://site.test:8080/',
    'https://a.invalid/',
    'https://doi.org/10.5555/12345678',
  ])('is left alone, whatever is allowed: %s', (url) => {
    expect([leftAlone(url, false), leftAlone(url, true)]).toEqual(['example', 'example'])
  })
})

describe('an address of a private network', () => {
  it.each([
    'http://localhost:4321/',
    'http://app.localhost/',
    'http://intranet/',
    'http://nas.local/',
    'http://router.home.arpa/',
    'http://127.0.0.1/',
    'http://0x7f.1/',
    'http://10.1.2.3/',
    'http://100.127.0.1/',
    'http://172.31.0.1/',
    'http://192.168.0.1/',
    'http://169.254.169.254/latest/',
    'http://[::1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::169.254.169.254]/',
    'http://[64:ff9b:1::a]/',
    'http://[2002:7f00:1::]/',
    'http://[fec0::1]/',
    'http://[100::1]/',
    'http://168.63.129.16/',
  ])('is left alone, unless it is allowed: %s', (url) => {
    expect([leftAlone(new URL(url).href, false), leftAlone(new URL(url).href, true)]).toEqual(['private', undefined])
  })
})

describe('any other address', () => {
  it.each([
    'https://www.nhs.uk/',
    'https://notexample.org/',
    'https://example.org.uk/',
    'https://contest.org/',
    'https://doi.org/10.1000/10.5555/',
    'https://localhost.org/',
    'http://172.32.0.1/',
    'http://11.0.0.1/',
    'http://[2001:4860:4860::8888]/',
    'http://[2606:4700::1111]/',
    'http://[64:ff9b::8.8.8.8]/',
    'http://[::ffff:8.8.8.8]/',
  ])('is asked: %s', (url) => {
    expect(leftAlone(url, false)).toBeUndefined()
  })
})
