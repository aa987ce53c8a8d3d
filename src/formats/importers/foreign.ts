/** Files that an architect may well have at hand, but that are not imported. */
export type ForeignKind = 'plan' | 'legacyEdge' | 'html' | 'script' | 'json'

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/** What a text is, told by its content; undefined where it is none of those that are known. */
export function foreignKindOf(text: string): ForeignKind | undefined {
  const start = text.trimStart()
  if (isScript(start)) return 'script'
  if (/^[{[]/.test(start)) return /"format"\s*:\s*"coexistence-plan"/.test(start) ? 'plan' : 'json'
  return /^(?:<!doctype html|<html)/i.test(start) ? 'html' : undefined
}

/** A script may hold a topology in a string: it is told by how it begins, or by a line as only PowerShell has it. */
function isScript(text: string): boolean {
  if (/^(?:#!|<#|#requires\b|<powershell>|<script\b)/i.test(text)) return true
  if (/^[<"{]|^#TYPE\b/.test(text)) return false
  return /^[ \t]*(?:param[ \t]*\(|function[ \t]+[\w-]+|(?:\[[\w.]+\][ \t]*)?\$[\w:]+[ \t]*=|\[CmdletBinding\(|(?:Import|Export|Publish|Enable|Get|Set|New|Write|Invoke)-[A-Z]\w+(?:[ \t]|$))/im.test(
    text,
  )
}
