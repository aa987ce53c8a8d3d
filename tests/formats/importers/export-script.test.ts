import { describe, expect, it } from 'vitest'
import { exportScript } from '#formats/importers/export-script.ts'
import { read } from '../../support/import-tables.ts'
import { runOn } from '../../support/memory-host.ts'

/** Each file of the script with its columns. */
const files = [...exportScript.matchAll(/Select-Object (.*) \|\s+Export-Csv "\$folder\\([\w-]+)\.csv"/g)].map(
  ([, columns = '', file = '']) => ({
    file,
    columns: columns.split(', ').map((column) => /n='(\w+)'/.exec(column)?.[1] ?? column),
  }),
)

/** No plan has a default SIP domain, but the column tells what the file lists. */
const isDefault = 'Left out: column IsDefault.'

describe('the export script', () => {
  it('only reads a deployment, and writes files', () => {
    const commands = exportScript.replace(/^#.*$/gm, '').match(/\b[A-Z]\w*-[A-Z]\w*/g) ?? []
    expect(commands.length).toBeGreaterThan(40)
    const others = new Set(commands.filter((name) => !/^(?:Get-Cs|Select-|ForEach-)/.test(name)))
    expect([...others].sort()).toEqual(['Export-Csv', 'New-Item', 'Out-File'])
  })

  it('asks for all rooms', () => {
    expect(exportScript).toContain('Get-CsPersistentChatRoom -ResultSize 2147483647')
  })

  it.each(files)(
    'writes $file with columns that tell what it lists, of which none is left out',
    ({ file, columns }) => {
      const texts: Readonly<Record<string, string>> = {
        Identity: 'Registrar:a.x',
        Version: '6',
        EnablePersistentChat: 'True',
      }
      const row = columns.map((column) => texts[column] ?? '')
      const notices = read({ [file]: `${columns.join(',')}\n${row.join(',')}\n` }).notices
      expect(notices.filter(({ text }) => text.startsWith('Left out') && text !== isDefault)).toEqual([])
    },
  )

  it('writes every file once', () => {
    expect(files.length).toBe(14)
    expect(new Set(files.map(({ file }) => file)).size).toBe(files.length)
  })

  it('is printed by the command line, with line ends of Windows', async () => {
    const { code, out, errors } = await runOn({}, 'script', 'export')
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(out.replaceAll('\r\n', '\n')).toBe(exportScript)
    expect(await runOn({}, 'script', 'import')).toMatchObject({
      code: 2,
      errors: '‘import’ is no value of script. Use export.\n',
    })
  })
})
