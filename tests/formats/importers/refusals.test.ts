import fc from 'fast-check'
import { expect, it } from 'vitest'
import { importErrorSentence } from '#formats/import-error.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { bytesOf, refusal, topologyText } from '../../support/import-fixture.ts'

const mixed = topologyText('mixed-versions')
const standard = topologyText('standard-edition')
const empty = '<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008"/>'
const nested = (depth: number) => empty.replace('/>', `>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</Topology>`)
const deploy = 'urn:schema:Microsoft.Rtc.Management.Deploy'

/** So much of a file that nobody reads it. */
function beginningWith(text: string): Uint8Array {
  const bytes = new Uint8Array(51 * 1024 * 1024)
  bytes.set(bytesOf(text))
  return bytes
}

const cases: Readonly<Record<string, readonly [file: string | Uint8Array, sentence: RegExp]>> = {
  'an empty file': ['', /^The file is empty\./],
  'an empty file with a byte order mark': [new Uint8Array([0xff, 0xfe]), /^The file is empty\./],
  'a file that is too large': [new Uint8Array(51 * 1024 * 1024), /^The file has 51 MB, more than the 50 MB/],
  'XML that is too large': [
    beginningWith(empty),
    /more than the 50 MB that can be imported\. No topology is nearly as large\. Bring the published topology/,
  ],
  'chat content that is too large': [beginningWith('<Pool><ChatRooms>'), /can be imported\. Bring a part of it\.$/],
  'a table that is too large': [beginningWith('Room,Privacy'), /Export only the columns that a plan needs/],
  'PowerShell output that is too large': [
    beginningWith('<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">'),
    /Export only the columns that a plan needs/,
  ],
  'a table of very many columns': [
    `Identity,Privacy${',x'.repeat(40_000)}\n${'a,Open\n'.repeat(100)}`,
    /^The table has 40,002 columns, more than the 1,000 that can be read\. Export only the columns that a plan needs/,
  ],
  'objects that have a property of their own each': [
    JSON.stringify(Array.from({ length: 2_000 }, (_, at) => ({ [`p${at}`]: 1 }))),
    /^The table has 2,000 columns, more than the 1,000/,
  ],
  'objects that hardly share a property': [
    `[${JSON.stringify(Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`p${at}`, 1])))}${',{}'.repeat(20_000)}]`,
    /^The table has 1,000 columns in 20,001 rows, which is more than can be read\. Export only/,
  ],
  'objects of very many types': [
    `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">${Array.from(
      { length: 150_000 },
      (_, at) => `<Obj><TN><T>t${at}</T></TN><MS><S N="a">1</S></MS></Obj>`,
    ).join('')}</Objs>`,
    /^The file lists objects of 150,000 types, more than the 100 that can be read\. Export only/,
  ],
  'a binary file': [
    new Uint8Array([1, 0, 0, 2, 0, 7, 9, 0, 0]),
    /^This is a binary file that cannot be read\. Bring XML, CSV, JSON or a zip file;/,
  ],
  'plain text': ['Dear architect, here is the topology.', /^This text is neither a topology nor a table\./],
  'a plan': ['{ "format": "coexistence-plan", "version": 1 }', /^This is a plan .* Open it instead of importing it\.$/],
  'other JSON': ['[1, 2]', /^This JSON is neither a plan nor a list of objects\. Bring an array of objects/],
  'JSON that is cut off': ['[{ "Identity": "x" }', /^The JSON of this file is broken or was cut off/],
  'JSON of nothing': ['[]', /^The file is empty\. .* Bring the files that list something\.$/],
  'a list as PowerShell shows it': [
    '\r\nIdentity   : pool.contoso.com\\News\r\nMembers    : {sip:a@x, sip:b@x...}\r\n',
    /^This is text as PowerShell shows it on the screen, .* ‘\| Export-Clixml FILE\.xml’\.$/,
  ],
  'a table as PowerShell shows it': [
    'PS C:\\> Get-CsPool | ft\r\n\r\nIdentity   Site\r\n--------   ----\r\nfe.x       Site:A\r\n',
    /^This is text as PowerShell shows it on the screen/,
  ],
  'a web page': ['<!DOCTYPE html><html></html>', /^This is a web page/],
  'an empty Topology Builder file': [
    `\uFEFF<?xml version="1.0"?><!-- x --><b:TopologyBuilder xmlns:b="${deploy}.TopologyBuilder.2008"/>`,
    /^The topology has neither sites nor pools/,
  ],
  'the Edge Servers for a merge': [
    `<TopologyInput xmlns="${deploy}.LegacyUserInput.2008"/>`,
    /^This tells Merge-CsLegacyTopology of Edge Servers of OCS 2007 R2, which a plan has no place for\./,
  ],
  'PowerShell output of nothing': [
    '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"></Objs>',
    /^The file is empty\./,
  ],
  'chat content': ['<Pool><ChatRooms></ChatRooms></Pool>', /^This is part of an export of Persistent Chat content/],
  'a PowerShell script that holds a topology': [`$xml = @"\n${mixed}\n"@\n`, /^This is a script, not a topology\./],
  'a script with a typed variable': [`[xml]$topology = '${empty}'`, /^This is a script, not a topology\./],
  'a script with parameters': [`[CmdletBinding()]\nparam(\n  $Path\n)\n${mixed}`, /^This is a script/],
  'a script that begins with its help': [`<#\n.SYNOPSIS\n#>\n$xml = @'\n${mixed}\n'@`, /^This is a script/],
  'a script of a virtual machine': [`<powershell>\n$xml = @'\n${mixed}\n'@`, /^This is a script/],
  'a script without variables': [`# Builds it\nPublish-CsTopology -FileName a.xml\n`, /^This is a script/],
  'a topology of another product': [
    standard.replaceAll('ServiceVersion="6"', 'ServiceVersion="7"'),
    /^A plan knows only .* and Lync Server 2013, but se1 is Skype for Business Server 2015 \(version 7\)\.$/,
  ],
  'a topology of a product that nobody knows': [
    standard.replaceAll('ServiceVersion="6"', 'ServiceVersion="9"'),
    /^A plan knows only .*, but se1 is an unknown product \(version 9\)\.$/,
  ],
  'other XML': ['<svg xmlns="http://www.w3.org/2000/svg"/>', /^This is XML, but its root ‘svg’ is not that/],
  'a topology of another namespace': ['<Topology xmlns="urn:other"/>', /^This is XML, but its root ‘Topology’/],
  'two roots': [empty + empty, /^The file is broken XML at line 1, column 1\./],
  'an empty topology': [empty, /^The topology has neither sites nor pools/],
  'a document type': [`<!DOCTYPE Topology SYSTEM "file:///etc/passwd">${empty}`, /^The file declares a document type/],
  'entities that grow': [
    `<!DOCTYPE T [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${empty}`,
    /^The file declares a document type/,
  ],
  'an undeclared entity': [mixed.replace('Redmond', '&xxe;'), /^The file uses the entity ‘xxe’/],
  'a file that is cut off between elements': [
    mixed.slice(0, mixed.indexOf('<Services>')),
    /^The file ends in line \d+, column 3, before it should: it was cut off\./,
  ],
  'a file that is cut off in a value': [mixed.slice(0, 5000), /^The file ends in line \d+, column \d+, before/],
  'a file that is cut off in its first tag': [
    '<Topology xmlns="urn:sch',
    /^The file ends in line 1, column 25, before/,
  ],
  'elements that do not match': [
    mixed.replace('</Name>', '</Nmae>'),
    /^The file is broken XML at line 8, column \d+\./,
  ],
  'elements nested too deep': [nested(5000), /^The file nests its elements deeper than any export does/],
  'an attribute that breaks programs': [
    `<TopologyBuilder xmlns="${deploy}.TopologyBuilder.2008" __proto__="1"/>`,
    /^The file uses a name that is reserved by programs/,
  ],
  'a Topology Builder file with entities': [
    `<!DOCTYPE a [<!ENTITY b "c">]><TopologyBuilder xmlns="${deploy}.TopologyBuilder.2008">&b;</TopologyBuilder>`,
    /^The file declares a document type/,
  ],
  'a name that breaks programs': [
    mixed.replace('<Location />', '<__proto__ polluted="1" />'),
    /^The file uses a name that is reserved by programs/,
  ],
}

it.each(Object.entries(cases))('%s is refused with one sentence on what it is', (_, [file, sentence]) => {
  const said = refusal(file)
  expect(said).toMatch(sentence)
  expect(said).toMatch(/^\p{Lu}[^!]*\.$/su)
  expect(said.length).toBeLessThan(300)
})

it('says what to bring instead', () => {
  expect(refusal('<svg/>')).toContain('‘(Get-CsTopology -AsXml).ToString() | Out-File topology.xml -Encoding UTF8’')
})

it('refuses to take for Group Chat what is no trusted application pool, and names those there are', () => {
  expect(refusal(mixed, 'pool13.contoso.com')).toBe(
    'pool13.contoso.com is not a trusted application pool of this topology. Choose among groupchat.contoso.com, apps.contoso.com.',
  )
  expect(refusal(bytesOf(topologyText('standard-edition')), 'x')).toBe(
    'x is not a trusted application pool of this topology. It has none, so leave the choice of Group Chat out.',
  )
})

it('reads or refuses any damaged topology, and never breaks', () => {
  const damage = fc.record({
    at: fc.nat(mixed.length),
    length: fc.nat(400),
    put: fc.oneof(fc.string(), fc.constantFrom('<', '"', '&#1;', '</')),
  })
  fc.assert(
    fc.property(damage, ({ at, length, put }) => {
      const result = readImport(
        [{ name: 'file', bytes: bytesOf(mixed.slice(0, at) + put + mixed.slice(at + length)) }],
        { groupChat: [] },
      )
      const said = result.ok ? result.value.notices.map(({ text }) => text) : [importErrorSentence(result.error.error)]
      for (const text of said) expect(text).toMatch(/^\S.*\.$/su)
    }),
    { numRuns: 300 },
  )
})

it('tells a place also where a comment is closed as it opens', () => {
  expect(refusal('<!-->\n<Topology>\n<Site/>\n</Topology>')).toMatch(
    /^The file is broken XML at line \d+, column \d+\. /,
  )
})
