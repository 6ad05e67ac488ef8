import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Bytes as a case describes them: text, parts in a row, something repeated (`{n}` counts from 1), or encoded bytes. */
export type Content =
  | string
  | readonly Content[]
  | { readonly repeat: Content; readonly times: number }
  | { readonly base64: string }
  | { readonly hex: string }
  | { readonly utf16le: string }
  | { readonly utf16be: string }

/** A file of a case: its content, or something that is no plain file. */
export type File =
  | Content
  | { readonly symlink: string }
  | { readonly fifo: true }
  | { readonly folder: true }
  | { readonly mode: string; readonly content: Content }
  | { readonly absent: true }

/** The bytes that a description means. */
function bytesOf(content: Content): Buffer {
  if (typeof content === 'string') return Buffer.from(content)
  if ('base64' in content) return Buffer.from(content.base64, 'base64')
  if ('hex' in content) return Buffer.from(content.hex.replaceAll(' ', ''), 'hex')
  if ('utf16le' in content) return Buffer.from(`\uFEFF${content.utf16le}`, 'utf16le')
  if ('utf16be' in content) return Buffer.from(`\uFEFF${content.utf16be}`, 'utf16le').swap16()
  if ('repeat' in content) return repeated(bytesOf(content.repeat), content.times)
  return Buffer.concat(content.map(bytesOf))
}

function repeated(unit: Buffer, times: number): Buffer {
  if (!unit.includes('{n}')) return Buffer.concat(Array<Buffer>(times).fill(unit))
  const text = unit.toString()
  return Buffer.from(Array.from({ length: times }, (_, index) => text.replaceAll('{n}', String(index + 1))).join(''))
}

/** Put a file of a case into a site. */
export function place(site: string, name: string, file: File): void {
  const target = path.join(site, name)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(path.dirname(target), { recursive: true })
  if (typeof file === 'string' || Array.isArray(file)) writeFileSync(target, bytesOf(file as Content))
  else if ('absent' in file) return
  else if ('symlink' in file) symlinkSync(file.symlink, target)
  else if ('fifo' in file) execFileSync('mkfifo', [target])
  else if ('folder' in file) mkdirSync(target)
  else if ('mode' in file) {
    writeFileSync(target, bytesOf(file.content))
    chmodSync(target, Number.parseInt(file.mode, 8))
  } else writeFileSync(target, bytesOf(file as Content))
}
