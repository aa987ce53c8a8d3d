/** Files that an architect may well have at hand, but that are not imported. */
export type ForeignKind = 'plan' | 'html' | 'script' | 'json' | 'screen'

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/** What a text is, told by its content; undefined where it is none of those that are known. */
export function foreignKindOf(text: string): ForeignKind | undefined {
  const start = text.trimStart()
  if (isScript(start)) return 'script'
  if (/^[{[]/.test(start)) return /"format"\s*:\s*"coexistence-plan"/.test(start) ? 'plan' : 'json'
  if (/^(?:<!doctype html|<html)/i.test(start)) return 'html'
  return isFromScreen(start) ? 'screen' : undefined
}

/** Format-List writes a name and its value a line; Format-Table rules off its headings. */
function isFromScreen(text: string): boolean {
  const lines = text.slice(0, 4_000).split(/\r\n?|\n/)
  const [first = '', second = ''] = lines.filter((line) => line.trim() !== '' && !/^PS [^>]*>/.test(line))
  return [first, second].every((line) => /^\w+ +:(?: |$)/.test(line)) || /^ *--+(?: +--+)* *$/.test(second)
}

/** A script may hold a topology in a string: it is told by how it begins, or by a line as only PowerShell has it. */
function isScript(text: string): boolean {
  if (/^(?:#!|<#|#requires\b|<powershell>|<script\b)/i.test(text)) return true
  if (/^[<"{]|^#TYPE\b/.test(text)) return false
  return /^[ \t]*(?:param[ \t]*\(|function[ \t]+[\w-]+|(?:\[[\w.]+\][ \t]*)?\$[\w:]+[ \t]*=|\[CmdletBinding\(|(?:Import|Export|Publish|Enable|Get|Set|New|Write|Invoke)-[A-Z]\w+(?:[ \t]|$))/im.test(
    text,
  )
}
