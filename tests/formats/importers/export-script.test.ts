import { describe, expect, it } from 'vitest'
import { exportScript } from '#formats/importers/export-script.ts'
import { read } from '../../support/import-tables.ts'
import { runOn } from '../../support/memory-host.ts'
import { faultsIn, powershellParser } from '../../support/powershell.ts'

/** Each file of the script with its columns. */
const files = [...exportScript.matchAll(/Select-Object (.*) \|\s+Export-Csv "\$part\\([\w-]+)\.csv"/g)].map(
  ([, columns = '', file = '']) => ({
    file,
    columns: columns.split(', ').map((column) => /n='(\w+)'/.exec(column)?.[1] ?? column),
  }),
)

/** What no plan has, but tells what the file lists, or people what a row is. */
const leftOut = ['IsDefault', 'Description', 'Identity'].map((column) => `Left out: column ${column}.`)

describe('the export script', () => {
  it('only reads a deployment, and writes files', () => {
    const commands = exportScript.replace(/^#.*$/gm, '').match(/\b[A-Z]\w*-[A-Z]\w*/g) ?? []
    expect(commands.length).toBeGreaterThan(40)
    const others = new Set(commands.filter((name) => !/^(?:Get-Cs|Select-|ForEach-)/.test(name)))
    expect([...others].sort()).toEqual([
      ...['Export-Csv', 'Get-Date', 'Move-Item', 'New-Item', 'Out-File', 'Remove-Item'],
    ])
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
      expect(notices.filter(({ text }) => text.startsWith('Left out') && !leftOut.includes(text))).toEqual([])
    },
  )

  it('writes into a folder that no earlier run has written to', () => {
    expect(exportScript).toContain('coexistence-export-$(Get-Date -Format yyyyMMdd-HHmmss)')
  })

  it('lets a file into the folder once all of it is written', () => {
    const steps =
      /(?:Export-Csv|Out-File) "\$part\\([\w.-]+)" .*-ErrorAction Stop\s+Move-Item -LiteralPath "\$part\\\1" \$folder -ErrorAction Stop\s+\} catch/g
    expect([...exportScript.matchAll(steps)].map(([, file]) => file)).toEqual([
      'topology.xml',
      ...files.map(({ file }) => `${file}.csv`),
    ])
    expect(exportScript).not.toContain('"$folder\\')
  })

  it('is PowerShell', async () => {
    // The grammar refuses what PowerShell allows: a list after Select-Object without quotes.
    const quoted = exportScript.replace(/Select-Object (.*) \|/g, (_, columns: string) => {
      const all = columns.split(', ').map((column) => (column.startsWith('@') ? column : `'${column}'`))
      return `Select-Object @(${all.join(', ')}) |`
    })
    expect(faultsIn((await powershellParser())(quoted))).toEqual([])
  })

  it('writes every file once', () => {
    expect(files.length).toBe(15)
    expect(new Set(files.map(({ file }) => file)).size).toBe(files.length)
  })

  it('is printed by the command line, with line ends of Windows', async () => {
    const { code, out, errors } = await runOn({}, 'script', 'export')
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(out).toBe(exportScript)
    expect(out.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(await runOn({}, 'script', 'import')).toMatchObject({
      code: 2,
      errors: '‘import’ is no value of script. Use export.\n',
    })
  })
})
