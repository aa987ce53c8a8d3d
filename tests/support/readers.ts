import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined

/** What has to be installed to open an office file and read what is seen of it; what is missing of it. */
export const missingReaders = (): readonly string[] => [
  ...(has('soffice') ? [] : ['LibreOffice']),
  ...(has('pdfinfo') && has('pdftotext') ? [] : ['poppler']),
]

/** A PDF as poppler reads it: the words on each page. */
export function openedByPoppler(content: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'opened-'))
  try {
    writeFileSync(join(folder, 'file.pdf'), content)
    return pagesOf(join(folder, 'file.pdf'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function pagesOf(pdf: string): readonly string[] {
  const pages = Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1])
  return Array.from({ length: pages }, (_, at) => wordsOn(pdf, at + 1))
}

/** A file as LibreOffice shows it: how many pages, and the words on each. */
export function openedByLibreOffice(name: string, content: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'opened-'))
  try {
    writeFileSync(join(folder, name), content)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, name)], {
      stdio: 'ignore',
    })
    const pdf = join(folder, name.replace(/\.\w+$/, '.pdf'))
    return pagesOf(pdf)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const wordsOn = (pdf: string, page: number): string =>
  execFileSync('pdftotext', ['-f', String(page), '-l', String(page), pdf, '-'], { encoding: 'utf8' }).replace(
    /\s+/g,
    ' ',
  )
