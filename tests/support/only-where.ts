import { existsSync } from 'node:fs'

/** What not every system has. */
const has = {
  'modes and links of POSIX': process.platform !== 'win32',
  '/dev/full': existsSync('/dev/full'),
} as const

/** Declares tests of what this system has; elsewhere they are told as not tried, and count neither way. */
export function onlyWhere(what: keyof typeof has, declare: () => void): void {
  if (has[what]) declare()
  else process.stdout.write(`not tried: ${what}\n`)
}
